/** The reader's word against the page's: headline, byline and both dates of one article, each one click from being undone. */
import type { ArticleDates } from '../dates/types.ts';
import { newId } from './ids.ts';
import type { Correction, PageCorrectionRecord } from './records.ts';
import { keptArticle } from './kept-article.ts';
import { act, type Library } from './schema.ts';
import { change } from './stamp.ts';
import { summarize } from './summary.ts';
import { dateField, isOfPage, type Correctable } from './with-corrections.ts';
import { instant, type World } from './world.ts';

/** What the page says of a property, in words; empty when it says nothing. */
function statedBy(article: Correctable, dates: ArticleDates, property: Correction['property']): string {
  if (property === 'headline') return article.headline;
  if (property === 'byline') return article.authors.join(', ');
  return dates[dateField[property]]?.value ?? '';
}

/** The corrections in force of what the page of an article states. */
export async function listCorrections(library: Library, articleId: string): Promise<PageCorrectionRecord[]> {
  const all = await library.corrections.where('scope').equals(articleId).toArray();
  return all.filter(isOfPage).filter((correction) => correction.deletedAt === undefined);
}

/**
 * Puts the reader's word in the place of the page's, for one saved article.
 *
 * @throws ArticleGoneError when it is not in the library any more
 */
export function correct(library: Library, articleId: string, correction: Correction, world: World): Promise<void> {
  return rewrite(library, articleId, correction.property, ([known], instead) => {
    const made = { id: newId(world), scope: articleId, instead, created: instant(world), stamps: {} };
    const record = (known ?? { ...correction, ...made }) as PageCorrectionRecord;
    return [change(record, { value: correction.value, deletedAt: undefined }, world)];
  });
}

/** Goes back to what the page says. */
export function uncorrect(
  library: Library,
  articleId: string,
  property: Correction['property'],
  world: World,
): Promise<void> {
  return rewrite(library, articleId, property, (known) =>
    known
      .filter((correction) => correction.deletedAt === undefined)
      .map((correction) => change(correction, { deletedAt: instant(world) }, world)),
  );
}

/**
 * Writes the corrections of one property, and what lists then show of their article, in one transaction. There are
 * several records where two devices corrected the same; each knows what the page said.
 */
async function rewrite(
  library: Library,
  articleId: string,
  property: Correction['property'],
  next: (known: PageCorrectionRecord[], stated: string) => PageCorrectionRecord[],
): Promise<void> {
  await act(library, ['articles', 'revisions', 'corrections'], async ({ put }) => {
    const article = await keptArticle(library, articleId);
    const revision = (await library.revisions.get(article.latestRevisionId))!;
    const all = await library.corrections.where('scope').equals(articleId).sortBy('id');
    const known = all.filter(isOfPage).filter((correction) => correction.property === property);
    const written = next(known, statedBy(revision, revision.dates, property));
    for (const record of written) await put('corrections', record);
    const ids = new Set(written.map((record) => record.id));
    const others = all.filter((correction) => !ids.has(correction.id));
    await put('articles', { ...article, ...summarize(revision, [...others, ...written]) });
  });
}
