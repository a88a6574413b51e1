/** Quoted paragraphs that repeat, set apart for the eye, what the text says where it belongs. */
import type { Word } from '../text/words.ts';
import { wordsOf } from './attribute.ts';
import { lower, type Scene } from './speakers.ts';

/** How many quoted paragraphs of a text are looked for elsewhere in it: all of them would take time with its square. */
const mostParagraphs = 30;

/** The numbers of the stretches that are whole paragraphs and whose words stand elsewhere in the text too. */
export function pullQuotes(scene: Scene): ReadonlySet<number> {
  const { passage, stretches, quoteAt } = scene;
  const paragraphs = [...stretches.keys()].filter((quote) => isParagraph(scene, quote)).slice(0, mostParagraphs);
  const pulled = new Set<number>();
  if (paragraphs.length === 0) return pulled;
  const apart = new Set(paragraphs);
  let rest = plain(passage.words.filter((_, word) => !apart.has(quoteAt[word]!)));
  const length = (quote: number) => stretches[quote]!.end - stretches[quote]!.start;
  for (const quote of paragraphs.sort((a, b) => length(b) - length(a))) {
    const { first, last } = wordsOf(scene, quote);
    const said = plain(passage.words.slice(first, last));
    if (rest.includes(said)) pulled.add(quote);
    else rest += said;
  }
  return pulled;
}

function isParagraph({ passage, stretches }: Scene, quote: number): boolean {
  const { start, end } = stretches[quote]!;
  return /^\n?$/.test(passage.text.charAt(start - 1)) && /^\n?$/.test(passage.text.charAt(end));
}

const plain = (words: readonly Word[]) =>
  ` ${words
    .filter(({ kind }) => kind !== 'mark')
    .map(lower)
    .join(' ')} `;
