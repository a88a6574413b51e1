import { defineContentScript } from 'wxt/utils/define-content-script';
import { answer, askFromTab, type ToPainterScript } from '../../lib/browser/messages.ts';
import { pageWorld, takeOver, toolsElement, type PaintedAt } from '../../lib/browser/page-world.ts';
import { ReaderFacingError } from '../../lib/errors.ts';
import { clearPaint } from '../../lib/highlights/paint.ts';
import { selectedWords, watchSelection } from '../../lib/highlights/watch-selection.ts';
import { keepPainted } from './keep-painted.ts';

/**
 * Runs in a tab that shows a page with highlights, and paints them. What is offered beside a selection or a highlight
 * comes with the script `highlighter`, which this one asks for at the first of them: most pages are only read.
 */
export default defineContentScript({ registration: 'runtime', matches: [], main: startPainter });

function startPainter(): void {
  const listening = new AbortController();
  const { signal } = listening;
  /** Until the tools are there, which watch for themselves. */
  const withoutTools = new AbortController();
  takeOver(document, 'painter', () => {
    listening.abort();
    withoutTools.abort();
    paint.stop();
    stopAnswering();
  });
  clearPaint(document);
  const paint = keepPainted(document);

  /** Asked even where some are, which may be of a version before. */
  async function bringTools(): Promise<void> {
    if (withoutTools.signal.aborted) return;
    try {
      await askFromTab('bring-tools', undefined);
      withoutTools.abort();
    } catch (error) {
      // Left behind by a removal of ours: nobody is there who could bring them.
      if (!(error instanceof ReaderFacingError)) throw error;
    }
  }

  async function edit(painted: PaintedAt): Promise<void> {
    await bringTools();
    pageWorld.editHighlight?.(painted);
  }

  watchSelection(document, (words) => words && void bringTools(), withoutTools.signal);
  document.addEventListener(
    'click',
    ({ target, clientX, clientY }) => {
      // What the page does on a click goes before.
      if (isInteractive(target) || selectedWords(document)) return;
      const painted = paint.at(clientX, clientY);
      if (painted) void edit(painted);
    },
    { signal },
  );
  const stopAnswering = answer<ToPainterScript>({
    'is-painting': () => true,
    'paint-highlights': ({ highlights }) => paint.show(highlights),
  });
}

/** The tools are one element to the page, whatever is clicked in them. */
function isInteractive(target: EventTarget | null): boolean {
  const controls = `a, button, input, select, textarea, label, summary, ${toolsElement}`;
  return target instanceof Element && target.closest(controls) !== null;
}
