import type { Span } from '../../lib/text/span.ts';

/** The sentences of a body, for stepping through it by key. `lang` is BCP 47; the browser's own when left out. */
export function findSentences(body: string, lang?: string): Span[] {
  const segmenter = new Intl.Segmenter(supported(lang), { granularity: 'sentence' });
  const sentences: Span[] = [];
  let lineStart = 0;
  for (const line of body.split('\n')) {
    for (const { segment, index } of segmenter.segment(line)) {
      const start = lineStart + index;
      const end = start + segment.trimEnd().length;
      if (end > start) sentences.push({ start, end });
    }
    lineStart += line.length + 1;
  }
  return sentences;
}

/** Pages state languages that are none. */
function supported(lang: string | undefined): string[] {
  try {
    return lang ? Intl.Segmenter.supportedLocalesOf(lang) : [];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** The sentence after or before a place; from the start of one, the one before it. */
export function stepSentence(sentences: Span[], from: number, by: 1 | -1): Span | undefined {
  if (by > 0) return sentences.find((sentence) => sentence.start > from);
  return sentences.findLast((sentence) => sentence.start < from);
}
