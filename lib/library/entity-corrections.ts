/** The reader's word on who is who, for one article or the whole library. `correctEntities` puts it in place. */
import type { EntityCorrection } from '../entities/correct-entities.ts';
import { canonicalJson } from './canonical-json.ts';
import { newId } from './ids.ts';
import { keptArticle } from './kept-article.ts';
import type { CorrectionRecord, EntityCorrectionRecord } from './records.ts';
import { act, type Library } from './schema.ts';
import { change } from './stamp.ts';
import { instant, type World } from './world.ts';

/** Where a correction holds that is of no one article. */
export const wholeLibrary = 'library';

/** Those in force for the whole library and then, to have the last word, those of an article; each in the order they were made. */
export async function listEntityCorrections(library: Library, articleId?: string): Promise<EntityCorrectionRecord[]> {
  const listed = await listEntityCorrectionsOf(library, articleId === undefined ? [] : [articleId]);
  return listed(articleId);
}

/** The same of many articles, read at once: of these, or of all between two ids, both included. */
export async function listEntityCorrectionsOf(
  library: Library,
  articles: string[] | { first: string; last: string },
): Promise<(articleId?: string) => EntityCorrectionRecord[]> {
  const scope = () => library.corrections.where('scope');
  const read = await Promise.all([
    scope().equals(wholeLibrary).toArray(),
    Array.isArray(articles)
      ? scope().anyOf(articles).toArray()
      : scope().between(articles.first, articles.last, true, true).toArray(),
  ]);
  const made = read
    .flat()
    .filter(isInForce)
    .sort((a, b) => (madeAt(a) < madeAt(b) ? -1 : 1));
  const everywhere = made.filter(({ scope }) => scope === wholeLibrary);
  return (articleId) => [...everywhere, ...made.filter(({ scope }) => scope === articleId)];
}

const isInForce = (record: CorrectionRecord): record is EntityCorrectionRecord =>
  record.property === 'entity' && record.deletedAt === undefined;

const madeAt = ({ stamps, id }: EntityCorrectionRecord) => `${stamps['value']} ${id}`;

/** Makes corrections that hold in every article, in their order. */
export function correctEverywhere(library: Library, made: readonly EntityCorrection[], world: World): Promise<void> {
  return act(library, ['corrections'], async ({ put }) => {
    const known = await listEntityCorrections(library);
    for (const record of follow(known, made, wholeLibrary, world)) await put('corrections', record);
  });
}

/** Takes a correction back; nothing happens when it is not there any more. */
export function uncorrectEntity(library: Library, id: string, world: World): Promise<void> {
  return act(library, ['corrections'], async ({ put }) => {
    const known = await library.corrections.get(id);
    if (known && isInForce(known)) await put('corrections', change(known, { deletedAt: instant(world) }, world));
  });
}

/**
 * Gives one article exactly these corrections, in this order; those that hold everywhere are not touched.
 *
 * @throws ArticleGoneError
 */
export function setEntityCorrections(
  library: Library,
  articleId: string,
  wanted: readonly EntityCorrection[],
  world: World,
): Promise<void> {
  return act(library, ['articles', 'corrections'], async ({ put }) => {
    await keptArticle(library, articleId);
    const all = await listEntityCorrections(library, articleId);
    const known = all.filter(({ scope }) => scope === articleId);
    // The same can be said twice, with something else between: what stays are those that come in the wanted order.
    let kept = 0;
    for (const record of known) {
      if (kept < wanted.length && canonicalJson(record.value) === canonicalJson(wanted[kept])) kept++;
      else await put('corrections', change(record, { deletedAt: instant(world) }, world));
    }
    const added = wanted.slice(kept);
    for (const record of follow(known, added, articleId, world)) await put('corrections', record);
  });
}

/** New records, each stamped later than those before it, whatever the clock says. */
function follow(
  known: readonly EntityCorrectionRecord[],
  made: readonly EntityCorrection[],
  scope: string,
  world: World,
): EntityCorrectionRecord[] {
  let last = known.at(-1)?.stamps ?? {};
  return made.map((value) => {
    const begun: EntityCorrectionRecord = {
      ...{ id: newId(world), scope, property: 'entity', value },
      ...{ instead: value.name, created: instant(world), stamps: last },
    };
    const { stamps, ...record } = change(begun, { value }, world);
    last = stamps;
    return { ...record, stamps: { value: stamps['value']! } } as EntityCorrectionRecord;
  });
}
