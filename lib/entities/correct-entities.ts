/** The reader's word on who is who: names changed, hidden, brought together and taken apart. */
import { fold } from './fold-name.ts';
import { inReadingOrder } from '../text/reading-order.ts';
import type { Alias, Entity, EntityType, MergeReason } from './types.ts';

/** An entity as the reader saw it: in words, since everything derived may be derived anew. */
export interface NamedEntity {
  type: EntityType;
  name: string;
}

/** One thing the reader says of an entity. */
export type EntityCorrection = NamedEntity &
  (
    | { change: 'rename'; to: string }
    | { change: 'retype'; to: EntityType }
    /** It is nobody and nothing. */
    | { change: 'hide' }
    /** It is this one, and called so also where nobody else is. */
    | { change: 'merge'; into: NamedEntity }
    /** One of its spellings names somebody or something else. */
    | { change: 'split'; spelling: string }
  );

/** A correction that changed something here, and the key of the entity that shows it; absent when it is hidden. */
export interface MadeCorrection<C extends EntityCorrection = EntityCorrection> {
  correction: C;
  key?: string;
}

export interface CorrectedEntities<C extends EntityCorrection> {
  entities: Entity[];
  made: MadeCorrection<C>[];
  /** Where an entity went, by its key before; absent when it is hidden. */
  heirs: ReadonlyMap<string, Entity>;
}

/** An entity on its way: whose heir it is, and what changed it. */
interface Draft<C> {
  entity: Entity;
  heirOf: string[];
  by: C[];
}

/**
 * Applies corrections in their order, each to what those before it left. One that speaks of nobody in this article changes
 * nothing. Neither list is changed.
 */
export function correctEntities<C extends EntityCorrection>(
  entities: readonly Entity[],
  corrections: readonly C[],
): CorrectedEntities<C> {
  let drafts: Draft<C>[] = entities.map((entity) => ({ entity, heirOf: [entity.key], by: [] }));
  const hidden: MadeCorrection<C>[] = [];
  for (const correction of corrections) {
    const draft = findCalled(drafts, correction);
    const next = draft && corrected(draft, correction, drafts);
    if (!next) continue;
    if (correction.change === 'hide') hidden.push({ correction });
    drafts = unified(next);
  }
  return {
    entities: drafts.map(({ entity }) => entity),
    made: [...hidden, ...drafts.flatMap(({ entity, by }) => by.map((correction) => ({ correction, key: entity.key })))],
    heirs: new Map(drafts.flatMap(({ entity, heirOf }) => heirOf.map((key) => [key, entity] as const))),
  };
}

/** All entities after one correction of one of them; `undefined`: it changes nothing here. */
function corrected<C extends EntityCorrection>(
  draft: Draft<C>,
  correction: C,
  all: readonly Draft<C>[],
): Draft<C>[] | undefined {
  const { entity, heirOf, by } = draft;
  const made = [...by, correction];
  const inPlaceOf = (one: Draft<C>, ...next: Draft<C>[]) => all.flatMap((other) => (other === one ? next : [other]));
  switch (correction.change) {
    case 'rename':
      return inPlaceOf(draft, { entity: renamed(entity, correction.to), heirOf, by: made });
    case 'retype':
      return inPlaceOf(draft, { entity: retyped(entity, correction.to), heirOf, by: made });
    case 'hide':
      return inPlaceOf(draft);
    case 'merge': {
      const { type, name } = correction.into;
      const into = findCalled(all, correction.into);
      if (into === draft) return undefined;
      if (!into) return inPlaceOf(draft, { entity: retyped(renamed(entity, name), type), heirOf, by: made });
      return inPlaceOf(into, joined(into, { entity, heirOf, by: made })).filter((other) => other !== draft);
    }
    case 'split': {
      const [rest, apart] = split(entity, correction.spelling) ?? [];
      if (!rest || !apart) return undefined;
      return inPlaceOf(draft, { entity: rest, heirOf, by: made }, { entity: apart, heirOf: [], by: [correction] });
    }
  }
}

/** Spellings that are as much an entity's name as the one it is shown by; a surname alone may be anybody's. */
const ownNames: ReadonlySet<MergeReason> = new Set(['transliteration', 'same-words', 'known-alias', 'reader']);

