/** What the reading card is given and what it calls back. Whoever draws it supplies the browser and the library. */
import type { Article, Metadata } from '../../lib/article/types.ts';
import type { ArticleDates, DateProperty, Precision } from '../../lib/dates/types.ts';
import type { Analysis } from '../../lib/analysis.ts';
import type { EntityCorrection, MadeCorrection, NamedEntity } from '../../lib/entities/correct-entities.ts';
import type { Evidence } from '../../lib/evidence.ts';
import type { KindNames } from '../../lib/highlights/kind-names.ts';
import type { PlacedHighlight } from '../../lib/highlights/place-highlights.ts';
import type { Highlight } from '../../lib/highlights/types.ts';
import type { WordedChange } from '../../lib/revisions/list-changes.ts';
import type { Span } from '../../lib/text/span.ts';

/** Something that takes a while; `why` is a sentence for the reader. */
export type Loading<Value> = { state: 'loading' } | { state: 'ready'; value: Value } | { state: 'failed'; why: string };

/** What stands in an article, as its reader corrected it. */
export type Findings = Pick<Analysis, 'entities' | 'namesRead' | 'quotations' | 'sourcesCited' | 'timeline'>;

/** `named` when the names are there and the rest is still being read. */
export type ReadingFindings<Value> = Loading<Value> | { state: 'named'; value: Value };

/** A correction of a name, and where it holds. */
export type ScopedCorrection = EntityCorrection &
  (
    | /** `at` is its place among those of the article. */ { scope: 'article'; at: number }
    | { scope: 'library'; id: string }
  );

/** How the reader corrects names. */
export interface NameEditing {
  /** What changed something in this article. */
  made: MadeCorrection<ScopedCorrection>[];
  onCorrect: (corrections: EntityCorrection[], scope: ScopedCorrection['scope']) => void;
  onUncorrect: (correction: ScopedCorrection) => void;
}

/** What the library knows of who is named. */
export interface InLibrary {
  /** In how many saved articles it is. */
  count: (named: NamedEntity) => Promise<number>;
  /** Its page opens in a tab of its own. */
  newTab?: boolean;
}

/** The reader's word for what the page states. */
export interface CardCorrections {
  headline?: string;
  /** Names. */
  byline?: string[];
  datePublished?: CorrectedDate;
  dateModified?: CorrectedDate;
}

export interface CorrectedDate {
  value: string;
  precision: Precision;
}

/** What is typed and not yet kept. */
export interface CardDraft {
  edit?: EditDraft;
  tag?: string;
}

/** The fields of the form, as typed. */
export interface EditDraft {
  headline: string;
  byline: string;
  published: DateFields;
  modified: DateFields;
}

/** As `<input type="date">` and `<input type="time">` give them; empty when nothing is chosen. */
export interface DateFields {
  date: string;
  time: string;
}

/** How many images of a saved article are kept, and what keeps the others away. */
export interface ImageCounts {
  all: number;
  stored: number;
  pending: number;
  /** Hosts that answer only extensions the reader allowed there. */
  refusedBy: { host: string; count: number }[];
  /** Others that are not kept; `why` is a clause for the reader. */
  missing: { host: string; count: number; why: string }[];
}

/** A saved article that says the same under another address. */
export interface SameText {
  articleId: string;
  headline: string;
  /** Absent: not stated. */
  siteName?: string | undefined;
  lang?: string | undefined;
  dir: 'ltr' | 'rtl';
  /** ISO 8601 in UTC. */
  savedAt: string;
}

export type SaveState =
  /** The library has not answered yet. */
  | { state: 'unknown' }
  /** `cutOff`: a save was begun, and the browser stopped before it ended. */
  | { state: 'unsaved'; cutOff?: boolean; sameText?: SameText | undefined }
  | { state: 'saving' }
  | {
      state: 'saved';
      savedAt: string;
      /**
       * What the page shows against the copy: each change; `unknown` while they are compared; `other-reading` when the copy
       * was read by an older version of ours, so that a difference need not be the publisher's.
       */
      change: 'unknown' | 'same' | 'other-reading' | WordedChange[];
      images?: ImageCounts;
      /** Absent while there is only one; the address compares the last with the one before. */
      versions?: { count: number; compareHref: string } | undefined;
    }
  /** Not saved; what was saved before is as it was. */
  | { state: 'failed'; why: string }
  /** The library cannot be used. */
  | { state: 'unavailable'; why: string };

/** The site of an article with highlights: whether they are always shown there, on coming back, without a click. */
export interface HighlightedSite {
  host: string;
  always: boolean;
  onAlways: (always: boolean) => void;
}

/** Why the card's tab cannot be shown things just now. */
export type Away = 'other-tab' | 'navigated';

export type ArticlePart = 'selection' | 'whole-page';

export interface ReadingCardProps {
  metadata: Metadata;
  /** As the page states them; the reader's corrections are laid over them here. */
  dates: ArticleDates;
  article: Loading<Article>;
  findings: ReadingFindings<Findings>;
  /** Absent: nothing can be kept just now. */
  names?: NameEditing;
  /** Absent: the library cannot be asked just now. */
  inLibrary?: InLibrary;
  save: SaveState;
  corrections: CardCorrections;
  draft: CardDraft;
  /** In the order of the page's text, those that are not in it last; none while it is being read. */
  highlights: PlacedHighlight[];
  kindNames: KindNames;
  /** Names of the tags that are set, and of all there are. */
  tags: string[];
  knownTags: string[];
  /** ISO 8601 in UTC. */
  now: string;
  /** The reader's, as IANA names it; left out where it is not to be shown beside the page's. */
  timeZone: string;
  showLocalTime: boolean;
  /** Days after publication from which a story is called old. */
  oldAfterDays: number;
  /** Absent where the article has no highlights. */
  highlightedSite?: HighlightedSite;
  /** The card belongs to another page than the one in front: nothing on the page can be shown or saved. */
  away?: Away;
  /** What did not work just now, as a sentence. */
  problem?: string;

  onShowEvidence: (evidence: Evidence) => void;
  onShowSpan: (span: Span) => void;
  onShowHighlight: (highlight: Highlight) => void;
  /** Absent: nothing can be kept just now. */
  onHighlight?: (span: Span, speaker?: string) => void;
  onSave: () => void;
  onRead: () => void;
  onLibrary: () => void;
  /** Absent where there is no panel to open, as in the panel itself. */
  onPanel?: () => void;
  onAllowHost: (host: string) => void;
  /** Take this for the article instead. */
  onTakePart: (part: ArticlePart) => void;
  onCorrect: (corrections: CardCorrections) => void;
  onDraft: (draft: CardDraft) => void;
  onAddTag: (name: string) => void;
  onRemoveTag: (name: string) => void;
}

export const dateField = { datePublished: 'published', dateModified: 'modified' } as const satisfies Record<
  DateProperty,
  keyof ArticleDates
>;
