import type { ArticleDates } from '../../dates/types.ts';
import type { Highlight } from '../../highlights/types.ts';
import { findArticle } from '../../library/find-article.ts';
import { listHighlights } from '../../library/highlights.ts';
import { listArticleNotes } from '../../library/notes.ts';
import type { ArticleRecord, RevisionRecord } from '../../library/records.ts';
import type { Library } from '../../library/schema.ts';
import { listTags } from '../../library/tags.ts';
import { withCorrections } from '../../library/with-corrections.ts';

/** An article as its reader sees it: the latest revision as they corrected it, with what they made of it. */
export interface ReadableArticle {
  article: ArticleRecord;
  /** Headline and names as corrected. */
  shown: RevisionRecord;
  dates: ArticleDates;
  /** Not safe: `sanitize` is the only door. */
  html: string;
  /** Where it was read. */
  source: string;
  /** Names. */
  tags: string[];
  notes: string[];
  highlights: Highlight[];
  /** The hash of each image that is kept, by its address. */
  imageHashes: ReadonlyMap<string, string>;
}

/** Absent: not here, or in the trash, from which nothing is handed on to be read. */
export async function readableArticle(library: Library, id: string): Promise<ReadableArticle | undefined> {
  const opened = await findArticle(library, id);
  if (!opened || opened.article.deletedAt !== undefined) return undefined;
  const { article, revision, body, corrections } = opened;
  const { article: shown, dates } = withCorrections(revision, revision.dates, corrections);
  const images = await library.images.where('revisionId').equals(revision.id).toArray();
  return {
    ...{ article, shown, dates, html: body.html, source: article.urls[0] ?? '' },
    tags: (await listTags(library)).filter((tag) => article.tagIds.includes(tag.id)).map((tag) => tag.name),
    notes: (await listArticleNotes(library, id)).map((note) => note.text),
    highlights: await listHighlights(library, id),
    imageHashes: new Map(images.flatMap((image) => (image.state === 'stored' ? [[image.url, image.hash]] : []))),
  };
}

/** The notes on a highlight. */
export function notesOf(highlight: Highlight): string[] {
  return highlight.body.filter((body) => body.purpose === 'commenting').map((body) => body.value);
}

/** The names of its tags. */
export function tagsOf(highlight: Highlight): string[] {
  return highlight.body.filter((body) => body.purpose === 'tagging').map((body) => body.value);
}
