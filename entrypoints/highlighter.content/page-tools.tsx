/**
 * The one element we put into a live page: a bar on a selection, an editor on a highlight that is clicked. It is there only
 * while one of them is, in a closed shadow tree, so that neither the page's style nor its scripts reach it.
 */
import { render } from 'preact';
import theme from '../../components/theme.css?inline';
import { KindNamesContext } from '../../components/reader/kind-names.ts';
import tagInput from '../../components/tag-input.css?inline';
import { noteOf, tagsOf } from '../../components/reader/types.ts';
import swatch from '../../components/reader/swatch.css?inline';
import tools from '../../components/reader/highlight-tools.css?inline';
import type { QuoteSelectors } from '../../lib/anchoring/selectors.ts';
import { copyText } from '../../lib/browser/clipboard.ts';
import { askFromTab, type WordsOnPage } from '../../lib/browser/messages.ts';
import { toolsElement, type PaintedAt } from '../../lib/browser/page-world.ts';
import { readSettings } from '../../lib/browser/settings.ts';
import type { CitationStyle } from '../../lib/citation/index.ts';
import { ReaderFacingError } from '../../lib/errors.ts';
import { kindNames } from '../../lib/highlights/kind-names.ts';
import { adopt } from '../../lib/highlights/paint.ts';
import type { Highlight } from '../../lib/highlights/types.ts';
import { selectedWords, watchSelection } from '../../lib/highlights/watch-selection.ts';
import { direction, say, uiLanguage } from '../../lib/words.ts';
import { PageTools, type PageActs, type Shown } from './PageTools.tsx';
import ours from './page-tools.css?inline';

/** What the page tools ask of the script that knows the page's texts. */
interface Ask {
  describeSelection(): QuoteSelectors | undefined;
  wordsIn(range: Range): WordsOnPage | undefined;
}

/** Long enough to be read aloud and acted on. */
const toldFor = 12_000;

/** `rem` is measured by the page's root, of which we know nothing. */
const usualRem = 16;

/** What can be asked of the tools. */
export interface PageToolsOnPage {
  /** Opens the editor beside a highlight. */
  edit(painted: PaintedAt): void;
  stop(): void;
}

