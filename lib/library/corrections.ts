/** The reader's word against the page's: headline, byline and both dates of one article, each one click from being undone. */
import type { ArticleDates } from '../dates/types.ts';
import { newId } from './ids.ts';
import type { Correction, CorrectionRecord } from './records.ts';
import { act, type Library } from './schema.ts';
import { change } from './stamp.ts';
import { summarize } from './summary.ts';
import { dateField, type Correctable } from './with-corrections.ts';
import { instant, type World } from './world.ts';

/** What the page says of a property, in words; empty when it says nothing. */
function statedBy(article: Correctable, dates: ArticleDates, property: Correction['property']): string {
  if (property === 'headline') return article.headline;
  if (property === 'byline') return article.authors.join(', ');
  return dates[dateField[property]]?.value ?? '';
}

/** The corrections of one article that are in force. */
export async function listCorrections(library: Library, articleId: string): Promise<CorrectionRecord[]> {
  const all = await library.corrections.where('scope').equals(articleId).toArray();
  return all.filter((correction) => correction.deletedAt === undefined);
}

/** Puts the reader's word in the place of the page's, for one saved article. */
export async function correct(
  library: Library,
  articleId: string,
  correction: Correction,
  world: World,
): Promise<void> {
  await recorrect(
    library,
    articleId,
    world,
    (known, stated) => {
      const record = known ?? {
        ...correction,
        ...{ id: newId(world), scope: articleId, instead: stated, created: instant(world), stamps: {} },
      };
      return change(record as CorrectionRecord, { value: correction.value, deletedAt: undefined }, world);
    },
    correction.property,
  );
}

/** Goes back to what the page says. Nothing happens when it was not corrected. */
export async function uncorrect(
  library: Library,
  articleId: string,
  property: Correction['property'],
  world: World,
): Promise<void> {
  await recorrect(
    library,
    articleId,
    world,
    (known) => known && change(known, { deletedAt: instant(world) }, world),
    property,
  );
}

/** Writes one correction and what lists show of its article, in one transaction. */
async function recorrect(
  library: Library,
  articleId: string,
  world: World,
  next: (known: CorrectionRecord | undefined, stated: string) => CorrectionRecord | undefined,
  property: Correction['property'],
): Promise<void> {
  await act(library, ['articles', 'revisions', 'corrections'], async ({ put }) => {
    const article = await library.articles.get(articleId);
    const revision = article && (await library.revisions.get(article.latestRevisionId));
    if (!article || !revision) return;
    const all = await library.corrections.where('scope').equals(articleId).toArray();
    const ofProperty = all.filter((correction) => correction.property === property);
    const known = ofProperty.sort((a, b) => (a.id < b.id ? -1 : 1)).at(-1);
    const record = next(known, statedBy(revision, revision.dates, property));
    if (!record) return;
    await put('corrections', record);
    const others = all.filter((correction) => correction.id !== record.id);
    await put('articles', { ...article, ...summarize(revision, [...others, record]) });
  });
}
