/** Cases with their right answers known by construction: what becomes of a text is done to the pieces around the quote. */
import { otherHouse, otherSpaces } from './change-typography.ts';
import { editWords, lookAlikeOf } from './change-words.ts';
import { chooseQuote, linesOf, sentencesOf, wordsOf, type Length } from './choose-quote.ts';
import { randomFrom, type Random } from './random.ts';
import type { Case, CaseSet, SourcePage } from './types.ts';

/** A page in pieces; joined they are its text. */
interface Pieces {
  head: string;
  /** The article up to the quote. */
  before: string;
  /** The quote; empty when it is there no more. */
  exact: string;
  /** The article from the quote on. */
  after: string;
  tail: string;
}

type Side = 'before' | 'after';

/** The text in which a quote is marked, and what became of it. */
interface Made {
  was: Pieces;
  is: Pieces;
  /** What was done, in words. */
  done: string[];
  edited: boolean;
}

interface Materials {
  page: SourcePage;
  /** Another page in the same script. */
  other: SourcePage;
  random: Random;
  done: string[];
}

type Maker = (plain: Pieces, given: Materials) => { was: Pieces; is: Pieces } | undefined;

interface Recipe {
  length: Length;
  make: Maker;
  edited?: boolean;
}

const ordinary: Length = { least: 4, most: 120 };

const recipes: Record<Exclude<CaseSet, 'markup' | 'cjk' | 'rtl'>, Recipe> = {
  boilerplate: { length: ordinary, make: (was, given) => ({ was, is: around(was, given) }) },
  whitespace: {
    length: ordinary,
    make: (was, given) => ({ was, is: everywhere(around(was, given), otherSpaces(given.random)) }),
  },
  typography: {
    length: ordinary,
    make: (was, given) => ({ was, is: everywhere(around(was, given), otherHouse(textOf(was), given.random)) }),
  },
  'edited-5': edited(5),
  'edited-10': edited(10),
  'edited-20': edited(20),
  'edited-40': edited(40),
  context: { length: { least: 6, most: 120 }, make: rewriteAround },
  moved: { length: { least: 6, most: 120 }, make: move },
  deleted: { length: ordinary, make: (was, given) => ({ was, is: around(take(was, given), given) }) },
  'look-alike': { length: { least: 4, most: 60 }, make: lookAlike },
  repeated: { length: { least: 2, most: 25 }, make: repeat },
  short: {
    length: { least: 1, most: 3 },
    make: (was, given) => ({ was, is: around(given.random.chance(0.2) ? takeSentence(was, given) : was, given) }),
  },
};

/** So many cases of each of these sets, the same on every run; fewer where there are too few pages. */
export function makeCases(pages: readonly SourcePage[], sets: readonly CaseSet[], count: number): Case[] {
  return sets.flatMap((set) => {
    const script = set === 'cjk' || set === 'rtl' ? set : 'spaced';
    const own = pages.filter((page) => page.script === script);
    return set === 'markup' ? markupCases(own, count) : casesOf(set, own, count);
  });
}

function markupCases(pages: readonly SourcePage[], count: number): Case[] {
  return pages
    .flatMap(({ id, markup }) => markup.map((made): Case => ({ set: 'markup', page: id, edited: false, ...made })))
    .slice(0, count);
}

/** Pages of other scripts are put through all that is done to the others, in turn. */
function casesOf(set: Exclude<CaseSet, 'markup'>, pages: readonly SourcePage[], count: number): Case[] {
  const cases: Case[] = [];
  const all = Object.values(recipes);
  for (let round = 0; cases.length < count && round < 100; round += 1) {
    for (const [index, page] of pages.entries()) {
      if (cases.length === count) break;
      const random = randomFrom(`${set} ${page.id} ${round}`);
      const other = random.one(pages.filter((another) => another !== page));
      const recipe = set === 'cjk' || set === 'rtl' ? all[(index + round) % all.length]! : recipes[set];
      const made = follow(recipe, { page, other, random, done: [] });
      if (made) cases.push(caseOf(set, page.id, made));
    }
  }
  return cases;
}

function follow({ length, make, edited = false }: Recipe, given: Materials): Made | undefined {
  const { page, random, done } = given;
  const article = page.article.join('\n');
  // Of the lengths allowed, short ones as often as long ones.
  const most = random.one([length.most, Math.max(length.least, Math.ceil(length.most / 4))]);
  const quote = chooseQuote(article, { ...length, most }, random);
  if (!quote) return undefined;
  // In the reader and in revisions the text is the article alone, on a live page it is all that stands there.
  const live = random.chance(0.6);
  const plain: Pieces = {
    head: live ? page.head.map((line) => `${line}\n`).join('') : '',
    before: article.slice(0, quote.start),
    exact: article.slice(quote.start, quote.end),
    after: article.slice(quote.end),
    tail: live ? page.tail.map((line) => `\n${line}`).join('') : '',
  };
  const made = make(plain, given);
  return made && isTold(made.was) ? { ...made, done, edited } : undefined;
}

