/** What the reader decided on a card goes into the library as soon as its article is there; until then it is in the draft. */
import type { EntityCorrection } from '../entities/correct-entities.ts';
import { correct, listCorrections, uncorrect } from '../library/corrections.ts';
import { setEntityCorrections } from '../library/entity-corrections.ts';
import type { Correction } from '../library/records.ts';
import type { Library } from '../library/schema.ts';
import { setArticleTags } from '../library/tags.ts';
import type { World } from '../library/world.ts';
import { findDraft, keepDraft } from './drafts.ts';

/** As the library knows them, by property. */
export type Corrections = { [C in Correction as C['property']]?: C['value'] };

/** Absent: nothing new was decided. */
export interface Decided {
  /** All names. */
  tags?: string[];
  /** All corrections; a property that is absent is as the page says. */
  corrections?: Corrections;
  /** All that are of this article alone, in the order they were made. */
  entities?: EntityCorrection[];
}

export const isDecided = ({ tags, corrections, entities }: Decided) =>
  tags !== undefined || corrections !== undefined || entities !== undefined;

/** Puts what was decided into the library. */
export async function keepDecided(
  library: Library,
  articleId: string,
  { tags, corrections, entities }: Decided,
  world: World,
): Promise<void> {
  if (tags) await setArticleTags(library, articleId, tags, world);
  if (entities) await setEntityCorrections(library, articleId, entities, world);
  if (!corrections) return;
  for (const { property } of await listCorrections(library, articleId)) {
    if (corrections[property] === undefined) await uncorrect(library, articleId, property, world);
  }
  for (const [property, value] of Object.entries(corrections)) {
    if (value !== undefined) await correct(library, articleId, { property, value } as Correction, world);
  }
}

/** Lets it wait in the draft of this address, with what waits there already, until the article is saved. */
export async function decideBeforeSave(url: string, decided: Decided): Promise<void> {
  await keepDraft(url, { ...(await findDraft<Decided>(url)), ...decided });
}

/** What was decided on the card of this address before its article was saved. What is only typed stays in the draft. */
export async function settleDraft(library: Library, articleId: string, url: string, world: World): Promise<void> {
  const draft = await findDraft<Decided & Record<string, unknown>>(url);
  if (!draft || !isDecided(draft)) return;
  const { tags, corrections, entities, ...typed } = draft;
  await keepDecided(library, articleId, { tags, corrections, entities }, world);
  await keepDraft(url, typed);
}
