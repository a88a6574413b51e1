/** Words, numbers and marks of a text, for reading names, quotes and dates. */

/** One word, number or punctuation mark, in UTF-16 code units of its text, `end` excluded. */
export interface Word {
  text: string;
  start: number;
  end: number;
  kind: 'word' | 'number' | 'mark';
}

/**
 * What counts as one piece. In this order: initials and "U.S."; a possessive; a word with its inner apostrophes and
 * ampersand (O’Brien, AT&T); a number; any other character. Hyphens stay pieces of their own: "Islamic State-affiliated"
 * holds a name.
 */
const piece =
  /((?:\p{Lu}\.(?:-(?=\p{Lu}\.))?){2,}|\p{Lu}\.(?=[ \u00a0]\p{Lu}))|(['’][sS](?![\p{L}\p{N}]))|(\p{L}[\p{L}\p{M}\p{N}]*(?:(?:['’](?![sS](?![\p{L}\p{N}]))|&(?=\p{Lu}))\p{L}[\p{L}\p{M}\p{N}]*)*)|(\p{N}+(?:[.,:]\p{N}+)*\p{L}*)|(\S)/gu;

/** Scripts that put no blanks between words, where the dictionary of `Intl.Segmenter` must find them. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/** `Intl.Segmenter` takes time with the square of its text's length (100,000 family emoji: 100 s), so it gets little at once. */
const segmenterChunk = 256;

/**
 * The pieces of a text in order; blanks are left out.
 * `abbreviations` (lower case, without full stop) keep theirs: "Mr." is one piece.
 */
export function findWords(text: string, abbreviations: ReadonlySet<string>): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(piece)) {
    const start = match.index;
    // The full stop that an abbreviation kept.
    if (start < (words.at(-1)?.end ?? 0)) continue;
    let end = start + match[0].length;
    const kind = match[4] !== undefined ? 'number' : match[5] !== undefined ? 'mark' : 'word';
    if (match[3] !== undefined) {
      if (unspaced.test(match[3])) {
        for (const word of segment(match[3], start)) words.push(word);
        continue;
      }
      if (text[end] === '.' && abbreviations.has(match[3].toLowerCase())) end += 1;
    }
    words.push({ text: text.slice(start, end), start, end, kind });
  }
  return words;
}

/** Made when first needed: its dictionaries take 20 ms to load. */
let segmenter: Intl.Segmenter | undefined;

function segment(text: string, offset: number): Word[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const words: Word[] = [];
  for (let at = 0; at < text.length; at += segmenterChunk) {
    for (const { segment, index } of segmenter.segment(text.slice(at, at + segmenterChunk))) {
      const start = offset + at + index;
      words.push({ text: segment, start, end: start + segment.length, kind: 'word' });
    }
  }
  return words;
}
