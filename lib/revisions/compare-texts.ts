/** Two versions of an article as one text: paragraph by paragraph, and in those that were edited word by word. */
import { foldText } from '../anchoring/fold.ts';
import { textNamed, type Span, type TextName, type Texts } from '../text/span.ts';
import { findWords } from '../text/words.ts';
import { commonSubsequence } from './common-subsequence.ts';
import { pairWords } from './diff-words.ts';
import { wordShare } from './word-share.ts';

/** Why a changed word weighs more than others. A word inside a quotation that is a number is a number. */
export type Stress = 'number' | 'name' | 'quote';

/** Places that weigh more, found by whoever read the texts. Numbers are found here. */
export interface Weighty {
  names: readonly Span[];
  /** What stands in quotation marks. */
  quotes: readonly Span[];
}

/** Words in a row that share their fate and weight, with the blanks behind them. */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  /** Of what is the same, as it is written now. */
  text: string;
  /** How the same was written before, where it was written otherwise. */
  was?: string;
  /** Only of what changed. */
  stress?: Stress;
}

export interface ComparedBlock {
  /** A body has one block for each paragraph, every other text is one. */
  of: 'headline' | 'dek' | 'body' | 'caption';
  /** `cosmetic`: typography and blanks alone differ. `moved-away` stands where a paragraph was, `moved-here` where it is now. */
  kind: 'same' | 'cosmetic' | 'edited' | 'added' | 'removed' | 'moved-away' | 'moved-here';
  pieces: Piece[];
}

/** One place that is written otherwise and says the same, with a word of its surroundings. */
export interface CosmeticChange {
  before: string;
  after: string;
}

export interface ComparedTexts {
  /** In the order of the later text; what was removed stands where it was. */
  blocks: ComparedBlock[];
  cosmetic: CosmeticChange[];
}

const nothingWeighty: Weighty = { names: [], quotes: [] };

/** Compares an earlier version with a later one. */
export function compareTexts(
  before: Texts,
  after: Texts,
  weighty: { before: Weighty; after: Weighty } = { before: nothingWeighty, after: nothingWeighty },
): ComparedTexts {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)];
  const pairs = groups.flatMap((of) =>
    pairParagraphs(
      old.filter((paragraph) => paragraph.of === of),
      now.filter((paragraph) => paragraph.of === of),
    ),
  );
  const gone = keysOf(pairs.flatMap(({ before: was, after: is }) => (was && !is ? [was] : [])));
  const come = keysOf(pairs.flatMap(({ before: was, after: is }) => (is && !was ? [is] : [])));
  const cosmetic: CosmeticChange[] = [];
  const blocks = pairs.map(({ before: was, after: is }): ComparedBlock => {
    const { of, key } = (is ?? was)!;
    const stressOf = { before: stressIn(was, weighty.before), after: stressIn(is, weighty.after) };
    const pieces = piecesOf(was?.text ?? '', is?.text ?? '', stressOf);
    if (was && is) cosmetic.push(...cosmeticIn(was.text, is.text));
    if (!was) return { of, kind: gone.has(key) ? 'moved-here' : 'added', pieces };
    if (!is) return { of, kind: come.has(key) ? 'moved-away' : 'removed', pieces };
    return { of, kind: was.text === is.text ? 'same' : was.key === is.key ? 'cosmetic' : 'edited', pieces };
  });
  return { blocks, cosmetic };
}

interface Paragraph {
  of: ComparedBlock['of'];
  in: TextName;
  /** Where it begins in its text. */
  start: number;
  text: string;
  /** Without typography; equal ones say the same. */
  key: string;
  words: string[];
}

const groups: ComparedBlock['of'][] = ['headline', 'dek', 'body', 'caption'];

function paragraphsOf(texts: Texts): Paragraph[] {
  const names: TextName[] = ['headline', 'dek', 'body', ...texts.captions.map((_, at) => `caption-${at}` as const)];
  return names.flatMap((name) =>
    [...textNamed(texts, name).matchAll(/[^\n]*\S[^\n]*/g)].map(([text], index, all) => ({
      of: name.startsWith('caption') ? 'caption' : (name as ComparedBlock['of']),
      in: name,
      start: all[index]!.index,
      ...{ text, key: foldText(text).text },
      words: findWords(text, new Set()).map((word) => word.text.toLowerCase()),
    })),
  );
}

interface ParagraphPair {
  before?: Paragraph;
  after?: Paragraph;
}