/** The letters on either side of a quote that tell which it is. */
const tellingLetters = 15;

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether nothing else stands between the same neighbours, and the quote not twice in a row: or nobody could say which is it. */
function isTold({ head, before, exact, after, tail }: Pieces): boolean {
  const [left, words, right] = [lettersOf(head + before), lettersOf(exact), lettersOf(after + tail)];
  if (left.endsWith(words) || right.startsWith(words)) return false;
  const [opening, closing] = [left.slice(-tellingLetters), right.slice(0, tellingLetters)];
  const page = left + words + right;
  for (let at = page.indexOf(opening); opening !== '' && at !== -1; at = page.indexOf(opening, at + 1)) {
    const until = page.indexOf(closing, at + opening.length) - at - opening.length;
    if (at !== left.length - opening.length && until >= 0 && until < 2 * words.length) return false;
  }
  return true;
}

/** Whether the words of the quote stand nowhere else: or nobody could say which they are when their surroundings are gone. */
function isOnlyOne(is: Pieces): boolean {
  const [page, words] = [lettersOf(textOf(is)), lettersOf(is.exact)];
  return page.indexOf(words) === page.lastIndexOf(words);
}

/** Whether the quote still stands between the same neighbours. */
function keepsNeighbours(was: Pieces, is: Pieces): boolean {
  const left = ({ head, before }: Pieces) => lettersOf(head + before).slice(-tellingLetters);
  const right = ({ after, tail }: Pieces) => lettersOf(after + tail).slice(0, tellingLetters);
  return left(was) === left(is) && right(was) === right(is);
}

function caseOf(set: CaseSet, page: string, { was, is, done, edited }: Made): Case {
  return {
    set,
    page,
    change: done.join('; ') || 'nothing',
    before: { text: textOf(was), quote: placeOf(was) },
    after: { text: textOf(is), ...(is.exact !== '' && { quote: placeOf(is) }) },
    edited,
  };
}

const textOf = ({ head, before, exact, after, tail }: Pieces) => head + before + exact + after + tail;

function placeOf({ head, before, exact }: Pieces) {
  const start = head.length + before.length;
  return { start, end: start + exact.length };
}

/** Whether the words of the quote may also be put elsewhere: not where only its surroundings tell which they are. */
interface Around {
  repeatsQuote: boolean;
}

/** What changes around an article from visit to visit, and from the page to the reader. */
function around(was: Pieces, given: Materials, { repeatsQuote }: Around = { repeatsQuote: was.exact !== '' }): Pieces {
  const { other, random, done } = given;
  const kind = random.next();
  let is = was;
  if (kind < 0.3) {
    done.push('the boilerplate of another site');
    is = {
      ...is,
      head: other.head.map((line) => `${line}\n`).join(''),
      tail: other.tail.map((line) => `\n${line}`).join(''),
    };
  } else if (kind < 0.5) {
    done.push('the article alone');
    is = { ...is, head: '', tail: '' };
  } else if (kind < 0.7) {
    done.push('teasers of other stories');
    const teasers = Array.from({ length: random.whole(1, 6) }, () => random.one(other.article).slice(0, 120));
    is = { ...is, head: `${teasers.join('\n')}\n${is.head}`, tail: `${is.tail}\n${teasers.toReversed().join('\n')}` };
  }
  // First: it must not come between the quote and what is put beside it.
  if (repeatsQuote && random.chance(0.3)) {
    done.push('its words in large type elsewhere');
    is = putLine(is, is.exact.replaceAll('\n', ' '), 'far', random);
  }
  for (let count = random.whole(0, 2); count > 0; count -= 1) {
    const { kind: put, line } = insertion(is, other, random);
    const where = line.includes(was.exact) ? 'far' : random.one(['far', 'far', 'beside'] as const);
    done.push(`${put} ${where === 'beside' ? 'beside its paragraph' : 'in the article'}`);
    is = putLine(is, line, where, random);
  }
  return is;
}