/** Offers the bar on every selection until it is stopped. */
export function startPageTools(page: Document, ask: Ask): PageToolsOnPage {
  const listening = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let place: { host: HTMLElement; root: ShadowRoot; range: Range } | undefined;
  let shown: Shown['kind'] | undefined;
  /** The highlight in the editor as it was when that was opened, once it is another. */
  let changedFrom: Highlight | undefined;
  let names = kindNames();

  /** Not watched: when we are replaced, nothing could take a listener away. */
  async function readNames(): Promise<void> {
    try {
      names = kindNames((await readSettings()).kindNames);
    } catch {
      // Left behind by an update: what was read last is what there is.
    }
  }

  function show(next: Shown, range: Range): void {
    clearTimeout(timer);
    place ??= { ...attach(page), range };
    place.range = range;
    shown = next.kind;
    if (next.kind === 'told' && !next.citation) timer = setTimeout(close, toldFor);
    render(
      <KindNamesContext.Provider value={names}>
        <PageTools shown={next} anchor={() => place?.range.getBoundingClientRect()} {...acts(range)} />
      </KindNamesContext.Provider>,
      place.root,
    );
  }

  function close(): void {
    clearTimeout(timer);
    if (!place) return;
    render(null, place.root);
    place.host.remove();
    place = shown = undefined;
  }

  /** Does something that needs the background, and tells why where it can't be done. */
  async function attempt(range: Range, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // A bug is told too, and left to surface.
      show({ kind: 'told', words: error instanceof Error ? error.message : String(error) }, range);
      if (!(error instanceof ReaderFacingError)) throw error;
    }
  }

  const acts = (range: Range): PageActs => ({
    onHighlight: (color) =>
      void attempt(range, async () => {
        await keep(range, color);
        // The reader may have gone on to other words meanwhile.
        const selected = selectedWords(page);
        const isOther = selected !== undefined && !isSame(selected, range);
        if (!isOther) page.getSelection()?.removeAllRanges();
        if (!isOther || shown !== 'bar') show({ kind: 'told', words: say('reader_toast_highlighted') }, range);
      }),
    onNote: () =>
      void attempt(range, async () => {
        const highlight = await keep(range, 'quote');
        changedFrom = undefined;
        await edit(highlight, true, range);
      }),
    onCite: () =>
      void attempt(range, async () => {
        const words = ask.wordsIn(range);
        if (!words) throw new ReaderFacingError('error_nothing_selected');
        const { citation, style } = await askFromTab('cite', words);
        await copy(citation, style, range);
      }),
    onChange: (highlight, changes) => {
      changedFrom ??= highlight;
      void attempt(range, async () => {
        const changed = await askFromTab('change-highlight', { id: highlight.id, ...changes });
        if (changed && shown === 'editor' && (changes.color ?? changes.tags)) await edit(changed, false, range);
      });
    },
    onRemove: (highlight) =>
      void attempt(range, async () => {
        const { id } = highlight;
        changedFrom = undefined;
        await askFromTab('remove-highlight', { id });
        const onUndo = () =>
          void attempt(range, async () => {
            await askFromTab('remove-highlight', { id, back: true });
            close();
          });
        show({ kind: 'told', words: say('reader_toast_removed'), onUndo }, range);
      }),
    onClose: () => {
      // Closing keeps what was typed last.
      close();
      const before = changedFrom;
      changedFrom = undefined;
      if (!before) return;
      const onUndo = () =>
        void attempt(range, async () => {
          const { id, color } = before;
          await askFromTab('change-highlight', { id, color, note: noteOf(before), tags: tagsOf(before) });
          close();
        });
      show({ kind: 'told', words: say('reader_toast_changed'), onUndo }, range);
    },
  });

  async function edit(highlight: Highlight, writing: boolean, range: Range): Promise<void> {
    const knownTags = await askFromTab('list-tags', undefined);
    show({ kind: 'editor', highlight, writing, knownTags }, range);
  }

  async function copy(text: string, style: CitationStyle, range: Range): Promise<void> {
    const copied = await copyText(page, text);
    // A click right before is what some browsers wait for.
    const onCopy = () => void attempt(range, () => copy(text, style, range));
    show(
      copied
        ? { kind: 'told', words: say('citation_copied', { style: say(`citation_style_${style}`) }) }
        : { kind: 'told', words: say('citation_copy_by_hand'), citation: { text, onCopy } },
      range,
    );
  }

  /** @throws ReaderFacingError */
  function keep(range: Range, color: Highlight['color']): Promise<Highlight> {
    const selector = ask.describeSelection();
    if (!selector) throw new ReaderFacingError('error_nothing_selected');
    show({ kind: 'told', words: say('reader_bar_saving') }, range);
    return askFromTab('add-highlight', { selector, color });
  }

  watchSelection(
    page,
    async (words) => {
      if (words) await readNames();
      // An editor stays until it is closed; a sentence gives way to the next words that are selected.
      if (listening.signal.aborted || shown === 'editor') return;
      if (shown === 'told' && (!words || isSame(words, place!.range))) return;
      if (words) show({ kind: 'bar' }, words);
      else close();
    },
    listening.signal,
  );

  return {
    edit: ({ id, range }) =>
      void attempt(range, async () => {
        const highlight = await askFromTab('find-highlight', { id });
        await readNames();
        changedFrom = undefined;
        if (highlight) await edit(highlight, false, range);
      }),
    stop() {
      listening.abort();
      close();
    },
  };
}

function isSame(a: Range, b: Range): boolean {
  const starts = a.startContainer === b.startContainer && a.startOffset === b.startOffset;
  return starts && a.endContainer === b.endContainer && a.endOffset === b.endOffset;
}

function attach(page: Document): { host: HTMLElement; root: ShadowRoot } {
  const host = page.createElement(toolsElement);
  const root = host.attachShadow({ mode: 'closed' });
  host.lang = uiLanguage;
  host.dir = direction;
  const sheet = new (page.defaultView as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(
    [theme.replaceAll(':root', ':host'), swatch, tools, tagInput, ours]
      .join('\n')
      .replace(/(\d*\.?\d+)rem\b/g, (_, rem: string) => `${Number(rem) * usualRem}px`),
  );
  adopt(sheet, [root]);
  // The page's shortcuts are not for what is typed here.
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  page.documentElement.append(host);
  return { host, root };
}
