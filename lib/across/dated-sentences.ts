/** The dates that saved articles speak of, in one order. */
import type { NamedEntity } from '../entities/correct-entities.ts';
import { plainSplitting, vocabularyOf } from '../entities/vocabulary.ts';
import { readPassages, type SplittingWords } from '../text/passages.ts';
import { textNamed, type Span, type Texts } from '../text/span.ts';
import { firstDay } from '../timeline/first-day.ts';
import { articleLine, type ArticleLine } from './article-line.ts';
import type { AnalysedArticle } from './read-analysed.ts';

export interface DatedSentence {
  article: ArticleLine;
  /** As in `TimelineEntry`. */
  value: string;
  /** The whole sentence. */
  text: string;
  /** Where in it the date is said, UTF-16, end excluded. */
  said: [start: number, end: number];
  /** Who and what is named in it, as the reader corrected that; with the key of each. */
  names: (NamedEntity & { key: string })[];
}

/** Of one article, in the order of its text. */
export function datedSentences({ article, analysis, texts }: AnalysedArticle): DatedSentence[] {
  if (analysis.timeline.length === 0) return [];
  const splitting = vocabularyOf(article.lang) ?? plainSplitting;
  const line = articleLine(article);
  return analysis.timeline.map((entry) => {
    const sentence = sentenceAround(texts, entry, splitting);
    const isInIt = (span: Span) => span.in === entry.in && span.start >= sentence.start && span.end <= sentence.end;
    const names = analysis.entities.filter(({ doubtful, mentions }) => !doubtful && mentions.some(isInIt));
    return {
      ...{ article: line, value: entry.value },
      text: textNamed(texts, entry.in).slice(sentence.start, sentence.end),
      said: [entry.start - sentence.start, entry.end - sentence.start],
      names: names.map(({ type, name, key }) => ({ type, name, key })),
    };
  });
}

/** Looks at one paragraph only: splitting whole texts would take most of the time of a timeline. */
function sentenceAround(texts: Texts, { in: name, start, end }: Span, splitting: SplittingWords): Span {
  const text = textNamed(texts, name);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const nextLine = text.indexOf('\n', end);
  const body = text.slice(from, nextLine < 0 ? text.length : nextLine);
  const [passage] = readPassages({ headline: '', dek: '', body, captions: [] }, splitting);
  const spans = (passage?.sentences ?? []).map(({ first, last }) => ({
    start: from + passage!.words[first]!.start,
    end: from + passage!.words[last - 1]!.end,
  }));
  const [within] = spans.filter((span) => span.start <= start && end <= span.end);
  return within ?? { start: from, end: from + body.length };
}

/** Sorts by the first day each date may mean; of two that begin together the longer stretch of time comes first. */
export function inOrderOfTime(sentences: readonly DatedSentence[]): DatedSentence[] {
  return sentences
    .map((sentence) => ({ sentence, day: firstDay(sentence.value) ?? Infinity }))
    .sort((a, b) => a.day - b.day || a.sentence.value.length - b.sentence.value.length)
    .map(({ sentence }) => sentence);
}
