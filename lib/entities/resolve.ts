/** Mentions brought together into entities, each merge with its reason. */
import { readPassages, type Passage } from '../text/passages.ts';
import { textNamed, type Texts } from '../text/span.ts';
import { nameWords, sameBody, samePerson, shortBody, type NameWords } from './aliases.ts';
import { fold } from './fold-name.ts';
import { isCountry, knownName } from './gazetteer/gazetteer.ts';
import { knownGroup } from './known-aliases.ts';
import { inReadingOrder } from '../text/reading-order.ts';
import { findKind, findRole, type Place, type Role } from './roles.ts';
import type { Alias, Entity, EntityType, Mention, MergeReason } from './types.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

/** One spelling with all its mentions. */
interface Spelling extends NameWords {
  type: EntityType;
  mentions: Mention[];
}

/** Spellings that are one entity; the first is the fullest. */
interface Cluster {
  type: EntityType;
  spellings: { spelling: Spelling; reason?: MergeReason }[];
}

/** People, organisations and places of an article, the most prominent first. `texts` are those the mentions stand in. */
export function resolve(mentions: readonly Mention[], texts: Texts, lang?: string): Entity[] {
  const roles = findRoles(mentions, texts, lang);
  const clusters = cluster(spellingsOf(mentions), vocabularyOf(lang));
  const regions = findRegions(mentions, texts);
  return clusters.map((found) => toEntity(found, roles, regions)).sort((a, b) => prominence(b) - prominence(a));
}

function spellingsOf(mentions: readonly Mention[]): Spelling[] {
  const spellings = new Map<string, Spelling>();
  for (const mention of mentions) {
    const words = nameWords(fold(mention.text));
    const id = `${mention.type}:${words.key}`;
    const spelling = spellings.get(id);
    if (spelling) spelling.mentions.push(mention);
    else spellings.set(id, { ...words, type: mention.type, mentions: [mention] });
  }
  return [...spellings.values()];
}

/** The fullest spellings found their cluster first, so that a short one can see all whom it might mean. */
function cluster(spellings: readonly Spelling[], vocabulary: Vocabulary | undefined): Cluster[] {
  const clusters: Cluster[] = [];
  const byWord = new Map<string, Set<Cluster>>();
  const fullestFirst = [...spellings].sort(
    (a, b) => b.parts.length - a.parts.length || b.mentions.length - a.mentions.length,
  );
  for (const spelling of fullestFirst) {
    const found = whose(spelling, byWord, vocabulary);
    let home = found?.cluster;
    if (home) home.spellings.push({ spelling, reason: found!.reason });
    else {
      home = { type: spelling.type, spellings: [{ spelling }] };
      clusters.push(home);
    }
    for (const word of handles(spelling)) {
      const set = byWord.get(word);
      if (set) set.add(home);
      else byWord.set(word, new Set([home]));
    }
  }
  return clusters;
}

/** What a spelling is looked up by: its words' beginnings, its initials, its known group. Keeps the search linear. */
function handles({ parts, key, type }: Spelling): string[] {
  const letters = key.split(/[\s-]+/).map((word) => word[0] ?? '');
  const significant = key
    .split(/[\s-]+/)
    .filter((word) => !/^(of|for|the|and|in|on|de|&)$/.test(word))
    .map((word) => word[0] ?? '');
  const short = key.replace(/[.\s]/g, '');
  return [
    ...parts.map(
      (part) =>
        `${type}:${part.slice(0, 1)}${part.length > 2 ? part.replace(/[aeiouy]/g, '').slice(1, 3) : part.slice(1)}`,
    ),
    ...(type === 'PER'
      ? []
      : [
          `${type}=${letters.join('')}`,
          `${type}=${significant.join('')}`,
          ...(short.length < 8 ? [`${type}=${short}`] : []),
        ]),
    ...groupHandle(key, type),
  ];
}

function groupHandle(key: string, type: EntityType): string[] {
  const group = knownGroup(key);
  return group === undefined ? [] : [`${type}#${group}`];
}

/** No article names so many alike; a text made to stall us does. */
const mostNear = 100;

/** The one cluster a spelling belongs to; `undefined` when it is new, or may be either of two. */
function whose(spelling: Spelling, byWord: ReadonlyMap<string, Set<Cluster>>, vocabulary: Vocabulary | undefined) {
  const short = (name: NameWords, full: NameWords) => vocabulary && shortBody(name, full, vocabulary);
  const near = new Set<Cluster>();
  for (const handle of handles(spelling)) {
    const found = byWord.get(handle);
    if (found && found.size <= mostNear) for (const candidate of found) near.add(candidate);
  }
  const match = (test: (name: NameWords, full: NameWords) => MergeReason | undefined) =>
    [...near].flatMap((candidate) => {
      for (const { spelling: full } of candidate.spellings) {
        const reason = test(spelling, full);
        if (reason) return [{ cluster: candidate, reason }];
      }
      return [];
    });
  const tests = spelling.type === 'PER' ? [samePerson] : spelling.type === 'ORG' ? [sameBody, short] : [sameBody];
  for (const test of tests) {
    const matches = match(test);
    const surnames = matches.filter(({ reason }) => reason === 'surname');
    if (matches.length === 1) return matches[0];
    if (surnames.length === 1) return surnames[0];
    if (matches.length > 1) return undefined;
  }
  return undefined;
}

