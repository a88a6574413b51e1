/** Where names stand: runs of capitalised words, cut down to what may be one name. What kind of name is another question. */
import type { Passage } from '../../text/passages.ts';
import type { Sentence } from '../../text/sentences.ts';
import type { Word } from '../../text/words.ts';
import { fold } from '../fold-name.ts';
import { isGivenName, isOrdinary, knownName, longestKnown } from '../gazetteer/gazetteer.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A stretch of words that may be a name; `first` to before `last` in its passage's words. */
export interface Candidate {
  passage: Passage;
  sentence: Sentence;
  first: number;
  last: number;
  start: number;
  end: number;
  /** Folded, by which the same name is known again. */
  key: string;
  /** The folded words; a hyphen keeps two together. */
  parts: string[];
  /** A title or honorific stands before it. */
  titled: boolean;
  /** It begins its sentence, where every word has a capital. */
  initial: boolean;
}

/** How an article writes its words where capitals mean something, counted over running text. */
export interface CaseCounts {
  lower: Map<string, number>;
  capitalised: Map<string, number>;
}

/** How a sentence uses capitals: as prose does, on every Important Word, or ON ALL. */
export type Casing = 'prose' | 'title' | 'capitals';

/** Long enough for "Office of the United Nations High Commissioner for Refugees", short enough to stay linear in shouted text. */
const longestRun = 10;

export function isCapitalised(word: Word | undefined): boolean {
  return word?.kind === 'word' && (/^\p{Lu}/u.test(word.text) || /^\p{Ll}{1,2}\p{Lu}/u.test(word.text));
}

const isAllCapitals = (word: Word) => word.text.length > 1 && /^[\p{Lu}.&'’-]+$/u.test(word.text);

export function casingOf(passage: Passage, sentence: Sentence): Casing {
  let words = 0;
  let shouted = 0;
  let long = 0;
  let capitalised = 0;
  let ordinary = 0;
  let capitalisedOrdinary = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const word = passage.words[i]!;
    if (word.kind !== 'word' || word.text.length < 2) continue;
    words += 1;
    if (isAllCapitals(word)) shouted += 1;
    if (word.text.length < 4) continue;
    long += 1;
    if (isCapitalised(word)) capitalised += 1;
    if (i > sentence.first && isOrdinary(word.text.toLowerCase())) {
      ordinary += 1;
      if (isCapitalised(word)) capitalisedOrdinary += 1;
    }
  }
  if (words >= 3 && shouted >= words * 0.6) return 'capitals';
  if ((passage.in === 'headline' || passage.in === 'dek') && long >= 4 && capitalised >= long * 0.7) return 'title';
  // A short sentence can hold one long name: "She joined the Department of Health and Human Services."
  const stopped = /^[.!?]$/.test(passage.words[sentence.last - 1]!.text);
  // A heading inside the body: "Strong Demand"; not the line "Jane Young".
  const heading = passage.in === undefined && !stopped && capitalised === long;
  const named = isGivenName(fold(passage.words[sentence.first]!.text));
  if (
    heading &&
    !named &&
    words === sentence.last - sentence.first &&
    capitalisedOrdinary > 0 &&
    capitalisedOrdinary === ordinary
  )
    return 'title';
  return capitalisedOrdinary >= (stopped ? 5 : 2) && capitalisedOrdinary >= ordinary * (stopped ? 0.8 : 0.6)
    ? 'title'
    : 'prose';
}

