/** In which saved articles somebody or something is: by the index of entity keys, without reading a text. */
import type { EntityCorrection, NamedEntity } from '../entities/correct-entities.ts';
import { fold } from '../entities/fold-name.ts';
import { knownSpellings } from '../entities/known-aliases.ts';
import { listEntityCorrections, listEntityCorrectionsOf } from '../library/entity-corrections.ts';
import type { ArticleRecord } from '../library/records.ts';
import type { Library } from '../library/schema.ts';
import { keyOf, namedByKey, otherSpellings } from './same-name.ts';

export interface FoundEntity {
  /** As the reader's corrections for the whole library call it now; absent when they say that it is nothing. */
  named?: NamedEntity;
  /** Of every spelling that is taken for it: an article's corrected entity with one of them is it. */
  keys: ReadonlySet<string>;
  /** Another one where spellings or corrections are others, so that what was read for this one has to be read anew. */
  asOf: string;
  /** Articles that may name it, by publication, the latest first, those without a date last; the trash is left out. */
  articles: ArticleRecord[];
}

/** Finds it by the name and type of any article. */
export async function findEntity(library: Library, asked: NamedEntity): Promise<FoundEntity> {
  const named = namedNow(
    asked,
    (await listEntityCorrections(library)).map(({ value }) => value),
  );
  if (!named) return { keys: new Set(), asOf: '', articles: [] };
  const keys = await spellingsOf(library, keyOf(named));
  const { before, corrections } = await keysBeforeCorrection(library, keys);
  const found = await library.analyses
    .where('entityKeys')
    .anyOf([...before])
    .primaryKeys();
  const latest = new Set(found);
  // A revision's id begins with its article's.
  const ids = [...new Set(found.map((revisionId) => revisionId.slice(0, revisionId.indexOf('-'))))];
  const articles = (await library.articles.bulkGet(ids)).filter((article) => article !== undefined);
  const kept = articles.filter(
    ({ latestRevisionId, deletedAt, stripped }) => latest.has(latestRevisionId) && deletedAt === undefined && !stripped,
  );
  return { named, keys, asOf: [...keys, ...corrections].join('\n'), articles: kept.sort(byPublication) };
}

function byPublication(a: ArticleRecord, b: ArticleRecord): number {
  const [one, other] = [a.datePublished ?? '', b.datePublished ?? ''];
  return one === other ? (a.savedAt < b.savedAt ? 1 : -1) : one < other ? 1 : -1;
}

/** What is called so now, after corrections in their order. */
function namedNow(asked: NamedEntity, corrections: readonly EntityCorrection[]): NamedEntity | undefined {
  let now: NamedEntity | undefined = { type: asked.type, name: asked.name };
  for (const correction of corrections) {
    if (!now || keyOf(correction) !== keyOf(now)) continue;
    if (correction.change === 'rename') now = { ...now, name: correction.to };
    else if (correction.change === 'retype') now = { ...now, type: correction.to };
    else if (correction.change === 'merge') now = correction.into;
    else if (correction.change === 'hide') now = undefined;
  }
  return now;
}

/** The key itself and those of other spellings that occur in the library. */
async function spellingsOf(library: Library, key: string): Promise<Set<string>> {
  const { type, name } = namedByKey(key);
  const known = knownSpellings(name).map((spelling) => keyOf({ type, name: spelling }));
  // Of a person's other spellings the first letter is the same, of a body's the first word.
  const words = name.split(/[\s,]+/);
  const beginning = type === 'PER' ? name.slice(0, 1) : words[0]!;
  if (type === 'PER' && words.length < 2) return new Set([key]);
  const near = (await library.analyses
    .where('entityKeys')
    .startsWith(`${type}:${beginning}`)
    .uniqueKeys()) as unknown as string[];
  const names = near.map((key) => namedByKey(key).name);
  const others = otherSpellings(type, name, names).map((name) => keyOf({ type, name }));
  return new Set([key, ...known, ...others]);
}

/**
 * Under which keys it may stand in analyses, which know of no corrections: these, and those that a correction leads from.
 * More than are needed do no harm, since the corrected entities of each article decide. With the ids of all corrections.
 */
async function keysBeforeCorrection(
  library: Library,
  keys: ReadonlySet<string>,
): Promise<{ before: Set<string>; corrections: Set<string> }> {
  const scopes = (await library.corrections.orderBy('scope').uniqueKeys()) as string[];
  const listed = await listEntityCorrectionsOf(library, scopes);
  const before = new Set(keys);
  const corrections = new Set<string>();
  for (const scope of scopes) {
    for (const { id, value } of listed(scope).reverse()) {
      corrections.add(id);
      if (!before.has(leadsTo(value))) continue;
      const { type, name } = value;
      for (const spelling of [name, ...knownSpellings(fold(name))]) before.add(keyOf({ type, name: spelling }));
    }
  }
  return { before, corrections };
}

function leadsTo(correction: EntityCorrection): string {
  switch (correction.change) {
    case 'rename':
      return keyOf({ type: correction.type, name: correction.to });
    case 'retype':
      return keyOf({ type: correction.to, name: correction.name });
    case 'merge':
      return keyOf(correction.into);
    case 'split':
      return keyOf({ type: correction.type, name: correction.spelling });
    case 'hide':
      return '';
  }
}
