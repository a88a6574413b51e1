/** What kinds of signs a text is made of, counted in one pass. */

export interface SignCounts {
  words: number;
  letters: number;
  upper: number;
  /** Words that begin with a capital. */
  capitalised: number;
  digits: number;
  commas: number;
  /** Ends of sentences. */
  stops: number;
  /** Signs that part the items of a line of links: `|`, `·`, `»`. */
  separators: number;
}

const isLetter = /\p{L}/u;
const isUpper = /\p{Lu}/u;
const commas = new Set(',;、，،');
const stops = new Set('.!?。！？؟।');
const quotes = new Set('"”’»');
const separators = new Set('|·•»›→/');

/** @param text with single blanks only */
export function countSigns(text: string): SignCounts {
  const counts: SignCounts = {
    words: text === '' ? 0 : 1,
    letters: 0,
    upper: 0,
    capitalised: 0,
    digits: 0,
    commas: 0,
    stops: 0,
    separators: 0,
  };
  let beginsWord = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      counts.words += 1;
      beginsWord = true;
      continue;
    }
    if (code >= 97 && code <= 122) counts.letters += 1;
    else if (code >= 65 && code <= 90) {
      counts.letters += 1;
      counts.upper += 1;
      if (beginsWord) counts.capitalised += 1;
    } else if (code >= 48 && code <= 57) counts.digits += 1;
    else {
      const sign = text[at]!;
      if (commas.has(sign)) counts.commas += 1;
      else if (stops.has(sign)) {
        const next = text[at + 1];
        if (next === undefined || next === ' ' || quotes.has(next)) counts.stops += 1;
      } else if (code > 127 && isLetter.test(sign)) {
        counts.letters += 1;
        if (isUpper.test(sign)) {
          counts.upper += 1;
          if (beginsWord) counts.capitalised += 1;
        }
      }
      if (separators.has(sign)) counts.separators += 1;
    }
    beginsWord = false;
  }
  return counts;
}
