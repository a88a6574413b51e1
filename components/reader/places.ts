/** Between the coordinates of an article's texts and the article as it is drawn. */
import { rangesFor, spanFor, textOf, type Selected } from '../../lib/anchoring/text-range.ts';
import type { Span, Texts } from '../../lib/text/span.ts';
import type { PlacedHighlight } from '../../lib/highlights/place-highlights.ts';

export interface DrawnArticle {
  headline: HTMLElement;
  /** Null where there is none. */
  dek: HTMLElement | null;
  body: HTMLElement;
}

export interface Places {
  /** One range for each text node; empty for what is not drawn. */
  rangesOf(span: Span): Range[];
  /** `undefined` for what holds no words of the article. */
  spanOf(selected: Selected): Span | undefined;
  /** Where in the body the first block begins that can be seen; its end when none can. */
  firstVisible(): number;
}

/** Height of the bar that lies over the top of the text. */
const barHeight = 56;

const blocks = 'p, h2, h3, h4, h5, h6, li, blockquote, pre, td, th, dd, dt';

/**
 * The places of an article that is drawn; one that is drawn anew needs new ones. A headline that the reader corrected is
 * not the one its places mean, and has none.
 */
export function placesIn({ headline, dek, body }: DrawnArticle, texts: Texts): Places {
  const ofBody = textOf(body);
  const others = [
    { name: 'headline', map: textOf(headline) } as const,
    ...(dek ? [{ name: 'dek', map: textOf(dek) } as const] : []),
  ].filter(({ name, map }) => map.texts.body === texts[name]);

  const spanOf = (selected: Selected): Span | undefined => {
    const span = spanFor(ofBody, selected);
    if (span) return span;
    for (const { name, map } of others) {
      const span = spanFor(map, selected);
      if (span) return { ...span, in: name };
    }
    return undefined;
  };

  return {
    spanOf,
    rangesOf(span) {
      const { in: name, ...place } = span;
      if (name !== 'headline' && name !== 'dek') return rangesFor(ofBody, span);
      const map = others.find((other) => other.name === name)?.map;
      return map ? rangesFor(map, place) : [];
    },
    firstVisible() {
      for (const block of body.querySelectorAll(blocks)) {
        if (block.getBoundingClientRect().bottom <= barHeight) continue;
        const range = body.ownerDocument.createRange();
        range.selectNodeContents(block);
        const span = spanFor(ofBody, range);
        if (span && span.in === undefined) return span.start;
      }
      return ofBody.texts.body.length;
    },
  };
}

/** The smallest box around all of them, in the window's coordinates; absent when there is none. */
export function boxAround(ranges: Range[]): DOMRect | undefined {
  const boxes = ranges.map((range) => range.getBoundingClientRect());
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** The highlight under the pointer, the one made last where they overlap. */
export function highlightAt(
  point: { clientX: number; clientY: number },
  highlights: PlacedHighlight[],
  places: Places,
): PlacedHighlight | undefined {
  const holds = (box: DOMRect) =>
    point.clientX >= box.left && point.clientX <= box.right && point.clientY >= box.top && point.clientY <= box.bottom;
  return highlights
    .filter(({ span }) => span && places.rangesOf(span).some((range) => [...range.getClientRects()].some(holds)))
    .sort((a, b) => (a.highlight.created < b.highlight.created ? 1 : -1))[0];
}

/** Whether a box is in the window as a whole, and not beneath the bar. */
export function isInSight(box: DOMRect): boolean {
  return box.top >= barHeight && box.bottom <= document.documentElement.clientHeight - barHeight;
}

/** Brings words into sight, where they are not: for whoever goes through the text by key. */
export function reveal(ranges: Range[]): void {
  const box = boxAround(ranges);
  if (!box || isInSight(box)) return;
  const height = document.documentElement.clientHeight;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollBy({ top: box.top - height / 3, behavior: still ? 'instant' : 'smooth' });
}
