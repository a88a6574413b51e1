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
  let opened: { at: number; mark: string; depth: number } | undefined;
  const line = text.slice(from, to);
  const lastSingle = { "'": from + line.lastIndexOf("'"), '’': from + line.lastIndexOf('’') };
  for (let i = from; i < to; i++) {
    const mark = text.startsWith('``', i) || text.startsWith("''", i) ? text.slice(i, i + 2) : text[i]!;
    if (!opened) {
      if (opens(text, i, mark, from, lastSingle)) opened = { at: i, mark, depth: 0 };
    } else if (
      mark === opened.mark &&
      mark === '“' &&
      /[\p{L}\p{N},.!?]/u.test(text[i - 1]!) &&
      !letter.test(text[i + 1] ?? ' ')
    ) {
      // “so“: the wrong mark, typed by hand.
      stretches.push({ start: opened.at, end: i + 1, block, open: false, mark });
      opened = undefined;
    } else if (mark === opened.mark && mark !== '"' && mark !== "'" && mark !== '«' && mark.length === 1) {
      opened.depth += 1;
    } else if (closes(text, i, mark, opened.mark, to)) {
      if (opened.depth > 0) opened.depth -= 1;
      else {
        stretches.push({ start: opened.at, end: i + mark.length, block, open: false, mark: opened.mark });
        opened = undefined;
      }
    }
    i += mark.length - 1;
  }
  if (opened && opened.mark !== "'" && opened.mark !== '‘') {
    let end = to;
    while (end > opened.at && /\s/.test(text[end - 1]!)) end -= 1;
    stretches.push({ start: opened.at, end, block, open: true, mark: opened.mark });
  }
}

function opens(text: string, i: number, mark: string, from: number, lastSingle: { "'": number; '’': number }): boolean {
  if (!Object.hasOwn(closing, mark)) return false;
  const before = i > from ? text[i - 1]! : ' ';
  const after = text[i + mark.length] ?? ' ';
  if (mark === '»') return opensAfter.test(before) && letter.test(after);
  if (mark === '«') return opensAfter.test(before) || letter.test(after);
  // Inches, and what is left of a tag: <tweet author="…">.
  if (mark === '"') return before !== '=' && (!/\d/.test(before) || opensAfter.test(before));
  // A single mark is mostly an apostrophe: it must stand before a word and have its partner on the line.
  if (mark === "'") return opensAfter.test(before) && letter.test(after) && lastSingle["'"] > i + 1;
  if (mark === '‘') return opensAfter.test(before) && lastSingle['’'] > i + 1;
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
