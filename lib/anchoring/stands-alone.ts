/** Letters of a quote that nobody else writes by chance; a Chinese character says as much as three letters. */
const enough = 24;

/** The same for words that stood and stand only once. */
export const enoughIfOnly = 16;

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether folded words say enough to be recognised without what stands around them. */
export function standsAlone(words: string, least = enough): boolean {
  let length = 0;
  for (const [letter] of words.matchAll(/[\p{L}\p{N}]/gu)) {
    length += dense.test(letter) ? 3 : 1;
    if (length >= least) return true;
  }
  return false;
}

/** Whether most letters of a text are of a script whose words are a character or two. */
export function isDense(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => dense.test(letter)).length > letters.length / 2;
}
