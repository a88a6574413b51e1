/** Typography is not wording: folded, two texts are equal when only quotes, dashes, spaces and the like differ. */

/** A text without its typography, and for each of its code units where it comes from in the original. */
export interface FoldedText {
  text: string;
  /** Where the character stands that became the code unit at this index. */
  starts: Uint32Array;
  /** Where that character ends. */
  ends: Uint32Array;
}

/** Each row: what is folded, into what. The first that matches counts. */
const folds: [RegExp, (piece: string) => string][] = [
  // Soft hyphens, zero-width spaces and joiners, direction marks, variation selectors, control characters.
  [/^[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\p{Cc}]/u, () => ''],
  // All white space: line breaks, indentation and missing spaces around elements are markup.
  [/^\s/u, () => ''],
  [/^['`´ʹʻʼʽˈ‘’‚‛′‵‹›＇]/u, () => "'"],
  [/^["“”„‟″‶«»〝〞〟＂「」『』]/u, () => '"'],
  [/^[\-‐‑‒–—―−⁃﹘﹣－⸺⸻]/u, () => '-'],
  [/^…/u, () => '...'],
  // Ligatures, Arabic presentation forms, full-width and half-width forms. Not ½ or ², which would become other numbers.
  [/^[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdff\ufe70-\ufefc\uff01-\uff9f]/u, (piece) => piece.normalize('NFKC')],
];

/** Combining marks and the vowels and finals of conjoining Hangul: what NFC may join to the character before. */
const joining = /^[\p{M}\u1160-\u11ff]/u;

/** By code unit: 1 when it stays as it is, 2 when it does not, 0 as long as nobody asked. */
const kept = new Uint8Array(0x10000);

/** Whether the code unit at an index is a character of its own that stays as it is: nearly all of a text. */
function isKept(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (kept[unit] === 0) {
    const character = text[at]!;
    const isPlain = !/[\ud800-\udfff-]/.test(character) && !joining.test(character);
    kept[unit] = isPlain && foldCharacter(character) === character ? 1 : 2;
  }
  return kept[unit] === 1;
}

/** Takes the typography off a text and remembers where each letter that is left comes from. */
export function foldText(text: string): FoldedText {
  const known = new Map<string, string>();
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';

  for (let start = 0; start < text.length;) {
    let plain = start;
    while (plain < text.length && isKept(text, plain)) {
      starts.push(plain);
      plain += 1;
      ends.push(plain);
    }
    // The last one may have marks.
    if (plain > start && plain < text.length && text.charCodeAt(plain) >= 0x300) {
      plain -= 1;
      starts.pop();
      ends.pop();
    }
    folded += text.slice(start, plain);
    start = plain;
    if (start === text.length) break;

    const end = endOfCharacter(text, start);
    const piece = text.slice(start, end);
    let replacement = known.get(piece);
    if (replacement === undefined) known.set(piece, (replacement = foldCharacter(piece)));
    // A dash typed as two hyphens is one dash.
    if (replacement === '-' && folded.endsWith('-')) ends[ends.length - 1] = end;
    else {
      folded += replacement;
      for (let count = replacement.length; count > 0; count -= 1) {
        starts.push(start);
        ends.push(end);
      }
    }
    start = end;
  }
  return { text: folded, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function foldCharacter(piece: string): string {
  for (const [pattern, replace] of folds) if (pattern.test(piece)) return replace(piece);
  return piece.normalize('NFC').replace(/[\u034f\ufe00-\ufe0f]/g, '');
}

/** The end of the character at an index, with the marks that belong to it. */
function endOfCharacter(text: string, start: number): number {
  let end = start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
  // No combining mark stands below U+0300, and nearly every character does.
  while (text.charCodeAt(end) >= 0x300 && joining.test(String.fromCodePoint(text.codePointAt(end)!)))
    end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  return end;
}
