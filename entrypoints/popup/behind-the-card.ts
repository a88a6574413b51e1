/** What the card needs and its first frame does not: the library, and what it says of the page. Loaded afterwards. */
import { compareAddress } from '../../components/about/address.ts';
import type { SameText, SaveState } from '../../components/reading-card/card.ts';
import { quoteDescriber } from '../../lib/anchoring/describe-quote.ts';
import type { Article, Metadata } from '../../lib/article/types.ts';
import { tellImageCounts } from '../../lib/browser/image-counts.ts';
import { keepDecided, type Corrections, type Decided } from '../../lib/browser/keep-decided.ts';
import { openLibrary } from '../../lib/browser/library.ts';
import type { PlaceOnPage, ReadArticle } from '../../lib/browser/messages.ts';
import type { PlacedHighlight } from '../../lib/highlights/place-highlights.ts';
import type { Highlight } from '../../lib/highlights/types.ts';
import { findArticle, findByPage, type OpenedArticle } from '../../lib/library/find-article.ts';
import { findSameText } from '../../lib/library/find-same-text.ts';
import { listHighlights } from '../../lib/library/highlights.ts';
import { countImages } from '../../lib/library/images.ts';
import type { EntityCorrectionRecord } from '../../lib/library/records.ts';
import type { Library } from '../../lib/library/schema.ts';
import { listTags } from '../../lib/library/tags.ts';
import type { EntityCorrection, NamedEntity } from '../../lib/entities/correct-entities.ts';
import {
  correctEverywhere as correctEverywhereIn,
  listEntityCorrections,
  uncorrectEntity,
  wholeLibrary,
} from '../../lib/library/entity-corrections.ts';
import { versionsOf, type Version } from '../../lib/library/versions.ts';
import { watch } from '../../lib/library/watch.ts';
import { textNamed, type Span, type Texts } from '../../lib/text/span.ts';

export { correctAnalysis } from '../../lib/correct-analysis.ts';
export { showOnPage } from '../../lib/browser/highlight-scripts.ts';

type Saved = Extract<SaveState, { state: 'saved' }>;

/** An article of the library as the card shows it. */
export interface SavedArticle extends Pick<Saved, 'savedAt' | 'images' | 'versions'> {
  articleId: string;
  hasHighlights: boolean;
  tags: string[];
  corrections: Corrections;
  /** Of this article alone. */
  entities: EntityCorrection[];
  /** What became of its highlights in the texts of the page. */
  place(texts: Texts): PlacedHighlight[];
  /** What the page says now against the copy. */
  compare(read: ReadArticle): Saved['change'];
}

export interface LibraryAnswer {
  /** The library is of a newer version of us: it is read, and nothing is written to it. */
  isNewer: boolean;
  saved?: SavedArticle;
  knownTags: string[];
  /** Of names, for the whole library. */
  everywhere: EntityCorrectionRecord[];
}

/** Whether the page's article is in the library, and how; now and after every change. Returns the function that stops. */
export async function watchSaved(
  metadata: Metadata,
  answer: (answer: LibraryAnswer) => void,
  failed: (error: unknown) => void,
): Promise<() => void> {
  const { library } = await openLibrary();
  // One after the other, as they were found.
  let told = Promise.resolve();
  const tell = (found: Found) => {
    told = told.then(async () => answer(await withCopy(found))).catch(failed);
  };
  return watch(() => ask(library, metadata), tell, failed);
}

/** What the library says of a page; of a saved one with its copy, against which the page is yet to be held. */
interface Found extends Omit<LibraryAnswer, 'saved'> {
  saved?: Omit<SavedArticle, 'place' | 'compare'> & { opened: OpenedArticle; highlights: Highlight[] };
}

