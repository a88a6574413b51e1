/** The language a text is written in, by its commonest words: pages state none, or that of their site's template. */
import { languageOf, languages } from '../languages/index.ts';

/** Enough to tell by, in words, and as much as is looked at. */
const fewest = 40;
const most = 500;

/** Running text has at least this share of its language's commonest words. */
const telling = 0.15;

/** How many times the share of the expected language another must have: some words are common to both. */
const clearly = 1.5;

/** Below this share a text that states no language is not taken for English, and one in small letters for none it states. */
const untold = 0.1;
const denied = 0.05;

/** Below this share of words in Latin letters a text is not in a language written in them, whatever names stand in it. */
const latinShare = 0.5;

/**
 * The tag of a text's language: as stated unless its words say otherwise, `en` where nothing is stated and nothing
 * speaks against it, `und` (BCP 47, undetermined) where a text that would be English by that is none, in a language we
 * know no common words of. The languages told apart are those with `commonWords`.
 */
export function languageOfText(text: string, stated: string | undefined): string {
  const lang = stated ?? 'en';
  const words = firstWords(text);
  if (words.length < fewest || !languageOf(lang)?.commonWords) return lang;

  const shares = languages.flatMap(({ code, commonWords }) => {
    if (!commonWords) return [];
    const common = new Set(commonWords.split(' '));
    return [{ code, share: shareOf(words, (word) => common.has(word.toLowerCase())) }];
  });
  const expected = languageOf(lang)!.code;
  const own = shares.find(({ code }) => code === expected)!.share;
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share >= telling && best.share > clearly * own) return best.code;
  // Results and lists have hardly any common words; they are names and begin with capitals.
  const isSentences = shareOf(words, (word) => /^\p{Ll}/u.test(word)) > 0.5;
  const isAnother =
    shareOf(words, (word) => /^\p{Script=Latin}/u.test(word)) < latinShare ||
    (!stated && own < untold) ||
    (isSentences && own < denied);
  return isAnother ? 'und' : lang;
}

function shareOf(words: readonly string[], is: (word: string) => boolean): number {
  return words.filter(is).length / words.length;
}

function firstWords(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.slice(0, most * 20).matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    words.push(word);
    if (words.length === most) break;
  }
  return words;
}