/** A line put between paragraphs: an advertisement, a teaser, a sentence in large type. */
function insertion(
  { before, exact, after }: Pieces,
  other: SourcePage,
  random: Random,
): { kind: string; line: string } {
  const kind = random.next();
  if (kind < 0.3) {
    const from = random.one(other.tail.length > 0 ? other.tail : other.article);
    return {
      kind: 'an advertisement',
      line: `${random.one(['Advertisement', 'Anzeige', 'AD', 'Read more:'])} ${from.slice(0, 60)}`,
    };
  }
  // Where the quote is gone, what looks like it must not come into its place.
  if (kind < 0.7 || exact === '') return { kind: 'a paragraph', line: random.one(other.article) };
  return {
    kind: 'a sentence in large type',
    line: anySentence(random.one([before, after].filter((side) => side.trim() !== '')), random),
  };
}

function anySentence(text: string, random: Random): string {
  const { start, end } = random.one(sentencesOf(text, random.one(linesOf(text))));
  return text.slice(start, end);
}

/** Puts a line between two paragraphs: beside that of the quote, or further away. */
function putLine(is: Pieces, line: string, where: 'far' | 'beside', random: Random): Pieces {
  const breaks = (['before', 'after'] as const).flatMap((side) => {
    const ends = [...is[side].matchAll(/\n/g)].map(({ index }) => index);
    const beside = side === 'before' ? ends.at(-1) : ends[0];
    return ends.filter((at) => (at === beside) === (where === 'beside')).map((at) => ({ side, at }));
  });
  if (breaks.length === 0 || line.trim() === '') return is;
  const { side, at } = random.one(breaks);
  return put(is, side, at, `\n${line}`);
}

function put(is: Pieces, side: Side, at: number, words: string): Pieces {
  return { ...is, [side]: is[side].slice(0, at) + words + is[side].slice(at) };
}

function everywhere({ head, before, exact, after, tail }: Pieces, change: (part: string) => string): Pieces {
  return {
    head: change(head),
    before: change(before),
    exact: change(exact).trim(),
    after: change(after),
    tail: change(tail),
  };
}

/** At most so many of a hundred words of the quote edited, and at times some of those beside it. */
function edited(percent: number): Recipe {
  const make: Maker = (was, given) => {
    const { random, done } = given;
    const count = Math.floor((wordsOf(was.exact).length * percent) / 100);
    const exact = editWords(was.exact, count, vocabularyOf(was), random).trim();
    if (exact === '' || exact === was.exact) return undefined;
    done.push(`${count} words edited`);
    const is = around(random.chance(0.3) ? editAround(was, 0.1, 80, random) : was, given);
    return { was, is: { ...is, exact } };
  };
  return { length: { least: Math.max(5, Math.ceil(100 / percent)), most: 120 }, make, edited: true };
}

/** Words of a text that could stand anywhere in it. */
function vocabularyOf({ before, after }: Pieces): string[] {
  const text = before + after;
  return wordsOf(text).map(({ start, end }) => text.slice(start, end));
}

/** Edits a share of the words that stand as near to the quote as this. */
function editAround(is: Pieces, share: number, near: number, random: Random): Pieces {
  const vocabulary = vocabularyOf(is);
  const edit = (text: string) =>
    editWords(text, Math.max(1, Math.round(wordsOf(text).length * share)), vocabulary, random);
  const cut = Math.max(0, is.before.length - near);
  return {
    ...is,
    before: is.before.slice(0, cut) + edit(is.before.slice(cut)),
    after: edit(is.after.slice(0, near)) + is.after.slice(near),
  };
}

function rewriteAround(was: Pieces, given: Materials): { was: Pieces; is: Pieces } | undefined {
  const { random, done } = given;
  const share = random.one([0.5, 0.8, 1]);
  done.push(`${share * 100} % of the words around it replaced`);
  const is = around(editAround(was, share, 200, random), given, { repeatsQuote: false });
  return isOnlyOne(is) ? { was, is } : undefined;
}

/** Moves the paragraphs of the quote at least three others away. */
function move(was: Pieces, given: Materials): { was: Pieces; is: Pieces } | undefined {
  const { random, done } = given;
  const is = around(was, given, { repeatsQuote: false });
  const from = is.before.lastIndexOf('\n') + 1;
  const until = is.after.indexOf('\n');
  if (until === -1) return undefined;
  const rest = is.before.slice(0, from) + is.after.slice(until + 1);
  const lines = linesOf(rest).map(({ start }) => start);
  const own = lines.filter((start) => start < from).length;
  const far = lines.filter((_, line) => Math.abs(line - own) >= 3);
  if (far.length === 0) return undefined;
  const to = random.one(far);
  done.push(`its paragraph moved ${to < from ? 'up' : 'down'}`);
  const [opening, closing] = [is.before.slice(from), is.after.slice(0, until)];
  const moved = { ...is, before: rest.slice(0, to) + opening, after: `${closing}\n${rest.slice(to)}` };
  return isOnlyOne(moved) ? { was, is: moved } : undefined;
}

