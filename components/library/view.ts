/** What the library's list shows: its rows, and which of them in which order. */

/** Words of an article; `hits` are UTF-16 places in `text`, end excluded. */
export interface RowSnippet {
  text: string;
  hits: [start: number, end: number][];
}

export interface LibraryRow {
  id: string;
  headline: string;
  /** Absent: the page did not name it. */
  outlet?: string;
  lang?: string;
  dir: 'ltr' | 'rtl';
  /** ISO 8601 cut to its precision; absent means not stated. */
  datePublished?: string;
  dateModified?: string;
  /** ISO 8601 with `Z`. */
  savedAt: string;
  tags: { id: string; name: string }[];
  highlightCount: number;
  readState: 'unread' | 'reading' | 'read' | 'archived';
  /** 0 to 1. */
  progress: number;
  inTrash: boolean;
  /** Where what was searched for stands in the text. */
  snippet?: RowSnippet;
}

/** In the order they are offered. */
export const shelves = ['inbox', 'unread', 'archive', 'trash'] as const;
export type Shelf = (typeof shelves)[number];

/** In the order they are offered. */
export const sortings = ['saved', 'published', 'updated', 'headline', 'outlet'] as const;
export type Sorting = (typeof sortings)[number];

export interface View {
  shelf: Shelf;
  sorting: Sorting;
  /** Oldest or `Z` first. */
  reversed: boolean;
  /** What is searched for, in the query language of `lib/search/parse-query.ts`. */
  words: string;
  /** Absent: any. */
  tagId?: string;
}

/** What can be done with what is selected, besides giving it a tag; that goes where there is a trash to move it to. */
export interface ActsOnSelected {
  /** Absent: they are in the trash. */
  archiving?: 'archive' | 'unarchive';
  marking?: 'mark-read' | 'mark-unread';
  trashing: 'trash' | 'restore';
}

/** What brings the selected on: only where all are put away or read already is the way back offered. */
export function actsOnSelected(
  shelf: Shelf,
  selected: ReadonlySet<string>,
  readStateOf: (id: string) => LibraryRow['readState'] | undefined,
): ActsOnSelected {
  if (shelf === 'trash') return { trashing: 'restore' };
  const states = new Set([...selected].map(readStateOf));
  const isAll = (...among: LibraryRow['readState'][]) => [...states].every((state) => state && among.includes(state));
  return {
    archiving: isAll('archived') ? 'unarchive' : 'archive',
    marking: isAll('read', 'archived') ? 'mark-unread' : 'mark-read',
    trashing: 'trash',
  };
}

export const firstView: View = { shelf: 'inbox', sorting: 'saved', reversed: false, words: '' };
