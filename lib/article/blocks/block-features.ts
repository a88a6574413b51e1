/**
 * What the classifier of blocks looks at, as numbers: the words of a block, the boxes it stands in, Readability's opinion,
 * and the same of its neighbours. Training and use share this file; a change of what a number means needs new weights.
 *
 * Left out on purpose: how long a page is, how many blocks it has. A model learns from these which page it is looking at,
 * and is the worse for it on pages of other sites.
 */
import { boxKind, isDateLine, kinds, lineKind, type Kind } from '../not-the-article.ts';
import { fold, foldedSimilarity } from '../similarity.ts';
import type { Metadata } from '../types.ts';
import { countSigns } from './count-signs.ts';
import type { Block, Box, PageBlocks } from './read-blocks.ts';

export interface FeatureContext {
  page: PageBlocks;
  /** The box whose blocks are asked about. */
  region: Box;
  /** What Readability takes for the article. */
  candidate: ReadonlySet<Block>;
  metadata: Metadata;
  /** The text of the article that metadata states, where it does. */
  statedBody?: string | undefined;
}

/** Only lines up to this length are tried by patterns. */
const longestLine = 240;

const elements = ['p', 'li', 'td', 'th', 'dt', 'dd', 'div', 'blockquote', 'pre', 'span', 'a', 'section', 'body'];
const ancestors =
  'nav aside footer header form article main table li blockquote button details section figure figcaption'.split(' ');
/** Boxes around a block, each with more text than the one before. */
const levels = 4;
const neighbours = [-3, -2, -1, 1, 2, 3];
const reaches = [4, 10];

/** The names of the numbers in a row. */
export const featureNames: readonly string[] = [
  'size words linkShare boldShare italicShare endsSentence endsColon sentences commas digits upper letters startsLower capitalWords wordLength separators address quote dateLine author by site headline dek repeated stated fromHeadline heading'.split(
    ' ',
  ),
  kinds.map((kind) => `line ${kind}`),
  elements.map((name) => `is ${name}`),
  ancestors.map((name) => `in ${name}`),
  kinds.flatMap((kind) => [`box ${kind} prose`, `box ${kind} size`]),
  ['named at', 'named links', 'named candidate', 'named prose'],
  Array.from({ length: levels }, (_, level) =>
    ['size', 'links', 'prose', 'blocks', 'place', 'candidate', 'of page'].map((name) => `around ${level + 1} ${name}`),
  ).flat(),
  ['look', 'look in candidate', 'look candidate share', 'candidate', 'candidate place'],
  neighbours.flatMap((by) =>
    ['size', 'links', 'ends', 'heading', 'line', 'box', 'candidate', 'look', 'together'].map((name) => `${by} ${name}`),
  ),
  reaches.flatMap((reach) => [`window ${reach} size`, `window ${reach} candidate`]),
].flat();

