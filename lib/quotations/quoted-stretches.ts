/** Where quotation marks open and close. What a stretch is worth, and whose words it holds, are other questions. */

/** From the opening mark to behind the closing one. */
export interface QuotedStretch {
  start: number;
  end: number;
  /** Which line of the text it stands on; empty ones are not counted. */
  block: number;
  /** No closing mark: by the custom of print the quote goes on in the next paragraph, which opens again. */
  open: boolean;
  /** The opening mark. */
  mark: string;
}

/** Opening marks with what closes them. A straight double mark closes what a curly one opened: pages mix them. */
const closing: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '«': '»',
  // As German prints them.
  '»': '«',
  '‹': '›',
  '"': '"”',
  '‘': '’',
  "'": "'",
  '``': "''",
};

const letter = /[\p{L}\p{N}]/u;
const opensAfter = /[\s(\[{—–\-“"«„:/]/;

/** Two straight single marks: somebody's quotation marks, or a wiki's italics. Nothing between them is a quote of its own. */
const doubled = "''";

/** The outermost quoted stretches of a text, in order. Nested quotes are part of their outer one. Time grows with length only. */
export function findQuotedStretches(text: string): QuotedStretch[] {
  const stretches: QuotedStretch[] = [];
  let block = 0;
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(start, end).trim() !== '') {
      inBlock(text, start, end, block, stretches);
      block += 1;
    }
    start = end + 1;
  }
  return stretches;
}

function inBlock(text: string, from: number, to: number, block: number, stretches: QuotedStretch[]): void {
  /** Single marks that nothing closes from here on. */
  const apostrophes = new Set<string>();
  let i = from;
  while (i < to) {
    const mark = markAt(text, i);
    if (mark === doubled) {
      i = behindDoubled(text, i, to);
      continue;
    }
    if (apostrophes.has(mark) || !opens(text, i, mark, from)) {
      i += mark.length;
      continue;
    }
    const end = endOf(text, i, mark, to);
    if (end !== undefined) {
      stretches.push({ start: i, end, block, open: false, mark });
      i = end;
    } else if (isSingle(mark) && !(leadsOn.test(text.slice(Math.max(from, i - 2), i)) && goesOnBelow(text, to, mark))) {
      apostrophes.add(mark);
      i += 1;
    } else {
      stretches.push({ start: i, end: i + text.slice(i, to).trimEnd().length, block, open: true, mark });
      return;
    }
  }
}

const markAt = (text: string, i: number) =>
  text.startsWith('``', i) || text.startsWith(doubled, i) ? text.slice(i, i + 2) : text[i]!;

export const isSingle = (mark: string) => mark === "'" || mark === '‘';

/** Whether a text quotes in double marks: what it puts in single ones is something else. */
export const quotesInDoubles = (stretches: readonly QuotedStretch[]) =>
  stretches.filter(({ mark }) => isSingle(mark)).length < stretches.length / 2;

function behindDoubled(text: string, i: number, to: number): number {
  const opening = opensAfter.test(text[i - 1] ?? ' ') && letter.test(text[i + 2] ?? ' ');
  if (!opening) return i + 2;
  const close = text.slice(i + 2, to).indexOf(doubled);
  return close < 0 ? to : i + close + 4;
}

/** What stands before a quote that is more than a word of its sentence. */
const leadsOn = /^$|[\p{P}\s]\s$/u;

/** Whether the next paragraph opens with the same mark. */
const goesOnBelow = (text: string, to: number, mark: string) =>
  text
    .slice(to, to + 10)
    .trimStart()
    .startsWith(mark);

/** Where the quote that opens at `start` ends, behind its closing mark; `undefined` when it has none. */
function endOf(text: string, start: number, opener: string, to: number): number | undefined {
  if (isSingle(opener)) return endOfSingle(text, start, opener, to);
  let depth = 0;
  for (let i = start + opener.length; i < to; i++) {
    const mark = markAt(text, i);
    if (closesWrongly(text, i, mark, opener)) return i + 1;
    if (nestsIn(mark, opener)) depth += 1;
    else if (closes(text, i, mark, opener, to)) {
      if (depth === 0 || mark === opener) return i + mark.length;
      depth -= 1;
    }
    i += mark.length - 1;
  }
  return undefined;
}

/** A quote holds the whole of those inside it, so a single mark amid a double quote is an apostrophe. */
function endOfSingle(text: string, start: number, opener: string, to: number): number | undefined {
  let depth = 0;
  for (let i = start + 1; i < to; i++) {
    const mark = markAt(text, i);
    if (mark === '“' || (mark === '"' && opensAfter.test(text[i - 1]!))) depth += 1;
    else if (mark === '”' || mark === '"') depth = Math.max(0, depth - 1);
    else if (depth === 0 && closes(text, i, mark, opener, to)) return i + 1;
    i += mark.length - 1;
  }
  return undefined;
}

/** “so“: the wrong mark, typed by hand. */
const closesWrongly = (text: string, i: number, mark: string, opener: string) =>
  mark === '“' &&
  (opener === '“' || opener === '"') &&
  /[\p{L}\p{N},.!?]/u.test(text[i - 1]!) &&
  !letter.test(text[i + 1] ?? ' ');

/** Whether a mark inside a quote opens another. Which way a straight one turns, or « in German, cannot be told. */
const nestsIn = (mark: string, opener: string) =>
  mark === opener ? !/^(?:["«]|``)$/.test(mark) : mark === '“' && opener === '"';

function opens(text: string, i: number, mark: string, from: number): boolean {
  if (!Object.hasOwn(closing, mark)) return false;
  const before = i > from ? text[i - 1]! : ' ';
  const after = text[i + mark.length] ?? ' ';
  if (mark === '»') return opensAfter.test(before) && letter.test(after);
  if (mark === '«') return opensAfter.test(before) || letter.test(after);
  // Inches, and what is left of a tag: <tweet author="…">.
  if (mark === '"') return opensAfter.test(before) ? after !== '>' : !/[\d=]/.test(before) && letter.test(after);
  // A single mark is mostly an apostrophe: it must stand before a word.
  if (isSingle(mark)) return opensAfter.test(before) && (mark === '‘' || letter.test(after));
  return true;
}

function closes(text: string, i: number, mark: string, opener: string, to: number): boolean {
  if (!closing[opener]!.includes(mark) || mark.length > 1 !== opener.length > 1) return false;
  if (mark !== '’' && mark !== "'") return true;
  const after = i + 1 < to ? text[i + 1]! : ' ';
  if (letter.test(after)) return false;
  // "the players' union": a plural's apostrophe, when a better end follows.
  if (/s/i.test(text[i - 1]!) && /^ \p{Ll}/u.test(text.slice(i + 1, i + 3))) {
    const better = text.slice(i + 1, Math.min(to, i + 400)).search(/[.,?!]['’](?![\p{L}])/u);
    if (better >= 0) return false;
  }
  return true;
}