/** Takes the quote out. */
function take(was: Pieces, { other, random, done }: Materials): Pieces {
  const gone = { ...was, exact: '' };
  const kind = random.next();
  if (kind < 0.25) {
    done.push('its paragraphs deleted');
    const until = was.after.indexOf('\n');
    return {
      ...gone,
      before: was.before.slice(0, was.before.lastIndexOf('\n') + 1),
      after: until === -1 ? '' : was.after.slice(until + 1),
    };
  }
  if (kind < 0.5) {
    const [name, words] = random.one([
      ['paragraph', random.one(other.article)],
      ['sentence', anySentence(other.article.join('\n'), random)],
    ] as const);
    done.push(`another ${name} in place of the quote`);
    return { ...gone, before: was.before + words };
  }
  done.push('the quote deleted');
  const closed = { ...gone, before: was.before.replace(/ $/, '') };
  return random.chance(0.5) ? closed : editAround(closed, 0.1, 80, random);
}

/** Takes out the sentence in which the quote stands. */
function takeSentence(was: Pieces, { done }: Materials): Pieces {
  done.push('its sentence deleted');
  const text = was.before + was.exact + was.after;
  const start = was.before.length;
  const line = linesOf(text).find(({ end }) => end > start)!;
  const own = sentencesOf(text, line).find(({ end }) => end > start)!;
  return {
    ...was,
    before: text.slice(0, own.start).replace(/ $/, ''),
    exact: '',
    after: text.slice(Math.max(own.end, start + was.exact.length)),
  };
}

/** The quote deleted while a sentence that looks like it stands elsewhere: before already, or only now. */
function lookAlike(plain: Pieces, given: Materials): { was: Pieces; is: Pieces } | undefined {
  const { random, done } = given;
  const exact = plain.exact.replaceAll('\n', ' ');
  const other = lookAlikeOf(exact, vocabularyOf(plain), random);
  const stoodBefore = random.chance(0.7);
  // Words that are new elsewhere while they are gone here have moved.
  if (other.text === exact && !stoodBefore) return undefined;
  const beside = stoodBefore && other.text !== exact && random.chance(0.4);
  done.push(
    `a look-alike (${other.kind}) ${beside ? 'beside it' : 'elsewhere'}, ${stoodBefore ? 'also before' : 'new'}`,
  );
  const side = random.one(['before', 'after'] as const);
  const besides = side === 'before' ? `${other.text} ` : ` ${other.text}`;
  const both = beside
    ? put(plain, side, side === 'before' ? plain.before.length : 0, besides)
    : putSentence(plain, other.text, side, random);
  return both && { was: stoodBefore ? both : plain, is: around(take(both, given), given) };
}

/** Puts a sentence behind a paragraph that stands neither beside that of the quote nor is it. */
function putSentence(is: Pieces, words: string, side: Side, random: Random): Pieces | undefined {
  const ends = [...is[side].matchAll(/(?<=\S)\n/g)].map(({ index }) => index);
  if (side === 'after') ends.shift();
  else ends.pop();
  if (ends.length === 0) return undefined;
  return put(is, side, random.one(ends), `${random.one(['\n', ' '])}${words}`);
}

/** The same words up to 20 times, some of them with the sentence that stands before the quote; some come and some go. */
function repeat(plain: Pieces, given: Materials): { was: Pieces; is: Pieces } | undefined {
  const { random, done } = given;
  const copies = random.whole(1, 19);
  const line = plain.before.slice(plain.before.lastIndexOf('\n') + 1);
  const exact = plain.exact.replaceAll('\n', ' ');
  let [was, is] = [plain, plain];
  for (let copy = 0; copy < copies; copy += 1) {
    const words = line.trim() !== '' && random.chance(0.2) ? line + exact : exact;
    const side = random.one(['before', 'after'] as const);
    const seed = String(random.next());
    const [inWas, inIs] =
      copy === 0
        ? [true, true]
        : random.one([
            [true, true],
            [true, true],
            [true, false],
            [false, true],
          ] as const);
    if (inWas) was = putSentence(was, words, side, randomFrom(seed)) ?? was;
    if (inIs) is = putSentence(is, words, side, randomFrom(seed)) ?? is;
  }
  if (was === plain) return undefined;
  done.push(`${copies} copies, some of them only before or only now`);
  const now = around(is, given);
  return keepsNeighbours(was, now) ? { was, is: now } : undefined;
}
