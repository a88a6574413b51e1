/** Names of people, organisations and places, where they stand. */
import { readPassages, type Passage } from '../text/passages.ts';
import type { Span, Texts } from '../text/span.ts';
import { findAbbreviatedTerms } from './abbreviated-terms.ts';
import { fold } from './fold-name.ts';
import { tagNames, type Tagger } from './model/tagger.ts';
import type { Mention } from './types.ts';
import { speechVerbsOf, vocabularyOf } from './vocabulary.ts';

/** Who made the article: they are left out, however often their names stand in it. */
export interface Makers {
  authors?: readonly string[];
  siteName?: string;
  lang?: string;
}

/** Whether names are found in a language at all: the tagger has learned English only. */
export function readsNames(lang: string | undefined): boolean {
  return vocabularyOf(lang) !== undefined;
}

/**
 * The names of an article in the order of its texts: headline, dek, body, captions; none in a language we can't read.
 *
 * @throws TypeError when the tagger is left out though `readsNames`
 */
export function recognize(texts: Texts, makers: Makers, tagger: Tagger | undefined): Mention[] {
  const vocabulary = vocabularyOf(makers.lang);
  if (!vocabulary) return [];
  if (!tagger) throw new TypeError('Names in this language are read with the tagger.');
  const passages = readPassages(texts, vocabulary);
  const names = tagNames(tagger, passages, vocabulary, speechVerbsOf(makers.lang));
  const furniture = findFurniture(passages);
  const terms = findAbbreviatedTerms(passages);
  return withoutMakers(
    names.filter(
      (name) =>
        name.type !== 'MISC' &&
        !isMeasure.test(name.text) &&
        !terms.has(name.text) &&
        !furniture.some((place) => covers(place, name)),
    ),
    makers,
  );
}

const covers = (place: Span, name: Span) => place.in === name.in && place.start <= name.start && name.end <= place.end;

/** Credits and share buttons that stand among the words: "Photo via name/Twitter", "Share on Facebook". */
function findFurniture(passages: readonly Passage[]): Span[] {
  return passages.flatMap((passage) =>
    passage.sentences.flatMap(({ first, last }): Span[] => {
      const words = passage.words.slice(first, last);
      const place = (from: number) => ({
        ...(passage.in && { in: passage.in }),
        start: words[from]!.start,
        end: words.at(-1)!.end,
      });
      if (words.length <= 4 && /^(share|follow|tweet|like)$/i.test(words[0]!.text)) return [place(0)];
      if (!passage.in?.startsWith('caption-')) return [];
      const credit = words.findIndex(({ text }) => creditWord.test(text));
      if (credit >= 0) return [place(credit)];
      // "name/Twitter"
      const slash = words.findIndex(({ text }) => text === '/');
      return slash > 0 ? [place(slash - 1)] : [];
    }),
  );
}

/** "60GB" */
const isMeasure = /^\d[\d.,]*\p{L}{0,3}$/u;

const creditWord = /^(photo|photograph|photos|image|images|picture|credit|courtesy|source|©|via)$/i;

function withoutMakers(mentions: Mention[], { authors = [], siteName }: Makers): Mention[] {
  const own = new Set([...authors, ...(siteName ? [siteName] : [])].map((name) => withoutArticle(fold(name))));
  if (own.size === 0) return mentions;
  const left = mentions.filter(({ text }) => !own.has(withoutArticle(fold(text))));
  // An author's surname alone is the author, unless somebody else in the article carries it.
  const lastWord = (name: string) => fold(name).split(/\s+/).at(-1)!;
  const carried = new Set(left.filter(({ text }) => /\s/.test(text)).map(({ text }) => lastWord(text)));
  const alone = new Set(authors.map(lastWord).filter((surname) => !carried.has(surname)));
  return left.filter(({ type, text }) => type !== 'PER' || !alone.has(fold(text)));
}

const withoutArticle = (name: string) => name.replace(/^the /, '').trim();