/** Holding a page against a copy takes more code than all else here, and most pages are not saved. */
async function withCopy({ saved, ...found }: Found): Promise<LibraryAnswer> {
  if (!saved) return found;
  const { compareWithCopy, placeHighlights } = await import('./beside-the-copy.ts');
  const { opened, highlights, ...article } = saved;
  const place = (texts: Texts) => placeHighlights(highlights, texts);
  const compare = (read: ReadArticle) => compareWithCopy(opened, read);
  return { ...found, saved: { ...article, place, compare } };
}

async function ask(library: Library, metadata: Metadata): Promise<Found> {
  const record = await findByPage(library, metadata);
  const { isNewer } = library;
  const opened = record && (await findArticle(library, record.id));
  const tags = await listTags(library);
  const knownTags = tags.map(({ name }) => name);
  const ofNames = await listEntityCorrections(library, record?.id);
  const everywhere = ofNames.filter(({ scope }) => scope === wholeLibrary);
  if (!opened) return { isNewer, knownTags, everywhere };
  const { article, revision, captures, corrections } = opened;
  const highlights = await listHighlights(library, article.id);
  return {
    isNewer,
    knownTags,
    everywhere,
    saved: {
      articleId: article.id,
      savedAt: captures.at(-1)?.capturedAt ?? article.savedAt,
      hasHighlights: highlights.length > 0,
      tags: tags.filter(({ id }) => article.tagIds.includes(id)).map(({ name }) => name),
      corrections: Object.fromEntries(corrections.map(({ property, value }) => [property, value])),
      entities: ofNames.filter(({ scope }) => scope !== wholeLibrary).map(({ value }) => value),
      versions: linkedVersions(article.id, versionsOf(captures)),
      images: tellImageCounts(await countImages(library, revision.id)),
      opened,
      highlights,
    },
  };
}

function linkedVersions(articleId: string, versions: Version[]): Saved['versions'] {
  const [last, before] = versions;
  if (!last || !before) return undefined;
  return { count: versions.length, compareHref: compareAddress(articleId, before.revisionId, last.revisionId) };
}

/** A copy of the same text under another address. Absent: none is saved. */
export async function findElsewhere({ article, dates }: ReadArticle): Promise<SameText | undefined> {
  const { library } = await openLibrary();
  const found = await findSameText(library, article.texts.body, dates.published?.value);
  if (!found) return undefined;
  const { id: articleId, headline, siteName, lang, dir, savedAt } = found;
  return { articleId, headline, siteName, lang, dir, savedAt };
}

/** Puts what was decided into the library; `false` while the article is not there. */
export async function settle(metadata: Metadata, decided: Decided): Promise<boolean> {
  const { library, world } = await openLibrary();
  const record = await findByPage(library, metadata);
  if (!record) return false;
  await keepDecided(library, record.id, decided, world);
  return true;
}

/** The reader's word on names, in every article there is and will be. */
export async function correctEverywhere(made: readonly EntityCorrection[]): Promise<void> {
  const { library, world } = await openLibrary();
  await correctEverywhereIn(library, made, world);
}

/** Takes one of them back. */
export async function uncorrectEverywhere(id: string): Promise<void> {
  const { library, world } = await openLibrary();
  await uncorrectEntity(library, id, world);
}

/** In how many saved articles somebody or something is. */
export async function countInLibrary(named: NamedEntity): Promise<number> {
  // Asked when a name is opened; with the spellings of the world's places and people that it comes with.
  const [{ library }, { findEntity }] = await Promise.all([openLibrary(), import('../../lib/across/find-entity.ts')]);
  return (await findEntity(library, named)).articles.length;
}

/** How the page finds a place of the article's texts again. */
export function placeOf({ texts, leadImage }: Pick<Article, 'texts' | 'leadImage'>, span: Span): PlaceOnPage {
  const text = textNamed(texts, span.in);
  const selector = quoteDescriber(text)(span);
  // Some pages state the caption of their picture only in its markup.
  const ofLeadImage = span.in?.startsWith('caption') && leadImage?.caption?.replace(/\s+/g, ' ').trim() === text;
  return ofLeadImage ? { selector, image: leadImage.src } : { selector };
}
