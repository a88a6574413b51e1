/**
 * What our scripts in one page know of each other. They come into it one by one, as they are needed, and run in one world. A
 * version that was replaced meanwhile is left behind in the page, in Chromium in a world of its own.
 */
interface PageWorld {
  /** Opens the editor beside a painted highlight; the script `highlighter` brings it. */
  editHighlight?: (painted: PaintedAt) => void;
}

/** A highlight under a point of the window. */
export interface PaintedAt {
  id: string;
  range: Range;
}

export const pageWorld = globalThis as PageWorld;

/** The name of the one element that we put into a page. */
export const toolsElement = 'reading-companion-tools';

/**
 * Stops the script of this name that is there, whatever version it is of, and lets the next one stop this one. By an event,
 * which all worlds hear; they share nothing else.
 */
export function takeOver(page: Document, script: 'highlighter' | 'painter', stop: () => void): void {
  const event = `reading-companion-${script}`;
  page.dispatchEvent(new Event(event));
  page.addEventListener(event, stop, { once: true });
}