const log = (n: number): number => Math.log2(1 + n);
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** A row of numbers for each block of the region, in the order of `featureNames`. */
export function blockFeatures(context: FeatureContext): Float64Array[] {
  const { page, region, candidate } = context;
  const { blocks, root } = page;
  const facts = factsOfBoxes(page);
  const words = wordsOfBlocks(context);
  const looks = looksOfBlocks(context);
  const sums = sumsUpTo(blocks, candidate);
  const headlineAt = words.headlineAt;
  const { firstIn, lastIn } = looks;

  const seen: Seen[] = [];
  const rows: Row[] = [];
  for (let at = region.first; at < region.end; at += 1) {
    const block = blocks[at]!;
    const { box } = block;
    const { heading, inside, named, inner, around } = facts(box);
    const isCandidate = Number(candidate.has(block));
    const row = new Row();
    const own = words.put(at, row);
    row.put(headlineAt === undefined ? 999 : at - headlineAt);
    row.put(heading);
    for (const kind of kinds) row.put(Number(own.kind === kind));
    for (const name of elements) row.put(Number(box.name === name));
    row.putAll(inside);
    row.putAll(named);
    row.put(inner ? box.depth - inner.depth : 99);
    row.put(inner ? share(inner.linked, inner.characters) : -1);
    row.put(inner ? sums.candidateShare(inner) : -1);
    row.put(inner ? inner.prose : -1);
    for (let level = 0; level < levels; level += 1) {
      const wide = around[level] ?? root;
      const { characters, first, end } = wide;
      row.put(log(characters));
      row.put(share(wide.linked, characters));
      row.put(share(wide.prose, characters));
      row.put(log(end - first));
      row.put(share(at - first, end - first));
      row.put(sums.candidateShare(wide));
      row.put(share(wide.prose, root.prose));
    }
    looks.put(at, row);
    row.put(isCandidate);
    row.put(placeIn(at, firstIn, lastIn));
    seen.push({
      size: log(block.size),
      links: share(block.linked, block.text.length),
      ends: own.ends,
      heading,
      line: own.kind ? kinds.indexOf(own.kind) : -1,
      box: inner ? kinds.indexOf(kindOf(inner)!) : -1,
      candidate: isCandidate,
    });
    rows.push(row);
  }
  rows.forEach((row, index) => {
    const at = region.first + index;
    for (const by of neighbours) {
      const other = seen[index + by];
      row.put(other?.size ?? -1);
      row.put(other?.links ?? -1);
      row.put(other?.ends ?? -1);
      row.put(other?.heading ?? -1);
      row.put(other?.line ?? -2);
      row.put(other?.box ?? -2);
      row.put(other?.candidate ?? -1);
      row.put(other ? Number(looks.look(at + by) === looks.look(at)) : -1);
      row.put(other ? Number(blocks[at + by]!.box.parent === blocks[at]!.box.parent) : -1);
    }
    for (const reach of reaches) {
      const [from, to] = [Math.max(region.first, at - reach), Math.min(region.end, at + reach + 1)];
      row.put(log(sums.characters(from, to)));
      row.put(share(sums.candidate(from, to), sums.characters(from, to)));
    }
  });
  return rows.map(({ values }) => values);
}

/** A row in the making. */
class Row {
  readonly values = new Float64Array(featureNames.length);
  private length = 0;

  put(value: number): void {
    this.values[this.length++] = value;
  }

  putAll(values: readonly number[]): void {
    this.values.set(values, this.length);
    this.length += values.length;
  }
}

/** 0 to 1 within Readability's choice, negative before it, more than 1 behind it; -2 where it chose nothing. */
function placeIn(at: number, first: number | undefined, last: number): number {
  if (first === undefined) return -2;
  if (at < first) return (at - first) / 10;
  return at > last ? 1 + (at - last) / 10 : share(at - first, last - first);
}

/** A block as its neighbours see it. */
interface Seen {
  size: number;
  links: number;
  ends: number;
  heading: number;
  line: number;
  box: number;
  candidate: number;
}

const kindsOfBoxes = new WeakMap<Box, { kind: Kind | undefined }>();

/** What a box is called, where that is not the article. */
export function kindOf(box: Box): Kind | undefined {
  let known = kindsOfBoxes.get(box);
  if (!known) kindsOfBoxes.set(box, (known = { kind: box.name === 'form' ? undefined : boxKind(box.element) }));
  return known.kind;
}

interface BoxFacts {
  /** 1 to 6 in a heading, else 0. */
  heading: number;
  /** Of `ancestors`, in which it is. */
  inside: number[];
  /** For each kind the nearest box so called: its share of the page's prose and its size. */
  named: number[];
  /** The nearest box that is called anything. */
  inner: Box | undefined;
  around: Box[];
}

