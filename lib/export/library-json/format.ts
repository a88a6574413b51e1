/**
 * The whole library as one JSON file, version 1: everything the reader kept and made, nothing that is derived.
 *
 * It is ordinary JSON with the keys sorted, written so that it can be read line by line whatever its size: a line for the
 * head, one for each record, one for each bracket. Records stand in the order of their ids; two exports of one library
 * differ in `exportedAt` and `device` only. Records are those of `lib/library/records.ts`; moments are ISO 8601 in UTC.
 *
 * ```
 * {"device":"…","exportedAt":"…","format":"news-reading-companion-library","version":1,
 * "tags":[
 * {"id":"…","name":"bridges","stamps":{…}}
 * ],
 * "corrections":[                       those that hold for the whole library
 * ],
 * "blobs":[                             the bytes of the images, once each
 * {"base64":"…","hash":"<SHA-256>","type":"image/png"}
 * ],
 * "articles":[                          each with all that belongs to it
 * {"article":{…},"captures":[…],"corrections":[…],"highlights":[…],"images":[…],"notes":[…],
 *  "revisions":[{…,"body":{"html":"…","texts":{…}}}]}
 * ]}
 * ```
 *
 * The end of a revision's id is the SHA-256 of what `hashOfShown` names, so that a changed word is noticed.
 */
import type {
  ArticleRecord,
  BodyRecord,
  CaptureRecord,
  CorrectionRecord,
  HighlightRecord,
  ImageRecord,
  NoteRecord,
  RevisionRecord,
  TagRecord,
} from '../../library/records.ts';

export const libraryFormat = 'news-reading-companion-library';
export const libraryFileVersion = 1;

export interface LibraryFileHead {
  format: typeof libraryFormat;
  version: number;
  exportedAt: string;
  /** The installation that wrote it. */
  device: string;
}

export interface ExportedBlob {
  hash: string;
  type: string;
  base64: string;
}

export type ExportedRevision = RevisionRecord & { body: Omit<BodyRecord, 'revisionId'> };

export interface ExportedArticle {
  article: ArticleRecord;
  revisions: ExportedRevision[];
  captures: CaptureRecord[];
  images: ImageRecord[];
  highlights: HighlightRecord[];
  notes: NoteRecord[];
  corrections: CorrectionRecord[];
}

/** The lists of the file, in their order, with what is in them. */
export interface LibraryFileSections {
  tags: TagRecord;
  corrections: CorrectionRecord;
  blobs: ExportedBlob;
  articles: ExportedArticle;
}

export type LibraryFileSection = keyof LibraryFileSections;

export const librarySections: readonly LibraryFileSection[] = ['tags', 'corrections', 'blobs', 'articles'];
