/**
 * The one coordinate system: an article is a handful of plain texts, and every place in it is a span of one of them.
 * Only `anchoring/text-range.ts` turns spans into DOM ranges.
 */

/** Which of an article's plain texts; `caption-0` is the first caption. */
export type TextName = 'headline' | 'dek' | 'body' | `caption-${number}`;

/** An article's plain texts. Blocks of the body are separated by one `\n`. What is missing is an empty string. */
export interface Texts {
  headline: string;
  dek: string;
  body: string;
  captions: string[];
}

/** A stretch of one of an article's plain texts, in UTF-16 code units, `end` excluded. `in` left out means the body. */
export interface Span {
  in?: TextName;
  start: number;
  end: number;
}

/** The text a name stands for; an empty string when the article has no such text. */
export function textNamed(texts: Texts, name: TextName = 'body'): string {
  if (name === 'headline' || name === 'dek' || name === 'body') return texts[name];
  return texts.captions[Number(name.slice('caption-'.length))] ?? '';
}

/** The words at a span. */
export function textAt(texts: Texts, span: Span): string {
  return textNamed(texts, span.in).slice(span.start, span.end);
}
