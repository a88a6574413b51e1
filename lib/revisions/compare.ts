/** What changed between two readings of one article, sentence by sentence. Typography is not wording: it changes nothing. */
import { foldText } from '../anchoring/fold.ts';
import type { ArticleDates, ResolvedDate } from '../dates/types.ts';
import type { Span, Texts } from '../text/span.ts';
import { commonSubsequence } from './common-subsequence.ts';
import { hashOf, sentencesOf, type Sentence } from './sentences.ts';
import { wordShare } from './word-share.ts';

/** One reading of an article. */
export interface Reading {
  texts: Texts;
  authors: string[];
  dates: ArticleDates;
  lang?: string;
  /** What stood on the page besides, see `leftOutSentences`. Whether a line belongs to an article may be judged otherwise the next time. */
  leftOut?: readonly number[];
  /** Of the extractors that read exactly this. */
  captureVersions: number[];
}

/** Something that stands on both sides, differently. */
export interface Change<Value> {
  before: Value;
  after: Value;
}

/** What became of an earlier reading in a later one; a fact that is absent did not change. */
export interface Comparison {
  /** `only-dates`: nothing but the stated dates or lines that state them. */
  kind: 'unchanged' | 'only-dates' | 'changed';
  headline?: Change<string>;
  dek?: Change<string>;
  /** Names. */
  byline?: Change<string[]>;
  /** ISO 8601; absent on the side that states none. */
  published?: Change<string | undefined>;
  modified?: Change<string | undefined>;
  /** Sentences of body and captions, lines that state dates aside. */
  added: Span[];
  removed: Span[];
  edited: Change<Span>[];
  moved: Change<Span>[];
  /** Lines that state a date and came, went or changed. */
  dateLines: number;
  /** Both were read by one version of our extractor. If not, what differs may be its doing and is not reported as the publisher's. */
  sameExtractor: boolean;
}

/** Compares an earlier reading with a later one. */
export function compareReadings(before: Reading, after: Reading): Comparison {
  const bothHaveDek = before.texts.dek !== '' && after.texts.dek !== '';
  const facts = {
    ...changed('headline', before.texts.headline, after.texts.headline),
    ...(bothHaveDek && changed('dek', before.texts.dek, after.texts.dek)),
    ...changed('byline', before.authors, after.authors),
  };
  const dates = {
    ...changed('published', valueOf(before.dates.published), valueOf(after.dates.published)),
    ...changed('modified', valueOf(before.dates.modified), valueOf(after.dates.modified)),
  };
  const side = (reading: Reading): Side => ({
    sentences: comparedSentences(reading, bothHaveDek),
    leftOut: new Set(reading.leftOut),
  });
  const { dateLines, ...sentences } = compareSentences(side(before), side(after));
  const hasWords = Object.keys(facts).length + Object.values(sentences).flat().length > 0;
  const hasDates = Object.keys(dates).length + dateLines > 0;
  return {
    kind: hasWords ? 'changed' : hasDates ? 'only-dates' : 'unchanged',
    ...facts,
    ...dates,
    ...sentences,
    dateLines,
    sameExtractor: before.captureVersions.some((version) => after.captureVersions.includes(version)),
  };
}

function changed<Name extends string, Value>(name: Name, before: Value, after: Value) {
  if (wording(before) === wording(after)) return {};
  return { [name]: { before, after } } as Record<Name, Change<Value>>;
}

const wording = (value: unknown) => foldText([value ?? ''].flat().join('\n')).text;

const valueOf = (date: ResolvedDate | undefined) => date?.value;

/**
 * A dek may be read as the beginning of the text: where only one side has one, its sentences are compared like those, but
 * for what the text says too.
 */
function comparedSentences({ texts, lang }: Reading, bothHaveDek: boolean): Sentence[] {
  const all = sentencesOf({ ...texts, headline: '', ...(bothHaveDek && { dek: '' }) }, lang);
  const inText = new Set(all.filter(({ span }) => span.in !== 'dek').map(({ key }) => key));
  return all.filter(({ span, key }) => span.in !== 'dek' || !inText.has(key));
}

type SentenceChanges = Pick<Comparison, 'added' | 'removed' | 'edited' | 'moved' | 'dateLines'>;

/** The sentences of a reading, and which others stood on the page. */
interface Side {
  sentences: Sentence[];
  leftOut: ReadonlySet<number>;
}

function compareSentences({ sentences: before, ...was }: Side, { sentences: after, ...is }: Side): SentenceChanges {
  const same = commonSubsequence(
    before.map((sentence) => sentence.key),
    after.map((sentence) => sentence.key),
  );
  const changes: SentenceChanges = { added: [], removed: [], edited: [], moved: [], dateLines: 0 };
  const gone: Sentence[] = [];
  const come: Sentence[] = [];
  let [at, to] = [0, 0];
  // What was rewritten stands between the same two sentences as before.
  for (const [i, j] of [...same, [before.length, after.length] as const]) {
    const pairs = pairEdited(before.slice(at, i), after.slice(to, j));
    for (const [old, now] of pairs.edited) {
      if (old.isDateLine && now.isDateLine) changes.dateLines += 1;
      else changes.edited.push({ before: old.span, after: now.span });
    }
    gone.push(...pairs.gone);
    come.push(...pairs.come);
    [at, to] = [i + 1, j + 1];
  }
  const left = new Set(come);
  for (const old of gone) {
    const now = [...left].find((sentence) => sentence.key === old.key);
    if (now) {
      left.delete(now);
      changes.moved.push({ before: old.span, after: now.span });
    } else if (is.leftOut.has(hashOf(old.key))) continue;
    else if (old.isDateLine) changes.dateLines += 1;
    else changes.removed.push(old.span);
  }
  for (const now of left) {
    if (was.leftOut.has(hashOf(now.key))) continue;
    if (now.isDateLine) changes.dateLines += 1;
    else changes.added.push(now.span);
  }
  return changes;
}

/** Sentences that share half their words or more are one sentence, edited. */
const leastShared = 0.5;

/** Pairs of sentences that are compared word by word, in 0.1 s. Where more have no sentence in common, nothing was edited: it is another text. */
const mostPairs = 40_000;

function pairEdited(before: Sentence[], after: Sentence[]) {
  if (before.length * after.length > mostPairs) return { edited: [], gone: before, come: after };
  const edited: [Sentence, Sentence][] = [];
  const come = [...after];
  const gone = before.filter((old) => {
    const likeness = come.map((now) => (old.isDateLine && now.isDateLine ? 1 : wordShare(old.words, now.words)));
    const best = likeness.indexOf(Math.max(...likeness));
    if (best < 0 || likeness[best]! < leastShared) return true;
    edited.push([old, come[best]!]);
    come.splice(best, 1);
    return false;
  });
  return { edited, gone, come };
}
