/**
 * What the library keeps, table by table. What the reader made has stamps (see `stamp.ts`); what a page said is
 * immutable; what we derive from it (`analyses`) may be thrown away. Moments are ISO 8601 in UTC with milliseconds.
 */
import type {
  Article,
  ArticleImage,
  ArticleProperty,
  CorrectionNotice,
  LeadImage,
  Metadata,
  PartialText,
} from '../article/types.ts';
import type { ArticleDates, DateProperty, Precision } from '../dates/types.ts';
import type { EntityCorrection } from '../entities/correct-entities.ts';
import type { Claim } from '../evidence.ts';
import type { Highlight } from '../highlights/types.ts';
import type { Texts } from '../text/span.ts';
import type { Stamp, Stamps } from './stamp.ts';

/** One choice, so that a list has one filter: `archived` is read and put away. */
export type ReadState = 'unread' | 'reading' | 'read' | 'archived';

/** How far the reader got, in the text of one revision. */
export interface ReadingPosition {
  revisionId: string;
  /** Into `texts.body`, UTF-16. */
  start: number;
  /** 0 to 1, for lists. */
  progress: number;
}

/** What a list shows of an article without opening it: the latest revision with the reader's corrections. Recomputed at every write. */
export interface ArticleSummary {
  headline: string;
  authors: string[];
  siteName?: string;
  lang?: string;
  dir: 'ltr' | 'rtl';
  /** ISO 8601 cut to its precision, as in `ResolvedDate`. Absent: not stated. */
  datePublished?: string;
  dateModified?: string;
}

/** An article and what the reader did with it. Light: a list may walk all of them. */
export interface ArticleRecord extends ArticleSummary {
  /** First 32 hexadecimal digits of the SHA-256 of the address of the first save; never recomputed. */
  id: string;
  /** Every address seen, normalised by `normalizeUrl` of `canonVersion`. The first is the one to open. */
  urls: string[];
  canonVersion: number;
  savedAt: string;
  /** The revision captured last. */
  latestRevisionId: string;
  readState: ReadState;
  pinned: boolean;
  tagIds: string[];
  position?: ReadingPosition;
  /** In the trash since; after 30 days the content goes and the record stays as its own tombstone. */
  deletedAt?: string;
  /** The tombstone: nothing but id and stamps is left. */
  stripped?: true;
  /** `readState`, `pinned`, `position`, `deletedAt`, `tagIds.<id>`. */
  stamps: Stamps;
}

/** What an article said at one time, but for its body. Immutable. */
export interface RevisionRecord {
  /** `<articleId>-<SHA-256 of everything shown>`. */
  id: string;
  articleId: string;
  canonicalUrl?: string;
  headline: string;
  dek?: string;
  authors: string[];
  siteName?: string;
  section?: string;
  lang?: string;
  dir: 'ltr' | 'rtl';
  leadImage?: LeadImage;
  claims: Claim<ArticleProperty>[];
  stale: Metadata['stale'];
  dates: ArticleDates;
  images: ArticleImage[];
  removed: string[];
  bodyFrom: Article['bodyFrom'];
  /** The publisher's. Absent: captured before they were looked for. */
  corrections?: CorrectionNotice[];
  /** Absent: the text seemed whole, or nobody had looked. */
  partial?: PartialText;
}

/** The body of a revision: html and texts as of that day. Immutable; apart, because lists and counts must not walk it. */
export interface BodyRecord {
  revisionId: string;
  html: string;
  texts: Texts;
}

/** One visit that saved or checked an article. Immutable. */
export interface CaptureRecord {
  id: string;
  articleId: string;
  revisionId: string;
  /** The address in the tab as it was, without fragment. */
  url: string;
  capturedAt: string;
  /** Of our extractor. Revisions of different versions are compared with a warning. */
  captureVersion: number;
  /** What else stood on the page, see `leftOutSentences`. Absent: nobody had looked. */
  leftOut?: number[];
}

