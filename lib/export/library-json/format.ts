/**
 * The whole library as one JSON file, version 2: everything the reader kept and made, nothing that is derived. For whoever
 * reads it without us, `docs/library-json.md` says the same at length.
 *
 * It is ordinary JSON with the keys sorted, written so that it can be read line by line whatever its size: a line for the
 * head, one for each record, one for each bracket. Records stand in the order of their ids; two exports of one library
 * differ in `exportedAt` and `device` only. Records are those of `lib/library/records.ts`; moments are ISO 8601 in UTC.
 *
 * ```
 * {"device":"…","exportedAt":"…","format":"news-reading-companion-library","version":2,
 * "tags":[
 * {"id":"…","name":"bridges","stamps":{…}}
 * ],
 * "corrections":[                       those that hold for the whole library
 * ],
 * "blobs":[                             the images, once each: in a ZIP the path of the file, else the bytes
 * {"file":"images/<SHA-256>.png","hash":"<SHA-256>","type":"image/png"}
 * ],
 * "articles":[                          each with all that belongs to it
 * {"article":{…},"captures":[…],"corrections":[…],"highlights":[…],"images":[…],"notes":[…],
 *  "revisions":[{…,"body":{"html":"…","texts":{…}}}]}
 * ]}
 * ```
 *
 * Version 1 had no `file`.
 *
 * Fields that may be absent came later, or are not stated: a revision has the publisher's own `corrections` and, where the page
 * showed only the beginning of its text, `partial`; a highlight has the `speaker` of its words.
 *
 * The end of a revision's id is the SHA-256 of what `hashOfShown` names, so that a changed word is noticed.
 */
import type { WholeArticle } from '../../library/add.ts';
import type { CorrectionRecord, TagRecord } from '../../library/records.ts';

/** How a file says that it is ours. */
export const libraryFormat = 'news-reading-companion-library';
/** Raised when a reader of the version before could not read a file rightly. */
export const libraryFileVersion = 2;

/** The first line: whose file it is and how to read it. */
export interface LibraryFileHead {
  format: typeof libraryFormat;
  version: number;
  exportedAt: string;
  /** The installation that wrote it. */
  device: string;
}

/** An image: its bytes as JSON can hold them, or where they are in the ZIP that holds the file. One of the two. */
export interface ExportedBlob {
  hash: string;
  type: string;
  base64?: string;
  file?: string;
}

/** The lists of the file, in their order, with what is in them. */
export interface LibraryFileSections {
  tags: TagRecord;
  corrections: CorrectionRecord;
  blobs: ExportedBlob;
  articles: WholeArticle;
}

/** The name of a list. */
export type LibraryFileSection = keyof LibraryFileSections;

/** In the order of the file: what an article names stands before it. */
export const librarySections: readonly LibraryFileSection[] = ['tags', 'corrections', 'blobs', 'articles'];
