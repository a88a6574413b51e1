/**
 * What stands among an article's words and is not its text: who wrote, edited and photographed it, share buttons, lists of
 * references. Names in it are of people the article is not about.
 */
import type { Passage } from '../text/passages.ts';
import type { Span } from '../text/span.ts';
import type { Word } from '../text/words.ts';

/** The places of an article's furniture; English only. */
export function findFurniture(passages: readonly Passage[]): Span[] {
  return passages.flatMap((passage) => {
    const caption = passage.in?.startsWith('caption-') === true;
    return passage.sentences.flatMap(({ first, last }): Span[] => {
      const words = passage.words.slice(first, last);
      const from = furnitureFrom(words, passage.text.slice(words[0]!.start, words.at(-1)!.end), caption);
      if (from === undefined) return [];
      return [{ ...(passage.in && { in: passage.in }), start: words[from]!.start, end: words.at(-1)!.end }];
    });
  });
}

/** The word from which on a sentence is furniture, if it is. */
function furnitureFrom(words: readonly Word[], sentence: string, caption: boolean): number | undefined {
  if ((words.length <= 4 && shareWord.test(sentence)) || shareButton.test(sentence)) return 0;
  if (makers.test(sentence) || (words.length <= shortest && made.test(sentence)) || contributed.test(sentence))
    return 0;
  if ((sentence.match(author)?.length ?? 0) >= 3) return 0;
  if (!caption) return undefined;
  const credit = words.findIndex(({ text }) => creditWord.test(text));
  if (credit >= 0) return credit;
  // "name/Twitter", "Ada Finch/PA"
  const slash = words.findIndex(({ text }) => text === '/');
  if (slash <= 0) return undefined;
  let first = slash - 1;
  while (first > 0 && isCapital(words[first]!) && isCapital(words[first - 1]!)) first -= 1;
  return first;
}

const isCapital = ({ text }: Word) => /^\p{Lu}/u.test(text);

const shareWord = /^(?:share|follow|tweet|like)\b/i;
const shareButton = /^(?:share|pin|email) (?:this )?(?:on|to|via)\b/i;

/** "(Reporting by Ada Finch; Editing by Jonas Pell)" */
const makers =
  /^[([]?\s*(?:(?:additional )?(?:reporting|editing|writing)|photos?|photography|photographs?|images?|illustrations?|graphics?|video)(?: and \w+)? by\b/i;

/** "Written by Ada Finch" is a credit; in a longer sentence it may be of a book. In words. */
const shortest = 8;
const made = /^[([]?\s*(?:written|edited|reported|compiled|translated|reviewed|tested|posted|story|words|text) by\b/i;

/** "Ada Finch contributed to this report.", "Read this article written by Ada Finch" */
const contributed =
  /\bcontributed (?:reporting )?to th(?:is|e) (?:article|report|story|post|piece)\b|\bthis (?:article|report|story|post|piece) (?:was |is )?(?:originally )?(?:written|contributed|reported|compiled|edited) by\b/i;

/** An author as lists of references write them: "Finch AB," "Pell J et al." */
const author = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]+\p{Ll} \p{Lu}{1,3}(?=,|;|\.| et al)/gu;

const creditWord = /^(photo|photograph|photos|image|images|picture|credit|courtesy|source|©|via)$/i;