/**
 * A Web Annotation without its bodies: notes are records of their own, tags are named by id, and `modified` is told by
 * the stamps. `listHighlights` puts it together again.
 */
export type HighlightRecord = Omit<Highlight, 'body' | 'modified'> & {
  tagIds: string[];
  deletedAt?: string;
  /** `color`, `deletedAt`, `tagIds.<id>`. */
  stamps: Stamps;
};

/** A note on an article, or on one of its highlights. */
export interface NoteRecord {
  id: string;
  articleId: string;
  highlightId?: string;
  text: string;
  created: string;
  deletedAt?: string;
  /** Per installation the last stamp of `text` that this text knew of: tells "older" from "written at once" when two meet. */
  knows: Record<string, Stamp>;
  /** `text`, `deletedAt`. */
  stamps: Stamps;
}

/** A tag; articles and highlights name it by its id. */
export interface TagRecord {
  id: string;
  name: string;
  deletedAt?: string;
  /** `name`, `deletedAt`. */
  stamps: Stamps;
}

/**
 * Why an image is not kept: `needs-host` (its host answers only extensions that were allowed there), `too-large`,
 * `too-many`, `not-an-image`, `gone` (the page was closed first), `unreachable`, or an HTTP status: `http-404`.
 */
export type ImageFailure =
  'needs-host' | 'too-large' | 'too-many' | 'not-an-image' | 'gone' | 'unreachable' | `http-${number}`;

/** An image of a revision: waiting, kept under `hash`, or the reason why not. */
export type ImageRecord = {
  revisionId: string;
  url: string;
  articleId: string;
  /** Of `url`, without port: what the reader can allow. */
  host: string;
} & ({ state: 'pending' } | { state: 'stored'; hash: string } | { state: 'failed'; reason: ImageFailure });

/** The bytes of an image, kept once however many articles show it. */
export interface BlobRecord {
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  hash: string;
  bytes: ArrayBuffer;
  /** `image/…` */
  type: string;
}

/** What the reader put in place of what the page states. */
export type Correction =
  | { property: 'headline'; value: string }
  /** Names. */
  | { property: 'byline'; value: string[] }
  /** ISO 8601 cut to its precision. */
  | { property: DateProperty; value: { value: string; precision: Precision } };

/** The reader's word for what a page states. The page's value stays in the revision, with its evidence. */
export type PageCorrectionRecord = Correction & CorrectionBase;

/** The reader's word on somebody or something that is named; what was found in the text stays beneath. */
export type EntityCorrectionRecord = { property: 'entity'; value: EntityCorrection } & CorrectionBase;

export type CorrectionRecord = PageCorrectionRecord | EntityCorrectionRecord;

interface CorrectionBase {
  id: string;
  /** An article's id; `library` for what holds everywhere. */
  scope: string;
  /** What the page said when it was corrected, in words, or the name that was shown; empty when it said nothing. */
  instead: string;
  created: string;
  deletedAt?: string;
  /** `value`, `deletedAt`. */
  stamps: Stamps;
}

/** Something changed. One row for each record, with the sequence of its last change. */
export interface ChangeRecord {
  /** Grows with every write; whoever follows remembers the last one seen. */
  seq: number;
  table: ChangingTable;
  id: string;
}

/** The tables whose writes are told to whoever follows `changes`, with what is in them. */
export interface ChangingRecords {
  articles: ArticleRecord;
  revisions: RevisionRecord;
  captures: CaptureRecord;
  highlights: HighlightRecord;
  notes: NoteRecord;
  tags: TagRecord;
  images: ImageRecord;
  corrections: CorrectionRecord;
}

/** Their names. */
export type ChangingTable = keyof ChangingRecords;

/** Derived from a revision by `analyze` of that version. May be thrown away. */
export interface AnalysisRecord<Analysis = unknown> {
  revisionId: string;
  version: number;
  entityKeys: string[];
  analysis: Analysis;
}

/** What the library knows of itself. */
export interface AboutRecord {
  key: 'library';
  /** Made with the database: another one under the same name has another. */
  dbId: string;
  createdAt: string;
}
