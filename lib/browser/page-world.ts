/**
 * What our scripts share in one page. They come into it one by one, as they are needed, and run in one world; a second
 * injection replaces the first.
 */
interface PageWorld {
  stopPainter?: () => void;
  stopHighlighter?: () => void;
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
