/** Edits as newsrooms make them, and sentences that look like another. */
import { wordsOf } from './choose-quote.ts';
import type { Random } from './random.ts';

/** A text with some of its words replaced, taken out or added; `vocabulary` are words of the same page. */
export function editWords(text: string, count: number, vocabulary: readonly string[], random: Random): string {
  const words = wordsOf(text);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, words.length)) chosen.add(random.whole(0, words.length - 1));
  let edited = text;
  for (const index of [...chosen].sort((a, b) => b - a)) {
    const { start, end } = words[index]!;
    const old = text.slice(start, end);
    const added = other(vocabulary, old, random);
    const blank = /\s/.test(text) ? ' ' : '';
    const kind = random.next();
    const inner = index > 0 && index < words.length - 1;
    if (/\d/.test(old)) edited = edited.slice(0, start) + otherNumber(old, random) + edited.slice(end);
    else if (inner && kind < 0.2) edited = edited.slice(0, start).trimEnd() + edited.slice(end);
    else if (inner && kind < 0.4) edited = edited.slice(0, start) + added + blank + edited.slice(start);
    else edited = edited.slice(0, start) + added + edited.slice(end);
  }
  return edited;
}

/** The same number of digits, others. */
function otherNumber(number: string, random: Random): string {
  const changed = number.replace(/\d/g, (digit) => String((Number(digit) + random.whole(1, 9)) % 10));
  return changed === number ? `1${number}` : changed;
}

function other(vocabulary: readonly string[], word: string, random: Random): string {
  for (;;) {
    const chosen = random.one(vocabulary);
    if (chosen.toLowerCase() !== word.toLowerCase()) return chosen;
  }
}

/** What makes a sentence say another thing; nothing where a kind cannot be applied. */
const likenesses: [string, (text: string, vocabulary: readonly string[], random: Random) => string | undefined][] = [
  ['one word differs', (text, vocabulary, random) => editWords(text, 1, vocabulary, random)],
  [
    'a number differs',
    (text, _, random) => (/\d/.test(text) ? text.replace(/\d+/, (number) => otherNumber(number, random)) : undefined),
  ],
  ['a negation is added', negated],
  ['two names are exchanged', exchanged],
  [
    'only the first half is the same',
    (text, vocabulary, random) => {
      const middle = wordsOf(text)[Math.floor(wordsOf(text).length / 2)]!.start;
      const rest = text.slice(middle);
      return text.slice(0, middle) + editWords(rest, wordsOf(rest).length, vocabulary, random);
    },
  ],
  ['nothing differs', (text) => text],
];

/** A sentence that looks like `text` but is another. */
export function lookAlikeOf(
  text: string,
  vocabulary: readonly string[],
  random: Random,
): { kind: string; text: string } {
  for (;;) {
    const [kind, make] = random.one(likenesses);
    const made = make(text, vocabulary, random);
    if (made !== undefined) return { kind, text: made };
  }
}

const negations = ['not', 'nicht', 'pas', 'no', 'не', 'non', 'niet', '不', 'לא', 'لا'];

function negated(text: string, _: readonly string[], random: Random): string | undefined {
  const words = wordsOf(text);
  if (words.length < 4) return undefined;
  const { start } = words[random.whole(1, words.length - 1)]!;
  return `${text.slice(0, start)}${random.one(negations)}${/\s/.test(text) ? ' ' : ''}${text.slice(start)}`;
}

/** Two capitalised words change places. */
function exchanged(text: string, _: readonly string[], random: Random): string | undefined {
  const names = wordsOf(text).filter(({ start, end }) => start > 0 && /^\p{Lu}\p{Ll}{2}/u.test(text.slice(start, end)));
  const first = random.one([...names, undefined]);
  const second = names.find((name) => first && name.start > first.end);
  if (!first || !second) return undefined;
  const [one, two] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
  if (one === two) return undefined;
  return text.slice(0, first.start) + two + text.slice(first.end, second.start) + one + text.slice(second.end);
}