function factsOfBoxes({ root }: PageBlocks): (box: Box) => BoxFacts {
  const known = new Map<Box, BoxFacts>();
  const outermost = {
    heading: 0,
    inside: ancestors.map(() => 0),
    named: kinds.flatMap(() => [2, -1]),
    inner: undefined,
  };
  const add = (box: Box, outer: Omit<BoxFacts, 'around'>): BoxFacts => {
    const at = ancestors.indexOf(box.name);
    const kind = kindOf(box);
    const around: Box[] = [];
    for (let wide = box; around.length < levels;) {
      const wider: Box | undefined = nextWider(wide);
      if (!wider) break;
      around.push((wide = wider));
    }
    const facts: BoxFacts = {
      heading: /^h[1-6]$/.test(box.name) ? Number(box.name[1]) : outer.heading,
      inside: at < 0 ? outer.inside : outer.inside.with(at, 1),
      named: kind
        ? outer.named
            .with(kinds.indexOf(kind) * 2, share(box.prose, root.prose))
            .with(kinds.indexOf(kind) * 2 + 1, log(box.characters))
        : outer.named,
      inner: kind ? box : outer.inner,
      around,
    };
    known.set(box, facts);
    return facts;
  };
  return (box) => {
    const unknown: Box[] = [];
    for (let at: Box | undefined = box; at && !known.has(at); at = at.parent) unknown.push(at);
    for (const each of unknown.reverse()) add(each, (each.parent && known.get(each.parent)) ?? outermost);
    return known.get(box)!;
  };
}

/** The next box that holds more text. */
function nextWider(box: Box): Box | undefined {
  let at = box.parent;
  while (at && at.characters === box.characters) at = at.parent;
  return at;
}

