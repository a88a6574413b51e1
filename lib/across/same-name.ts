/**
 * When a name of one article and a name of another are one entity. Stricter than within an article, where the others who
 * are named there tell who is meant: a surname, a short name or initials alone never bring two articles together.
 */
import { nameWords, sameBody, samePerson } from '../entities/aliases.ts';
import { fold } from '../entities/fold-name.ts';
import type { NamedEntity } from '../entities/correct-entities.ts';
import type { EntityType, MergeReason } from '../entities/types.ts';

/** `Entity.key` of what is named so. */
export function keyOf({ type, name }: NamedEntity): string {
  return `${type}:${fold(name)}`;
}

/** Type and folded name of a key. */
export function namedByKey(key: string): NamedEntity {
  const [type = ''] = key.split(':', 1);
  return { type: type as EntityType, name: key.slice(type.length + 1) };
}

const enough: ReadonlySet<MergeReason | undefined> = new Set(['same-words', 'transliteration', 'known-alias']);

/** Whether two names of one type are, by their spelling alone, the same. */
export function isSameName(type: EntityType, one: string, other: string): boolean {
  const [a, b] = [nameWords(fold(one)), nameWords(fold(other))];
  if (a.key === b.key) return true;
  if (type !== 'PER') return enough.has(sameBody(a, b));
  const [short, full] = a.parts.length <= b.parts.length ? [a, b] : [b, a];
  const isFull = (parts: readonly string[]) => parts.length > 1 && !/^\p{L}\.?$/u.test(parts[0]!);
  return isFull(short.parts) && isFull(full.parts) && enough.has(samePerson(short, full));
}

/**
 * Those of `among` that are other spellings of a name. None where it may be either of two, and none that may also be
 * somebody else: "George Bush" is on the page of neither George W. nor George H. W. Bush.
 */
export function otherSpellings(type: EntityType, name: string, among: readonly string[]): string[] {
  const isSame = (one: string, other: string) => isSameName(type, one, other);
  const near = among.filter((other) => other !== name && isSame(name, other));
  if (!near.every((one) => near.every((other) => isSame(one, other)))) return [];
  return near.filter((one) => among.every((other) => !isSame(one, other) || isSame(name, other)));
}