/** Whose name it is; where it is nobody's, who is also called so. */
function findCalled<C>(drafts: readonly Draft<C>[], named: NamedEntity): Draft<C> | undefined {
  const wanted = fold(named.name);
  const ofType = drafts.filter(({ entity }) => entity.type === named.type);
  return (
    ofType.find(({ entity }) => fold(entity.name) === wanted) ??
    ofType.find(({ entity }) =>
      entity.aliases.some(({ name, reason }) => ownNames.has(reason) && fold(name) === wanted),
    )
  );
}

const keyOf = (type: EntityType, name: string) => `${type}:${fold(name)}`;

/** What the reader says of an entity makes it one. */
function withoutDoubt({ doubtful: _, ...entity }: Entity): Entity {
  return entity;
}

function renamed(doubted: Entity, name: string): Entity {
  const entity = withoutDoubt(doubted);
  const before: Alias = { name: entity.name, reason: 'reader' };
  return { ...entity, key: keyOf(entity.type, name), name, aliases: withoutRepeats(name, [before, ...entity.aliases]) };
}

function retyped(doubted: Entity, type: EntityType): Entity {
  const entity = withoutDoubt(doubted);
  const mentions = entity.mentions.map((mention) => ({ ...mention, type }));
  return { ...entity, key: keyOf(type, entity.name), type, mentions };
}

function joined<C>(home: Draft<C>, guest: Draft<C>): Draft<C> {
  const { name, type } = home.entity;
  const role = home.entity.role ?? guest.entity.role;
  const arriving: Alias = { name: guest.entity.name, reason: 'reader' };
  return {
    entity: {
      ...withoutDoubt(home.entity),
      aliases: withoutRepeats(name, [...home.entity.aliases, arriving, ...guest.entity.aliases]),
      ...(role && { role }),
      mentions: [...home.entity.mentions, ...guest.entity.mentions.map((mention) => ({ ...mention, type }))].sort(
        inReadingOrder,
      ),
    },
    heirOf: [...home.heirOf, ...guest.heirOf],
    by: [...home.by, ...guest.by],
  };
}

/** The other spellings of an entity that can be taken out of it: those that some, and not all, of its mentions have. */
export function separableSpellings(entity: Entity): string[] {
  return entity.aliases.map(({ name }) => name).filter((name) => split(entity, name));
}

/** What is left of an entity, and the one that a spelling of it names; `undefined` where that would leave nobody. */
function split(entity: Entity, spelling: string): [rest: Entity, apart: Entity] | undefined {
  const wanted = fold(spelling);
  const isSpelling = (words: string) => fold(words.replace(/\s+/g, ' ').replace(/^the /i, '')) === wanted;
  const theirs = entity.mentions.filter(({ text }) => isSpelling(text));
  const mentions = entity.mentions.filter((mention) => !theirs.includes(mention));
  if (theirs.length === 0 || mentions.length === 0) return undefined;
  const longestFirst = entity.mentions.map(({ text }) => text).sort((a, b) => b.length - a.length);
  /** "Norrel" in "President Norrel", which goes where it goes. */
  const core = (name: string) => longestFirst.find((text) => fold(name).includes(fold(text))) ?? '';
  const goes = ({ name, reason }: Alias) => isSpelling(reason === 'title' || reason === 'region' ? core(name) : name);
  const others = entity.aliases.filter((alias) => !goes(alias));
  const [heir] = isSpelling(entity.name) ? others : [];
  const name = heir?.name ?? entity.name;
  const { role, ...rest } = entity;
  return [
    {
      ...{ ...rest, key: keyOf(entity.type, name), name, mentions },
      aliases: withoutRepeats(name, others),
      ...(role && { role }),
    },
    {
      ...{ key: keyOf(entity.type, spelling), type: entity.type, name: spelling, mentions: theirs },
      aliases: withoutRepeats(
        spelling,
        entity.aliases.filter((alias) => goes(alias) && !isSpelling(alias.name)),
      ),
    },
  ];
}

function withoutRepeats(name: string, aliases: readonly Alias[]): Alias[] {
  const seen = new Set([name]);
  return aliases.filter((alias) => !seen.has(alias.name) && seen.add(alias.name));
}

/** Two that now have one name are one. */
function unified<C>(drafts: readonly Draft<C>[]): Draft<C>[] {
  const byKey = new Map<string, Draft<C>>();
  for (const draft of drafts) {
    const home = byKey.get(draft.entity.key);
    byKey.set(draft.entity.key, home ? joined(home, draft) : draft);
  }
  return [...byKey.values()];
}
