/** Names of people, organisations and places, where they stand. */
import { readPassages, type Passage } from '../text/passages.ts';
import type { Span, Texts } from '../text/span.ts';
import { findAbbreviatedTerms } from './abbreviated-terms.ts';
import { findFurniture } from './find-furniture.ts';
import { fold } from './fold-name.ts';
import { tagNames, type Tagger } from './model/tagger.ts';
import { readTokens, type TokenSentence } from './model/traits.ts';
import type { Mention } from './types.ts';
import { speechVerbsOf, vocabularyOf } from './vocabulary.ts';

/** Who made the article: they are left out, however often their names stand in it. */
export interface Makers {
  authors?: readonly string[];
  siteName?: string;
}

/** Whether names are found in a language at all: the tagger has learned English only. */
export function readsNames(lang: string | undefined): boolean {
  return vocabularyOf(lang) !== undefined;
}

/** An article's texts as the tagger takes them. */
export interface UntaggedTexts {
  passages: Passage[];
  sentences: TokenSentence[];
}

/** What can be read before the tagger is there: a third of the work. Absent in a language we can't read. */
export function readUntagged(texts: Texts, lang: string | undefined): UntaggedTexts | undefined {
  const vocabulary = vocabularyOf(lang);
  if (!vocabulary) return undefined;
  const passages = readPassages(texts, vocabulary);
  return { passages, sentences: readTokens(passages, vocabulary, speechVerbsOf(lang)) };
}

/**
 * The names of an article in the order of its texts: headline, dek, body, captions; none in a language we can't read.
 *
 * @throws TypeError when the tagger is left out though `readsNames`
 */
export function recognize(
  texts: Texts,
  { lang, ...makers }: Makers & { lang?: string },
  tagger: Tagger | undefined,
): Mention[] {
  return recognizeIn(readUntagged(texts, lang), makers, tagger);
}

/** The same in texts that were read before. */
export function recognizeIn(
  untagged: UntaggedTexts | undefined,
  makers: Makers,
  tagger: Tagger | undefined,
): Mention[] {
  if (!untagged) return [];
  if (!tagger) throw new TypeError('Names in this language are read with the tagger.');
  const { passages, sentences } = untagged;
  const names = tagNames(tagger, sentences);
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

/** "60GB" */
const isMeasure = /^\d[\d.,]*\p{L}{0,3}$/u;

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
