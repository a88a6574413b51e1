/** What kind of name a candidate is: evidence from its words and from those around it, in weights set by hand. */
import { fold } from '../fold-name.ts';
import { isGivenName, isOrdinary, isOutlet, knownName } from '../gazetteer/gazetteer.ts';
import type { Candidate } from './find-names.ts';
import type { EntityType } from '../types.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** How much speaks for each type. */
export type Weights = Record<EntityType, number>;

export const noWeights = (): Weights => ({ PER: 0, ORG: 0, LOC: 0, MISC: 0 });

const add = (weights: Weights, type: EntityType, weight: number) => {
  weights[type] += weight;
};

/** What the name's own words say; the same wherever it stands. */
export function weighName({ parts, passage, start, end }: Candidate, vocabulary: Vocabulary): Weights {
  const weights = noWeights();
  const text = passage.text.slice(start, end);
  const known = knownName(fold(text)) ?? (parts.length > 1 ? knownName(parts.join(' ')) : undefined);
  const first = parts[0]!;
  const last = parts.at(-1)!;
  if (known) add(weights, known.type, known.sure ? 9 : 4);
  if (parts.every((part) => vocabulary.demonyms.has(part))) add(weights, 'MISC', 9);
  if (parts.length > 1) {
    if (vocabulary.eventHeads.has(last)) add(weights, 'MISC', 6);
    else if (vocabulary.organisationHeads.has(last)) add(weights, 'ORG', 6);
    else if (vocabulary.placeHeads.has(last)) add(weights, 'LOC', 6);
    if (/ (of|for|on) /.test(text)) {
      const heads = [...text.matchAll(/(\S+) (?:of|for|on) /g)].map((match) => fold(match[1]!));
      if (heads.some((head) => vocabulary.organisationStarts.has(head))) add(weights, 'ORG', 6);
      else add(weights, 'LOC', 2);
    }
    if (vocabulary.placeStarts.has(first) && weights.ORG === 0 && weights.MISC === 0)
      add(weights, 'LOC', first.length > 2 ? 3 : 1);
    if (/ & |\p{Lu}&\p{Lu}/u.test(text)) add(weights, 'ORG', 6);
    if (/^\p{Lu}{2,4} \p{Lu}\p{Ll}/u.test(text)) add(weights, 'ORG', 3);
    const headed = weights.ORG >= 6 || weights.LOC >= 6 || weights.MISC >= 6;
    if (isGivenName(first) && parts.length <= 4 && !headed)
      add(weights, 'PER', isOrdinary(first) || knownName(first) ? 2.5 : 5);
    if (/^(\p{L}\. ?)+\p{Lu}\p{Ll}|\p{Ll} \p{Lu}\. \p{Lu}/u.test(text) && !headed) add(weights, 'PER', 4);
    if (parts.slice(1, -1).some((part) => vocabulary.particles.has(part)) && !headed && weights.LOC < 3)
      add(weights, 'PER', 2);
    // "Volta EX30", "Aster XPU": nobody is called so.
    if (/\d/.test(text) && !headed && !known) add(weights, 'MISC', 3);
    if (/(?<![\p{L}.])\p{Lu}{3,}(?![\p{L}.])/u.test(text) && /\p{Ll}/u.test(text) && !parts.some(isGivenName))
      add(weights, 'PER', -4);
    if (weights.PER + weights.ORG + weights.LOC + weights.MISC === 0) {
      const ordinary = parts.filter((part) => isOrdinary(part)).length;
      if (ordinary === 0 && parts.length <= 3) add(weights, 'PER', 1.5);
      else if (ordinary < parts.length) add(weights, 'ORG', 0.5);
      else add(weights, 'MISC', 1);
    }
  } else {
    const generic = [vocabulary.eventHeads, vocabulary.organisationHeads, vocabulary.placeHeads].some((heads) =>
      heads.has(first),
    );
    if (generic && !known) add(weights, 'MISC', 3);
    // "Q4"; "CPUs" are a kind of thing, not the name of one.
    if (!known && (/^\p{Lu}+\d/u.test(text) || /^\p{Lu}{2,}s$/u.test(text))) add(weights, 'MISC', 4);
    // Paragraphs may begin in capitals: "IN LATE OCTOBER".
    if (isOrdinary(first)) add(weights, 'MISC', /^\p{Lu}+$/u.test(text) && text.length > 1 ? 4 : 0);
    else if (/^(\p{Lu}\.?){2,6}s?$/u.test(text) || /^\p{Lu}{1,4}&\p{Lu}{1,3}$/u.test(text)) {
      add(weights, 'ORG', 2.5);
      // Whoever works "at N.Y.U., who said …" tells nothing of the letters.
      if (!known && text.length > 2) for (const type of ['PER', 'LOC'] as const) add(weights, type, -2);
    } else if (/^\p{Lu}?\p{Ll}+\p{Lu}/u.test(text) && !/^(Mc|Mac|De|Di|La|Le|O’|O')/.test(text)) add(weights, 'ORG', 2);
    if (isGivenName(first) && !known?.sure) add(weights, 'PER', isOrdinary(first) ? 0.5 : 1.5);
    if (/(stan|ville|burg|burgh|shire|grad|abad|pur|ton)$/.test(first) && first.length > 6) add(weights, 'LOC', 1);
    if (/(sson|ovic|enko|escu|vili|yan|ovich|ski|sky|wala)$/.test(first)) add(weights, 'PER', 1);
    if (/(corp|soft|tech|bank|air|tel|com|net|gen|pharm)$/.test(first) && first.length > 5) add(weights, 'ORG', 1);
  }
  return weights;
}

/** What stands around a mention says of it. */
export function weighContext(candidate: Candidate, vocabulary: Vocabulary, speaks: ReadonlySet<string>): Weights {
  const weights = noWeights();
  const { passage, sentence, first, last } = candidate;
  const { words } = passage;
  const at = (i: number) => (i >= sentence.first && i < sentence.last ? words[i]!.text : '');
  const before = at(first - 1).toLowerCase();
  const after = at(last).toLowerCase();
  const afterNext = at(last + 1).toLowerCase();
  if (candidate.titled) add(weights, 'PER', 6);

  if (vocabulary.places.has(before)) add(weights, 'LOC', before === 'in' ? 2.5 : 1.5);
  if (before === 'from' || before === 'to') add(weights, 'LOC', 0.7);
  if (before === 'of' && vocabulary.placeNouns.has(at(first - 2).toLowerCase())) add(weights, 'LOC', 5);
  if (before === 'of' && vocabulary.companyAfter.has(at(first - 2).toLowerCase())) add(weights, 'ORG', 2.5);
  if (vocabulary.placeNouns.has(before) && !candidate.initial) add(weights, 'LOC', 2);
  if (vocabulary.directions.has(before)) add(weights, 'LOC', 3);
  if (vocabulary.roleNouns.has(before)) add(weights, 'PER', 3);
  if (vocabulary.kin.has(before)) add(weights, 'PER', 3);
  if (vocabulary.companyNouns.has(before)) add(weights, 'ORG', 3);
  // "the Amazon"
  const known = knownName(candidate.key);
  if (before === 'the' && known?.type === 'ORG' && !known.sure) add(weights, 'LOC', 6);
  if (before === 'the') {
    add(weights, 'ORG', 1.2);
    add(weights, 'PER', -2);
  }
  if (/^(a|an)$/.test(before)) add(weights, 'MISC', 2);
  if (before === 'aboard' || (before === 'the' && /^(aboard|board)$/.test(at(first - 2).toLowerCase())))
    add(weights, 'MISC', 4);
  if (candidate.parts.length === 1 && isAdjective(candidate.key) && leadsOn(at(last), vocabulary))
    add(weights, 'MISC', 4);

  if (after === '-' && /^(based|born|controlled|held|area|wide)$/.test(afterNext))
    add(weights, afterNext === 'held' || afterNext === 'controlled' ? 'ORG' : 'LOC', 3);
  if (after === ',') {
    if (/^\d{1,3}$/.test(afterNext) && /^[,.;]$/.test(at(last + 2))) add(weights, 'PER', 6);
    if (afterNext === 'who' || afterNext === 'whose') add(weights, 'PER', 3);
    if (/^(a|an|the)$/.test(afterNext)) {
      for (let i = last + 2; i < last + 7; i++) {
        const word = at(i).toLowerCase();
        if (word === ',' || word === '') break;
        if (vocabulary.roleNouns.has(word)) add(weights, 'PER', 2.5);
        else if (vocabulary.vessels.has(word)) add(weights, 'MISC', 5);
        else if (vocabulary.companyNouns.has(word)) add(weights, 'ORG', 1.5);
        else if (vocabulary.placeNouns.has(word)) add(weights, 'LOC', 1.5);
        else continue;
        break;
      }
    }
    const place = knownName(fold(at(last + 1))) ?? knownName(fold(`${at(last + 1)} ${at(last + 2)}`));
    if (place?.type === 'LOC' && before !== ',' && candidate.parts.length < 4) add(weights, 'LOC', 2);
  }
  if (after === 'who') add(weights, 'PER', 3);
  if (after === '(' && /^\d{2}$/.test(afterNext)) add(weights, 'PER', 3);
  if (speaks.has(after)) {
    add(weights, 'PER', 2);
    add(weights, 'ORG', 0.5);
  }
  if (speaks.has(before) && /^[”"’',]$/.test(at(first - 2)) && !vocabulary.roleNouns.has(after))
    add(weights, 'PER', 2.5);
  if (vocabulary.companyAfter.has(after)) add(weights, 'ORG', 2.5);
  if (vocabulary.roleNouns.has(after)) add(weights, 'ORG', 1.5);
  if (/^['’]s?$/.test(after)) {
    if (vocabulary.kin.has(afterNext)) add(weights, 'PER', 2.5);
    if (vocabulary.companyAfter.has(afterNext)) add(weights, 'ORG', 1.5);
    if (
      /^(capital|north|south|east|west|northern|southern|eastern|western|parliament|government|army|population|economy|border|ambassador|envoy|president|premier|prime|foreign|interior|finance|defence|defense|ministry|king|queen|coast|election|troops|forces|constitution)$/.test(
        afterNext,
      )
    )
      add(weights, 'LOC', 2.5);
  }
  // A dateline: "LONDON (Reuters) —", "NAIROBI, Kenya —"
  if (candidate.first === sentence.first && /^[-–—(,]$/.test(after)) {
    for (let i = last; i < last + 8; i++) {
      if (/^[–—]$/.test(at(i)) || (at(i) === '(' && isOutlet(fold(at(i + 1))))) add(weights, 'LOC', 4);
    }
  }
  return weights;
}

/** Has the form of an adjective made from a place: "Velonian". */
export function isAdjective(folded: string): boolean {
  return /\p{L}{3}(?:ian|ean|an|ish|ese)$/u.test(folded) && !isGivenName(folded) && !knownName(folded);
}

/** Whether a word says what the one before it is said of: "Velonian officials", "Velonian Premier". */
function leadsOn(word: string, vocabulary: Vocabulary): boolean {
  const singular = word.toLowerCase().replace(/s$/, '');
  return [vocabulary.roleNouns, vocabulary.titles, vocabulary.bodies, vocabulary.titleModifiers].some(
    (words) => words.has(singular) || words.has(word.toLowerCase()),
  );
}