function toEntity(
  { type, spellings }: Cluster,
  roles: ReadonlyMap<Mention, Role>,
  regions: ReadonlyMap<Mention, Mention>,
): Entity {
  const all = spellings.map(({ spelling, reason }) => ({ ...surface(spelling), spelling, reason }));
  const fullest = all[0]!;
  // Of the spellings that are as full, the commonest names the entity; an acronym or surname never does.
  const equals = all.filter(
    ({ reason, spelling }) =>
      reason === undefined ||
      reason === 'transliteration' ||
      (reason === 'same-words' && spelling.parts.length > 1) ||
      (reason === 'known-alias' && spelling.parts.length > 1 && fullest.spelling.parts.length === 1),
  );
  const weight = (mentions: readonly Mention[]) =>
    mentions.length + (mentions.some((m) => m.in === undefined) ? 0.5 : 0);
  const main = equals.reduce(
    (best, one) => (weight(one.spelling.mentions) > weight(best.spelling.mentions) ? one : best),
    fullest,
  );
  const mentions = spellings.flatMap(({ spelling }) => spelling.mentions).sort(inReadingOrder);
  const found = mentions.flatMap((mention) => roles.get(mention) ?? []);
  const told = found.find(({ text }) => text.includes(' ')) ?? found[0];
  const titled = mentions.flatMap((mention): Alias[] => {
    const title = roles.get(mention);
    return title?.leads ? [{ name: `${title.text} ${mention.text}`, reason: 'title' }] : [];
  });
  const placed = mentions.flatMap((mention): Alias[] => {
    const region = regions.get(mention);
    return region ? [{ name: `${mention.text}, ${region.text}`, reason: 'region' }] : [];
  });
  const aliases: Alias[] = all
    .filter((one) => one !== main)
    .map(({ name, reason }) => ({ name, reason: reason ?? fullest.reason ?? main.reason ?? 'same-words' }));
  const names = new Set([main.name]);
  return {
    key: `${type}:${fold(main.name)}`,
    type,
    name: main.name,
    aliases: [...aliases, ...titled, ...placed].filter(({ name }) => !names.has(name) && names.add(name)),
    ...(told && { role: { text: told.text, span: told.span } }),
    mentions,
    ...(mentions.every(({ doubtful }) => doubtful) && { doubtful: true }),
  };
}

/** The commonest way a spelling is written, capitals and marks included. */
function surface({ mentions }: Spelling): { name: string } {
  const counts = new Map<string, number>();
  for (const { text } of mentions) {
    const name = text.replace(/\s+/g, ' ').replace(/^the /i, '');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return { name: [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0] };
}

/** Named in the headline, named often, named early. */
function prominence({ mentions }: Entity): number {
  const first = mentions.find((mention) => mention.in === undefined);
  return (
    mentions.length +
    (mentions.some((mention) => mention.in === 'headline') ? 3 : 0) +
    (mentions.some((mention) => mention.in === 'dek') ? 1.5 : 0) +
    (first ? 1 / (1 + first.start / 500) : 0)
  );
}

/** The region that stands behind a place: "Mobile, Alabama". In "Paris, London and Rome" there is none. */
function findRegions(mentions: readonly Mention[], texts: Texts): Map<Mention, Mention> {
  const regions = new Map<Mention, Mention>();
  const ordered = [...mentions].sort(inReadingOrder);
  for (const [i, place] of ordered.entries()) {
    const region = ordered[i + 1];
    if (place.type !== 'LOC' || region?.type !== 'LOC' || region.in !== place.in) continue;
    const text = textNamed(texts, place.in);
    const listed =
      /,\s*$/.test(text.slice(Math.max(0, place.start - 3), place.start)) && regionBefore(ordered[i - 1], place);
    if (listed || !/^,\s$/.test(text.slice(place.end, region.start))) continue;
    if (/^(?:,? (?:and|or) |, \p{Lu})/u.test(text.slice(region.end, region.end + 6))) continue;
    // A country is in no other one: "on the border with Germany, Austria will …"
    if (isCountry(fold(place.text)) && isCountry(fold(region.text))) continue;
    if (knownName(fold(region.text))?.type === 'LOC') regions.set(place, region);
  }
  return regions;

  function regionBefore(other: Mention | undefined, place: Mention): boolean {
    return other?.type === 'LOC' && other.in === place.in && place.start - other.end <= 2;
  }
}

function findRoles(mentions: readonly Mention[], texts: Texts, lang: string | undefined): Map<Mention, Role> {
  const vocabulary = vocabularyOf(lang);
  const roles = new Map<Mention, Role>();
  if (!vocabulary) return roles;
  const byText = new Map<Mention['in'], Mention[]>();
  for (const mention of mentions) {
    const there = byText.get(mention.in);
    if (there) there.push(mention);
    else byText.set(mention.in, [mention]);
  }
  for (const passage of readPassages(texts, vocabulary)) {
    const places = placesIn(passage, byText.get(passage.in) ?? []);
    for (const [mention, place] of places) {
      const role =
        mention.type === 'PER'
          ? findRole(place, vocabulary)
          : mention.type === 'ORG'
            ? findKind(place, vocabulary)
            : undefined;
      if (role) roles.set(mention, role);
    }
  }
  return roles;
}

/** Where each mention stands among the words of its passage. */
function placesIn(passage: Passage, mentions: readonly Mention[]): Map<Mention, Place> {
  const { words, sentences } = passage;
  const places = new Map<Mention, Place>();
  const nameEndingAt = new Map<number, { mention: Mention; first: number }>();
  let word = 0;
  let sentence = 0;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    while (word < words.length && words[word]!.end <= mention.start) word += 1;
    let last = word;
    while (last < words.length && words[last]!.start < mention.end) last += 1;
    while (sentence < sentences.length - 1 && sentences[sentence]!.last <= word) sentence += 1;
    const { first: from, last: to } = sentences[sentence]!;
    nameEndingAt.set(mention.end, { mention, first: word });
    places.set(mention, { passage, first: word, last, from, to, nameEndingAt });
  }
  return places;
}
