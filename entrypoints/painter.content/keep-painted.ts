/**
 * Keeps highlights painted on a page that goes on changing: one that loads more while it is read, or draws itself anew.
 * The page is read and painted in slices, and quotes that were edited are looked for in the background, so that it is never
 * held up.
 */
import { rangesFor, textOfPageInSteps, type TextMap } from '../../lib/anchoring/text-range.ts';
import type { QuoteMatch } from '../../lib/anchoring/match-quote.ts';
import { lettersOf, untouchedOnPageInSteps } from '../../lib/anchoring/untouched-on-page.ts';
import { pageRoots } from '../../lib/article/page-elements.ts';
import type { Steps } from '../../lib/article/steps.ts';
import { afterOthers, inSlices } from '../../lib/browser/in-slices.ts';
import { askFromTab, type HighlightOnPage, type ToPainterScript } from '../../lib/browser/messages.ts';
import { ReaderFacingError } from '../../lib/errors.ts';
import type { PaintedAt } from '../../lib/browser/page-world.ts';
import { paint } from '../../lib/highlights/paint.ts';
import type { HighlightColor } from '../../lib/highlights/types.ts';
import { textAt, type Texts } from '../../lib/text/span.ts';

type States = ToPainterScript['paint-highlights']['reply'];

export interface KeptPaint {
  /** Paints exactly these from now on, and answers what became of each on the page as it is, by its id. */
  show(highlights: HighlightOnPage[]): Promise<States>;
  /** The last made of the highlights at a point of the window: what was marked within another is on top. */
  at(x: number, y: number): PaintedAt | undefined;
  stop(): void;
}

/** A highlight as it is on the page. */
interface Painted {
  id: string;
  color: HighlightColor;
  ranges: Range[];
  letters: string;
}

/**
 * Milliseconds between a change of the page and the look at it that may follow. Twice as long after each look that found
 * nothing, for pages that never stop changing.
 */
const shortestPause = 400;
const longestPause = 10_000;

/** What brings words onto a page: nodes, and what shows those that were hidden. */
const changes = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['class', 'style', 'hidden', 'open'],
};

export function keepPainted(page: Document): KeptPaint {
  let highlights: HighlightOnPage[] = [];
  let painted: Painted[] = [];
  let states: States = {};
  let texts: Texts | undefined;
  let stopPainting = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = shortestPause;

  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => void lookAgain(), pause);
  });

  async function lookAgain(): Promise<void> {
    timer = undefined;
    const intact = painted.filter(isIntact).length;
    if (intact === highlights.length) return;
    try {
      await look();
    } catch (error) {
      // An updated extension leaves this script behind: what it has painted stays.
      observer.disconnect();
      if (!(error instanceof ReaderFacingError)) throw error;
    }
    pause = painted.length > intact ? shortestPause : Math.min(2 * pause, longestPause);
  }

  /** Finds and paints all highlights on the page as it is now. Given up when others are to be shown meanwhile. */
  async function look(): Promise<void> {
    const wanted = highlights;
    // What brought us here was work enough for one slice, and so is what follows until the painting.
    await afterOthers();
    if (wanted !== highlights) return;
    const roots = pageRoots(page);
    // From now on, so that no change is missed while the page is read.
    for (const root of roots) observer.observe(root, changes);
    const quotes = wanted.map(({ target }) => target.selector);
    const ranges = await inSlices(untouchedOnPageInSteps(page, roots, quotes));
    if (wanted !== highlights) return;
    const untouched = wanted.flatMap((highlight, index) => paintedIn(highlight, ranges[index]) ?? []);
    const touched = wanted.filter((_, index) => !ranges[index]);
    const map = touched.length > 0 ? await inSlices(textOfPageInSteps(page)) : undefined;
    if (wanted !== highlights) return;
    const isPainted = ({ id }: Painted) => painted.some((one) => one.id === id);
    if (map && texts && sameTexts(texts, map.texts) && painted.every(isIntact) && untouched.every(isPainted)) return;
    const matches = map ? await findQuotes(map.texts, touched) : [];
    if (wanted !== highlights) return;
    const found = map ? await inSlices(placeInSteps(map, touched, matches)) : [];
    await afterOthers();
    if (wanted !== highlights) return;
    texts = map?.texts;
    states = {
      ...Object.fromEntries(untouched.map(({ id }) => [id, 'verbatim' as const])),
      ...Object.fromEntries(touched.map(({ id }, index) => [id, matches[index]!.state])),
    };
    // As they were made: the last one is on top.
    const order = new Map(wanted.map(({ id }, index) => [id, index]));
    repaint([...untouched, ...found].sort((a, b) => order.get(a.id)! - order.get(b.id)!));
  }

  function repaint(now: Painted[]): void {
    const stopBefore = stopPainting;
    const byColor: Partial<Record<HighlightColor, Range[]>> = {};
    for (const { color, ranges } of now) (byColor[color] ??= []).push(...ranges);
    stopPainting = paint(page, byColor);
    // Afterwards, so that what stays does not flicker.
    stopBefore();
    painted = now;
  }

  function forget(): void {
    observer.disconnect();
    clearTimeout(timer);
    timer = texts = undefined;
    pause = shortestPause;
    states = {};
  }

  return {
    async show(next) {
      forget();
      highlights = next;
      if (next.length > 0) await look();
      else repaint([]);
      return states;
    },
    at(x, y) {
      for (const { id, ranges } of painted.toReversed()) {
        const range = ranges.find((one) =>
          Array.from(one.getClientRects()).some(
            ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
          ),
        );
        if (range) return { id, range };
      }
      return undefined;
    },
    stop() {
      forget();
      highlights = [];
      repaint([]);
    },
  };
}

/** Where quotes stand in the texts of a page, by the background. */
function findQuotes(texts: Texts, highlights: HighlightOnPage[]): Promise<QuoteMatch[]> {
  return askFromTab('find-quotes', { texts, quotes: highlights.map(({ target }) => target.selector) });
}

function paintedIn({ id, color, target }: HighlightOnPage, range: Range | undefined): Painted | undefined {
  return range && { id, color, ranges: [range], letters: lettersOf(target.selector[0].exact) };
}

/** Where the page has changed since it was read, the words are looked for anew instead of painting others. */
function* placeInSteps(map: TextMap, highlights: HighlightOnPage[], matches: QuoteMatch[]): Steps<Painted[]> {
  const placed: Painted[] = [];
  for (const [index, { id, color }] of highlights.entries()) {
    const { span } = matches[index]!;
    if (span) {
      const one = { id, color, ranges: rangesFor(map, span), letters: lettersOf(textAt(map.texts, span)) };
      if (isIntact(one)) placed.push(one);
    }
    yield;
  }
  return placed;
}

/** Whether a highlight still lies on its words. */
function isIntact({ ranges, letters }: Painted): boolean {
  return ranges.every((range) => range.startContainer.isConnected) && lettersOf(ranges.join('')) === letters;
}

function sameTexts(a: Texts, b: Texts): boolean {
  return a.body === b.body && a.captions.join('\n') === b.captions.join('\n');
}