function pairParagraphs(before: Paragraph[], after: Paragraph[]): ParagraphPair[] {
  const same = commonSubsequence(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  const pairs: ParagraphPair[] = [];
  let [at, to] = [0, 0];
  for (const [i, j] of [...same, [before.length, after.length] as const]) {
    pairs.push(...pairEdited(before.slice(at, i), after.slice(to, j)));
    if (i < before.length) pairs.push({ before: before[i]!, after: after[j]! });
    [at, to] = [i + 1, j + 1];
  }
  return pairs;
}

/** Paragraphs that share less of their words are two, not one that was edited. */
const leastShared = 0.4;

/** Pairs that are compared word by word. Where more stand between two equal paragraphs, it is another text. */
const mostPairs = 40_000;

/** Between two equal paragraphs, the pairs in order that have most in common. */
function pairEdited(before: Paragraph[], after: Paragraph[]): ParagraphPair[] {
  if (before.length * after.length > mostPairs)
    return [...before.map((one) => ({ before: one })), ...after.map((one) => ({ after: one }))];
  const likeness = before.map((old) => after.map((now) => likenessOf(old, now)));
  // best[i][j]: of what is left from i and j on.
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const joined = likeness[i]![j]! > 0 ? likeness[i]![j]! + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(joined, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  const pairs: ParagraphPair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (likeness[i]![j]! > 0 && best[i]![j] === likeness[i]![j]! + best[i + 1]![j + 1]!)
      pairs.push({ before: before[i++]!, after: after[j++]! });
    else if (best[i]![j] === best[i + 1]![j]) pairs.push({ before: before[i++]! });
    else pairs.push({ after: after[j++]! });
  }
  while (i < before.length) pairs.push({ before: before[i++]! });
  while (j < after.length) pairs.push({ after: after[j++]! });
  return pairs;
}

const keysOf = (paragraphs: Paragraph[]) => new Set(paragraphs.map(({ key }) => key));

/** 0 for two that are not one. An article has one headline, whatever it says. */
function likenessOf(before: Paragraph, after: Paragraph): number {
  if (before.of === 'headline' || before.of === 'dek') return 1;
  const share = wordShare(before.words, after.words);
  return share < leastShared ? 0 : share;
}

type StressAt = (place: Span, text: string) => Stress | undefined;

/** What stresses the places of one paragraph. */
function stressIn(paragraph: Paragraph | undefined, { names, quotes }: Weighty): StressAt {
  if (!paragraph) return () => undefined;
  const { in: name, start } = paragraph;
  const here = (spans: readonly Span[]) => spans.filter((span) => (span.in ?? 'body') === name);
  const [namesHere, quotesHere] = [here(names), here(quotes)];
  const holds = (spans: readonly Span[], at: Span) =>
    spans.some((span) => span.start < start + at.end && start + at.start < span.end);
  return (at, text) => {
    if (/\p{N}/u.test(text)) return 'number';
    // The blanks behind a word are not its own.
    const word = { start: at.start, end: at.start + text.trimEnd().length };
    if (holds(namesHere, word)) return 'name';
    return holds(quotesHere, word) ? 'quote' : undefined;
  };
}

function piecesOf(before: string, after: string, stressOf: { before: StressAt; after: StressAt }): Piece[] {
  if (before === after) return [{ kind: 'same', text: after }];
  const pieces: Piece[] = [];
  for (const { before: old, after: now } of pairWords(before, after)) {
    const was = old && before.slice(old.start, old.end);
    const is = now && after.slice(now.start, now.end);
    const kind = old && now ? 'same' : old ? 'removed' : 'added';
    const stress = kind === 'same' ? undefined : old ? stressOf.before(old, was!) : stressOf.after(now!, is!);
    const last = pieces.at(-1);
    const text = is ?? was!;
    if (last?.kind === kind && last.stress === stress) {
      if (kind === 'same' && (was !== is || last.was !== undefined)) last.was = (last.was ?? last.text) + was!;
      last.text += text;
    } else pieces.push({ kind, text, ...(kind === 'same' && was !== is && { was: was! }), ...(stress && { stress }) });
  }
  return pieces;
}

/** Words that say the same and are written otherwise; neighbours are one change. */
function cosmeticIn(before: string, after: string): CosmeticChange[] {
  if (before === after) return [];
  const pairs = pairWords(before, after);
  const differs = pairs.map(
    ({ before: old, after: now }) => old && now && before.slice(old.start, old.end) !== after.slice(now.start, now.end),
  );
  const changes: CosmeticChange[] = [];
  for (let first = 0; first < pairs.length; first += 1) {
    if (!differs[first]) continue;
    let last = first;
    while (differs[last + 1]) last += 1;
    const shown = pairs.slice(Math.max(0, first - 1), last + 2).filter((pair) => pair.before && pair.after);
    const written = (side: 'before' | 'after', text: string) =>
      shown.map((pair) => (pair[side] ? text.slice(pair[side].start, pair[side].end) : '')).join('');
    // Blanks where a word that changed stood are its own affair.
    const change = { before: written('before', before), after: written('after', after) };
    if (change.before.trim() !== change.after.trim()) changes.push(change);
    first = last;
  }
  return changes;
}
