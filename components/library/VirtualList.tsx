import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Where a list stands: the first row in sight, and how far its upper edge is below that of the window, in CSS pixels. */
export interface ListPlace {
  at: number;
  offset: number;
}

/** Rows from `from` to before `to`. */
export interface RowRange {
  from: number;
  to: number;
}

interface Props {
  listRef: RefObject<HTMLOListElement | null>;
  ids: readonly string[];
  /** A row that is drawn wherever the list has been scrolled to: the one with the focus. */
  held: string | undefined;
  /** The row has its words: its height is true. */
  isKnown(id: string): boolean;
  /** Where it begins. */
  start: ListPlace;
  /** What is drawn and where the list stands, whenever it may have changed. */
  onMoved(drawn: RowRange, place: ListPlace): void;
  /** An `li` with `data-row`, the id, and `data-at`. */
  children: (id: string, at: number) => ComponentChildren;
}

/** Nearly as many as fit on a screen. */
const firstRows = 10;

/** CSS pixels, before any row has been measured. */
const likelyHeight = 98;
/** CSS pixels drawn above and below what is in sight, so that scrolling meets words; in a later frame than that. */
const margin = 1000;
/** Milliseconds in which what is in sight has been shown. */
const frame = 30;
/** What is drawn changes by so many rows at once. */
const step = 10;

/**
 * A list of any length of which only what is near the screen is drawn. Rows may be of any height: the first one in sight is held
 * in its place when what is above turns out higher or lower than was thought. The browser's own scroll anchoring would do
 * that too, but only with the next frame, and until then every look at the list would see another one.
 */
export function VirtualList({ listRef, ids, held, isKnown, start, onMoved, children }: Props) {
  const [drawn, setDrawn] = useState(() => ({
    ...inSteps(start.at, start.at + firstRows),
    height: likelyHeight,
  }));
  const unplaced = useRef(start.at === 0 ? undefined : start);
  /** The first row in sight, at the end of the page the last, and where its edge was drawn, in CSS pixels from the top of the page. */
  const anchor = useRef<{ id: string; edge: 'top' | 'bottom'; at: number }>(undefined);
  const { height } = drawn;
  const to = Math.min(drawn.to, ids.length);
  const from = Math.min(drawn.from, Math.max(0, to - step));

  useLayoutEffect(() => {
    const list = listRef.current!;
    const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
    const isReady = ids.slice(from, to).every(isKnown);
    const anchored = rows.find(({ dataset }) => dataset.row === anchor.current?.id);
    if (anchored && list.getBoundingClientRect().top < 0) {
      const { edge, at } = anchor.current!;
      scrollBy(0, placeOnPage(anchored, edge) - at);
    }
    if (unplaced.current) {
      const { at, offset } = unplaced.current;
      const row = rows.find(({ dataset }) => dataset.at === String(at));
      if (row) scrollBy(0, row.getBoundingClientRect().top - offset);
      if (isReady) unplaced.current = undefined;
    }
    let later: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const isAtEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
      const edge = isAtEnd ? 'bottom' : 'top';
      const row = isAtEnd ? rows.at(-1) : rows.find(isInSight);
      anchor.current = row && { id: row.dataset.row!, edge, at: placeOnPage(row, edge) };
      const place = placeOf(list, rows, height, ids.length);
      const inSight = place.at + Math.ceil((innerHeight - place.offset) / height);
      const beyond = Math.ceil(margin / height);
      const isMissing = drawn.from > place.at || drawn.to < Math.min(inSight, ids.length);
      const near = isMissing ? inSteps(place.at, inSight) : inSteps(place.at - beyond, inSight + beyond);
      // Measured where no gap is above, so that nothing moves.
      const measured = isReady && from === 0 && rows.length > 0 ? meanHeight(rows) : height;
      const isSame = near.from === drawn.from && near.to === drawn.to && Math.abs(measured - height) < 2;
      onMoved({ from, to }, place);
      return { isSame, isMissing, draw: () => setDrawn({ ...near, height: measured }) };
    };
    const drawBeyond = () => {
      later = undefined;
      const { isSame, draw } = look();
      if (!isSame) draw();
    };
    const follow = () => {
      const { isSame, isMissing, draw } = look();
      if (isMissing) draw();
      else if (!isSame) later ??= setTimeout(drawBeyond, frame);
    };
    follow();
    addEventListener('scroll', follow, { passive: true });
    addEventListener('resize', follow);
    return () => {
      clearTimeout(later);
      removeEventListener('scroll', follow);
      removeEventListener('resize', follow);
    };
  });

  const heldAt = held === undefined ? -1 : ids.indexOf(held);
  const stretches: RowRange[] = [{ from, to }];
  if (heldAt >= 0 && heldAt < from) stretches.unshift({ from: heldAt, to: heldAt + 1 });
  if (heldAt >= to) stretches.push({ from: heldAt, to: heldAt + 1 });
  stretches.push({ from: ids.length, to: ids.length });
  // One flat list, for a row with the focus must stay the same element when it becomes the one that is held.
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const [number, stretch] of stretches.entries()) {
    const gap = (stretch.from - end) * height;
    if (gap > 0) parts.push(<li key={number} class="row-gap" aria-hidden="true" style={{ blockSize: `${gap}px` }} />);
    for (let at = stretch.from; at < stretch.to; at++) parts.push(children(ids[at]!, at));
    end = stretch.to;
  }
  return (
    <ol ref={listRef} class="rows" role="list">
      {parts}
    </ol>
  );
}

function inSteps(from: number, to: number): RowRange {
  return { from: Math.max(0, Math.floor(from / step) * step), to: Math.ceil(to / step) * step };
}

function placeOf(list: HTMLElement, rows: HTMLElement[], height: number, count: number): ListPlace {
  const first = rows.find(isInSight);
  if (first) return { at: Number(first.dataset.at), offset: first.getBoundingClientRect().top };
  const { top } = list.getBoundingClientRect();
  const at = Math.max(0, Math.min(count - 1, Math.floor(-top / height)));
  return { at, offset: top + at * height };
}

function isInSight(row: HTMLElement): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function placeOnPage(row: HTMLElement, edge: 'top' | 'bottom'): number {
  return row.getBoundingClientRect()[edge] + scrollY;
}

function meanHeight(rows: HTMLElement[]): number {
  const heights = rows.map((row) => row.getBoundingClientRect().height);
  return heights.reduce((sum, height) => sum + height, 0) / rows.length || likelyHeight;
}