/** What the words of the blocks say. */
function wordsOfBlocks({ page: { blocks }, region, metadata, statedBody }: FeatureContext): {
  headlineAt: number | undefined;
  put(at: number, row: Row): { kind: Kind | undefined; ends: number };
} {
  const headline = fold(metadata.headline);
  const dek = metadata.dek ? fold(metadata.dek) : '';
  const authors = metadata.authors.map(fold).filter((name) => name.length > 3);
  const site = metadata.siteName ? fold(metadata.siteName) : '';
  const stated = statedBody === undefined ? undefined : shinglesOf(fold(statedBody));
  const headlineWords = headline.split(' ').filter(({ length }) => length > 3);
  /** Spares most lines a closer look. */
  const sharesWord = (text: string): boolean =>
    headlineWords.length === 0 || !/^[a-z0-9 ]*$/.test(headline) || headlineWords.some((word) => text.includes(word));
  const times = new Map<string, number>();
  const folded: string[] = [];
  const likeHeadline: number[] = [];
  let headlineAt: number | undefined;
  let best = 0.6;
  blocks.forEach(({ text, box }, at) => {
    times.set(text, (times.get(text) ?? 0) + 1);
    const isAsked = at >= region.first && at < region.end;
    const mayBeHeadline = isLikeLong(text.length, headline.length) && sharesWord(text.toLowerCase());
    const own = mayBeHeadline || (isAsked && (stated || text.length <= longestLine)) ? fold(text) : '';
    folded.push(own);
    const alike = mayBeHeadline ? foldedSimilarity(own, headline) : 0;
    likeHeadline.push(alike);
    const weight = alike + (box.name === 'h1' ? 0.1 : 0);
    if (alike > 0 && weight > best) {
      best = weight;
      headlineAt = at;
    }
  });
  return {
    headlineAt,
    put(at, row) {
      const { text, size, linked, bold, italic } = blocks[at]!;
      const { length } = text;
      const isShort = length <= longestLine;
      const own = folded[at]!;
      const signs = countSigns(text);
      const words = signs.words + (size - length) / 4;
      const kind = isShort ? lineKind(text) : undefined;
      const ends = Number(/[.!?…。！？।؟]["”’»›)\]]*$/.test(text));
      row.put(log(size));
      row.put(words);
      row.put(share(linked, length));
      row.put(share(bold, length));
      row.put(share(italic, length));
      row.put(ends);
      row.put(Number(/[:：]$/.test(text)));
      row.put(signs.stops);
      row.put(share(signs.commas, words));
      row.put(share(signs.digits, length));
      row.put(share(signs.upper, signs.letters));
      row.put(share(signs.letters, length));
      row.put(Number(/^\p{Ll}/u.test(text)));
      row.put(share(signs.capitalised, words));
      row.put(share(size, words));
      row.put(signs.separators);
      row.put(Number(/https?:|www\.|\S@\S|@\w|©/.test(text)));
      row.put(Number(/^["“„«‘]/.test(text)));
      row.put(Number(isShort && isDateLine(text)));
      row.put(isShort && authors.some((name) => own.includes(name)) ? 100 / own.length : 0);
      row.put(Number(isShort && /^(?:by|von|par|por|di|door|av|af|text|foto|photo)\b/i.test(text)));
      row.put(Number(site !== '' && own === site));
      row.put(likeHeadline[at]!);
      row.put(isLikeLong(length, dek.length) ? foldedSimilarity(own || fold(text), dek) : 0);
      row.put(times.get(text)!);
      row.put(stated ? statedShare(own, stated) : -1);
      return { kind, ends };
    },
  };
}

/** Texts of more different length are not alike. */
const isLikeLong = (length: number, other: number): boolean =>
  other > 0 && length >= other / 2 && length <= other * 2 + 20;

const shingle = 3;

function shinglesOf(folded: string): Set<string> {
  const words = folded.split(' ');
  const all = new Set<string>();
  for (let at = 0; at < words.length; at += 1)
    for (let length = 1; length <= shingle; length += 1) all.add(words.slice(at, at + length).join(' '));
  return all;
}

/** How much of a line stands in the text that metadata states. */
function statedShare(folded: string, stated: Set<string>): number {
  const words = folded.split(' ');
  if (words.length <= shingle) return Number(stated.has(folded));
  let found = 0;
  for (let at = 0; at + shingle <= words.length; at += 1)
    if (stated.has(words.slice(at, at + shingle).join(' '))) found += 1;
  return found / (words.length - shingle + 1);
}

/** How much of the page, and of Readability's choice, is built like a block: a page sets its article in one way. */
function looksOfBlocks({ page: { blocks, root }, candidate }: FeatureContext): {
  look(at: number): string;
  put(at: number, row: Row): void;
  firstIn: number | undefined;
  lastIn: number;
} {
  const all = new Map<string, number>();
  const chosen = new Map<string, number>();
  let characters = 0;
  let firstIn: number | undefined;
  let lastIn = -1;
  const looks = blocks.map((block, at) => {
    const { length } = block.text;
    const look = lookOf(block.box);
    all.set(look, (all.get(look) ?? 0) + length);
    if (candidate.has(block)) {
      chosen.set(look, (chosen.get(look) ?? 0) + length);
      characters += length;
      firstIn ??= at;
      lastIn = at;
    }
    return look;
  });
  return {
    firstIn,
    lastIn,
    look: (at) => looks[at]!,
    put(at, row) {
      const whole = all.get(looks[at]!)!;
      const part = chosen.get(looks[at]!) ?? 0;
      row.put(share(whole, root.characters));
      row.put(share(part, characters));
      row.put(share(part, whole));
    },
  };
}

function lookOf(box: Box): string {
  let look = '';
  for (let at: Box | undefined = box, level = 0; at && level < 3; at = at.parent, level += 1)
    look += `${at.name}.${at.classes.replace(/\d+/g, '')}<`;
  return look;
}

function sumsUpTo(blocks: readonly Block[], inCandidate: ReadonlySet<Block>) {
  const all = [0];
  const chosen = [0];
  blocks.forEach((block, at) => {
    const { length } = block.text;
    all.push(all[at]! + length);
    chosen.push(chosen[at]! + (inCandidate.has(block) ? length : 0));
  });
  const characters = (from: number, to: number): number => all[to]! - all[from]!;
  const candidate = (from: number, to: number): number => chosen[to]! - chosen[from]!;
  return {
    characters,
    candidate,
    candidateShare: ({ first, end }: Box): number => share(candidate(first, end), characters(first, end)),
  };
}