/** Counts words in prose; the first of each sentence says nothing of its case and is not counted. */
export function countCases(passages: readonly Passage[]): CaseCounts {
  const counts: CaseCounts = { lower: new Map(), capitalised: new Map() };
  for (const passage of passages) {
    for (const sentence of passage.sentences) {
      if (casingOf(passage, sentence) !== 'prose') continue;
      for (let i = sentence.first; i < sentence.last; i++) {
        const word = passage.words[i]!;
        if (word.kind !== 'word') continue;
        const capitalised = isCapitalised(word);
        if (capitalised && opensClause(passage, sentence, i)) continue;
        const map = capitalised ? counts.capitalised : counts.lower;
        const key = fold(word.text);
        map.set(key, (map.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Whether a capital here may be owed to the place alone: the head of a sentence, or of a quote or list in it. */
function opensClause(passage: Passage, sentence: Sentence, i: number): boolean {
  for (let at = i - 1; at >= sentence.first; at--) {
    const word = passage.words[at]!;
    if (word.kind === 'word' || word.kind === 'number') return false;
    if (/^[“"‘'«„:•*]$/.test(word.text)) return true;
    if (!/^[-–—(\[]$/.test(word.text)) return false;
  }
  return true;
}

/** The possible names of one sentence of prose, in order. */
export function findNames(
  passage: Passage,
  sentence: Sentence,
  vocabulary: Vocabulary,
  cases: CaseCounts,
): Candidate[] {
  const candidates: Candidate[] = [];
  let i = sentence.first;
  while (i < sentence.last) {
    if (!startsRun(passage, sentence, i, vocabulary)) {
      i += 1;
      continue;
    }
    const last = endOfRun(passage, sentence, i, vocabulary);
    candidates.push(...namesInRun(passage, sentence, i, last, vocabulary, cases));
    i = last;
  }
  return candidates;
}

const lower = (word: Word | undefined) => word?.text.toLowerCase() ?? '';

/** "I" for "I’d", "He" for "He’ll". */
const uncontracted = (word: string) => word.replace(/(?<=\p{L})['’](?:d|ll|m|re|ve)$/u, '');

function startsRun(passage: Passage, sentence: Sentence, i: number, vocabulary: Vocabulary): boolean {
  const { words } = passage;
  const word = words[i]!;
  if (isCapitalised(word)) return !breaksRun(passage, sentence, i, i, vocabulary);
  // "al-Qaeda"
  return (
    /^(al|el|ash|an)$/.test(word.text) &&
    words[i + 1]?.text === '-' &&
    i + 2 < sentence.last &&
    isCapitalised(words[i + 2])
  );
}

/** Words with a capital that are no part of a name: Monday, CEO, I. */
function breaksRun(passage: Passage, sentence: Sentence, runStart: number, i: number, vocabulary: Vocabulary): boolean {
  const { words } = passage;
  const word = uncontracted(lower(words[i]));
  // "Jan 6", but "Jan Novak"
  if (/^(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/.test(word) && words[i + 1]?.kind === 'number') return true;
  if (
    !vocabulary.oneself.has(word) &&
    !(/^\p{Lu}{2,}s$/u.test(words[i]!.text) && vocabulary.oneself.has(word.slice(0, -1)))
  )
    return false;
  const before = words[i - 1];
  const after = i + 1 < sentence.last ? words[i + 1] : undefined;
  if (i > runStart) {
    if (/^(ii|iii|iv|vi|vii|viii|xi|may|march|day)$/.test(word)) {
      return !(
        isGivenName(fold(before!.text)) ||
        /^(war|pope|king|queen)$/.test(lower(before)) ||
        isGivenName(fold(words[i - 2]?.text ?? ''))
      );
    }
    return true;
  }
  // "April Ryan", but "April in Paris" and "April 4"
  if (/^(april|june|august|may)$/.test(word) && after && isCapitalised(after)) {
    return isOrdinary(lower(after)) || vocabulary.oneself.has(lower(after));
  }
  return true;
}

function endOfRun(passage: Passage, sentence: Sentence, start: number, vocabulary: Vocabulary): number {
  const { words } = passage;
  let end = start + 1;
  const capitalAt = (i: number) =>
    i < sentence.last && isCapitalised(words[i]) && !breaksRun(passage, sentence, start, i, vocabulary);
  while (end < sentence.last && end - start < longestRun) {
    const word = words[end]!;
    const before = words[end - 1]!;
    const text = lower(word);
    const touches = word.start === before.end;
    if (capitalAt(end)) {
      end += 1;
    } else if (text === '-' && touches && words[end + 1]?.start === word.end) {
      const next = words[end + 1]!;
      const small =
        next.kind === 'word' && next.text.length <= 4 && !isOrdinary(next.text) && !vocabulary.particles.has(next.text);
      if (capitalAt(end + 1) || (small && end + 1 < sentence.last && !knownName(fold(before.text)))) end += 2;
      else if (vocabulary.particles.has(lower(next)) && words[end + 2]?.text === '-' && capitalAt(end + 3)) end += 4;
      else break;
    } else if (vocabulary.particles.has(text) && word.text === text) {
      if (capitalAt(end + 1)) end += 2;
      else if (words[end + 1]?.text === '-' && capitalAt(end + 2)) end += 3;
      else if (vocabulary.particles.has(lower(words[end + 1])) && capitalAt(end + 2)) end += 3;
      else break;
    } else if (text === 'of' || text === 'for' || text === 'on') {
      const next = words[end + 1]?.text === 'the' ? end + 2 : end + 1;
      if (!capitalAt(next) || !goesOnWithOf(passage, start, end, next, vocabulary)) break;
      end = next + 1;
    } else if (word.text === '&') {
      if (!capitalAt(end + 1)) break;
      end += 2;
    } else if (word.text === 'and') {
      if (!capitalAt(end + 1) || !joinsWithAnd(passage, sentence, start, end, vocabulary)) break;
      end += 2;
    } else if (/^['’]s$/.test(word.text)) {
      const known = knownName(
        fold(
          words
            .slice(start, end)
            .map((w) => w.text)
            .join(' ') + "'s",
        ),
      );
      if (known) end += 1;
      else if (
        /^(people|women|men|children|workers|teachers|king|queen|lord|st)$/.test(lower(before)) &&
        capitalAt(end + 1)
      )
        end += 2;
      // "Miller’s Bridge", but "Norway’s Coast"
      else if (
        capitalAt(end + 1) &&
        vocabulary.placeHeads.has(lower(words[end + 1])) &&
        !isCapitalised(words[end + 2]) &&
        !knownName(fold(before.text))
      )
        end += 2;
      else break;
    } else if (word.text === ',' && /^(jr|sr|inc|ltd|llc|iii)\.?$/.test(lower(words[end + 1]))) {
      end += 2;
    } else break;
  }
  return end;
}

/** "University of …", "Gulf of …", "Minister of Finance …"; not "President of …", which ends the name. */
function goesOnWithOf(passage: Passage, start: number, of: number, next: number, vocabulary: Vocabulary): boolean {
  const { words } = passage;
  const head = lower(words[of - 1]);
  // "Committee on Foreign Relations"
  if (lower(words[of]) === 'on') return /^(committee|subcommittee|commission|council|institute|conference)$/.test(head);
  if (vocabulary.titles.has(head))
    return lower(words[of]) === 'of' && vocabulary.titleModifiers.has(lower(words[next]));
  if (vocabulary.organisationStarts.has(head)) return true;
  if (lower(words[of]) === 'for') return vocabulary.organisationHeads.has(head) && of - start > 1;
  return (
    vocabulary.placeStarts.has(head) ||
    knownName(
      fold(
        words
          .slice(of - 1, next + 1)
          .map((w) => w.text)
          .join(' '),
      ),
    ) !== undefined
  );
}

/** "Food and Drug Administration", "Department of Health and Human Services"; not "Israel and Justice Department". */
function joinsWithAnd(
  passage: Passage,
  sentence: Sentence,
  start: number,
  and: number,
  vocabulary: Vocabulary,
): boolean {
  const { words } = passage;
  const left = words.slice(start, and);
  if (left.some((w) => w.text === 'of' || w.text === 'for')) {
    let end = and + 1;
    while (end < sentence.last && end - and < 5 && isCapitalised(words[end])) end += 1;
    if (vocabulary.organisationStarts.has(lower(words[end - 1]))) return false;
    // "… of Health and Human Services", but "… of Kenya and Uganda", "… of Justice and President …"
    return [words[and - 1]!, words[and + 1]!].every((word) => {
      const key = fold(word.text);
      return !knownName(key) && !isGivenName(key) && !vocabulary.titles.has(key) && !vocabulary.demonyms.has(key);
    });
  }
  if (left.length > 1 || !isOrdinary(lower(left[0]))) return false;
  let end = and + 1;
  while (end < sentence.last && end - and < 5 && isCapitalised(words[end])) end += 1;
  return end - and > 2 && vocabulary.organisationHeads.has(lower(words[end - 1]));
}

/** Cuts a run at titles, demonyms and sentence heads into the names it holds. */
function namesInRun(
  passage: Passage,
  sentence: Sentence,
  runFirst: number,
  runLast: number,
  vocabulary: Vocabulary,
  cases: CaseCounts,
): Candidate[] {
  const { words } = passage;
  let first = runFirst;
  const last = runLast;
  const phrase = (a: number, b: number) => fold(passage.text.slice(words[a]!.start, words[b - 1]!.end));
  const make = (a: number, b: number, titled = false) => {
    // "He", "As": with a capital where a sentence begins inside another.
    if (b === a + 1 && isStarter(a)) return [];
    const candidate = candidateAt(passage, sentence, a, b, titled);
    return candidate ? [candidate] : [];
  };
  const isStarter = (i: number) => vocabulary.starters.has(uncontracted(words[i]!.text));
  if (knownName(phrase(first, last)) && !(first + 1 === last && dropped(first))) return make(first, last);
  const opens = opensClause(passage, sentence, first);
  const headed = () => {
    const head = fold(words[last - 1]!.text);
    return (
      last - first > 1 &&
      (vocabulary.organisationHeads.has(head) || vocabulary.placeHeads.has(head) || vocabulary.eventHeads.has(head))
    );
  };

  // The head of a sentence has its capital from there.
  function dropped(i: number): boolean {
    const word = lower(words[i]);
    if (isStarter(i)) return true;
    const small = cases.lower.get(word) ?? 0;
    const large = cases.capitalised.get(word) ?? 0;
    return opensClause(passage, sentence, i) && (isOrdinary(word) || small > 0) && large <= small;
  }
  while (opens && first < last && dropped(first)) {
    if (last - first > 1) {
      if (startsKnown(passage, first, last)) break;
      const starter = isStarter(first);
      if (!starter && headed() && isOrdinary(lower(words[first + 1]))) break;
      // "Lake Orrin froze."
      if (
        /^(?:lake|mount|cape|fort|port|gulf|isle|county)$/.test(lower(words[first])) &&
        !isOrdinary(lower(words[first + 1]))
      )
        break;
      if (
        !starter &&
        isGivenName(lower(words[first])) &&
        !isOrdinary(lower(words[first + 1])) &&
        !vocabulary.titles.has(lower(words[first + 1]))
      )
        break;
    }
    first += 1;
    if (first === runFirst + 1 && first < last && !isCapitalised(words[first])) first += 1;
    if (first > runFirst && first < last && dropped(first) && !isStarter(first)) break;
  }
  while (first < last && isStarter(first) && last - first > 1 && !startsKnown(passage, first, last)) first += 1;
  if (first >= last) return [];
  if (knownName(phrase(first, last))) return make(first, last);

  // "U.S.-China"
  for (let hyphen = first + 1; hyphen < last - 1; hyphen++) {
    if (words[hyphen]!.text !== '-') continue;
    const left = knownName(phrase(first, hyphen));
    const right = knownName(phrase(hyphen + 1, last));
    if (left && right) return [...make(first, hyphen), ...make(hyphen + 1, last)];
  }

  // "White House Russia …", "Norway Karen …": names that only stand side by side.
  const side = sureAt(first);
  if (side > first && side < last) {
    if (sureAt(side) === last && isKnownPlace(side)) return [...make(first, side), ...make(side, last)];
    if (last - side > 1 && isSurelyGiven(side) && !headed()) return [...make(first, side), ...make(side, last)];
  }

  // Titles part what stands before them from the person after them.
  const title = titleEnd(first, last);
  if (title > 0) {
    let group = title - 1;
    while (group > first && belongsToTitle(group - 1)) group -= 1;
    const left = make(first, group).filter(
      (name) => !name.parts.every((part) => vocabulary.demonyms.has(part) || isOrdinary(part)),
    );
    return [...left, ...(title < last ? make(title, last, true) : [])];
  }

  // "Israeli Benjamin …", "Israeli Army"
  while (last - first > 1 && vocabulary.demonyms.has(lower(words[first]))) {
    const next = lower(words[first + 1]);
    const head = lower(words[last - 1]);
    const acronym = /^\p{Lu}{3,}$/u.test(words[first + 1]!.text);
    if (acronym || vocabulary.bodies.has(next) || (isGivenName(fold(next)) && !headed()) || vocabulary.bodies.has(head))
      first += 1;
    else break;
    if (words[first]?.text === '-') first += 1;
  }
  if (first >= last) return [];
  return make(first, last);

  /** The end of the sure name that begins at a word, no given name. */
  function sureAt(i: number): number {
    const end = knownAt(passage, i, last);
    return end > i && knownName(phrase(i, end))!.sure && !isGivenName(phrase(i, end)) ? end : i;
  }

  // "US Senate" is one name.
  function isKnownPlace(i: number): boolean {
    return knownName(phrase(i, last))?.type === 'LOC';
  }

  function isSurelyGiven(i: number): boolean {
    const word = fold(words[i]!.text);
    return isGivenName(word) && !isOrdinary(word) && !knownName(word) && !vocabulary.organisationStarts.has(word);
  }

  /** What a person does, before given name and surname: "City Architect Jane Doe". */
  function isOccupation(i: number, to: number): boolean {
    const word = lower(words[i]);
    if (to - i < 3 || !isSurelyGiven(i + 1) || headed()) return false;
    return vocabulary.roleNouns.has(word) || [...vocabulary.occupationEndings].some((ending) => word.endsWith(ending));
  }

  function belongsToTitle(i: number): boolean {
    const word = lower(words[i]);
    // "Tamarack Energy CEO"
    if (
      i > first &&
      vocabulary.organisationHeads.has(word) &&
      /^(ceo|cfo|coo|cto|chairman|chairwoman|analyst|founder)$/.test(lower(words[i + 1])) &&
      !belongsToTitle(i - 1)
    )
      return false;
    return (
      vocabulary.titles.has(word) ||
      vocabulary.titleModifiers.has(word) ||
      word === 'of' ||
      word === 'and' ||
      word === '-'
    );
  }

  /** Behind the last title of the run that somebody's name can follow; 0 when there is none. */
  function titleEnd(from: number, to: number): number {
    for (let i = to - 1; i >= from; i--) {
      const word = lower(words[i]);
      const honorific = vocabulary.honorifics.has(word);
      // "Striker Jane Doe" at the head of a sentence
      const role = i === from && opens && to - i > 1 && vocabulary.roleNouns.has(word);
      if (!honorific && !role && !vocabulary.titles.has(word) && !isOccupation(i, to)) continue;
      // "Office of Inspector General": its own name, and nobody's title.
      if (words[i - 1]?.text === 'of' && i - 2 >= from && vocabulary.organisationStarts.has(lower(words[i - 2]))) {
        if (to - i <= 2) return 0;
      }
      if (i === to - 1 && i > from) {
        // Stephen King, Karen Pastor: a title behind a given name is a surname.
        const before = fold(words[i - 1]!.text);
        if (isGivenName(before) && !isOrdinary(before)) return 0;
      }
      let end = i + 1;
      if (words[end]?.text === 'of' && end + 1 < to) {
        end += 1;
        while (end < to && (belongsToTitle(end) || vocabulary.titleModifiers.has(lower(words[end])))) end += 1;
      }
      // General Motors, Prince Sultan Air Base, Queen Elizabeth Hospital
      if (
        !honorific &&
        end < to &&
        (startsKnown(passage, i, to) || (headed() && to - end >= 1 && !isGivenName(fold(words[end]!.text))))
      ) {
        if (i === from) return 0;
        continue;
      }
      if (end < to && !isCapitalised(words[end]) && !vocabulary.particles.has(lower(words[end])))
        return end >= to ? end : 0;
      return end;
    }
    return 0;
  }
}

/** Whether a known name of two words or more begins here. */
function startsKnown(passage: Passage, first: number, last: number): boolean {
  return knownAt(passage, first, last) > first + 1;
}

/** The end of the longest known name that begins at a word; `first` itself when none does. */
export function knownAt(passage: Passage, first: number, last: number): number {
  const { words, text } = passage;
  for (let end = Math.min(last, first + longestKnown); end > first; end--) {
    if (knownName(fold(text.slice(words[first]!.start, words[end - 1]!.end)))) return end;
  }
  return first;
}

const partsOf = (name: string) =>
  fold(name)
    .split(/[\s,]+/)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));

/** `undefined` when nothing but marks is left. */
export function candidateAt(
  passage: Passage,
  sentence: Sentence,
  first: number,
  last: number,
  titled = false,
): Candidate | undefined {
  const { words, text } = passage;
  while (first < last && words[first]!.kind === 'mark') first += 1;
  while (
    last > first &&
    (words[last - 1]!.kind === 'mark' ||
      (/^['’]s$/.test(words[last - 1]!.text) &&
        !knownName(fold(text.slice(words[first]!.start, words[last - 1]!.end)))))
  )
    last -= 1;
  if (first >= last) return undefined;
  const start = words[first]!.start;
  const end = words[last - 1]!.end;
  return {
    passage,
    sentence,
    first,
    last,
    start,
    end,
    key: fold(text.slice(start, end)).replace(/\s+/g, ' '),
    parts: partsOf(text.slice(start, end)),
    titled,
    initial: opensClause(passage, sentence, first),
  };
}
