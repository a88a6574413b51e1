/** The place of a text that shows why it was found. */
import { foldText, indexWords } from './fold-text.ts';
import type { Query } from './parse-query.ts';

/** `hits` are UTF-16 places in `text`, end excluded, in their order. */
export interface Snippet {
  text: string;
  hits: [start: number, end: number][];
}

/** UTF-16 units around the first hit. */
const before = 60;
const length = 220;

/** The stretch of a text with the most different words of the query; `undefined` when none of them occurs. */
export function findSnippet(text: string, query: Query): Snippet | undefined {
  const hits = hitsIn(text, query);
  if (hits.length === 0) return undefined;
  let best = hits[0]!;
  let most = 0;
  for (const [at, hit] of hits.entries()) {
    const near = new Set<string>();
    for (let next = at; next < hits.length && hits[next]!.end <= hit.start + length - before; next++)
      near.add(hits[next]!.what);
    if (near.size > most) [best, most] = [hit, near.size];
  }
  const start = best.start <= before ? 0 : afterSpace(text, best.start - before);
  const end = text.length <= start + length ? text.length : beforeSpace(text, start + length, best.end);
  const [head, tail] = [start > 0 ? '… ' : '', end < text.length ? ' …' : ''];
  const shift = head.length - start;
  return {
    text: head + text.slice(start, end).replaceAll('\n', ' ') + tail,
    hits: hits.filter((hit) => hit.start >= start && hit.end <= end).map((hit) => [hit.start + shift, hit.end + shift]),
  };
}

interface Hit {
  start: number;
  end: number;
  /** The words that it is of. */
  what: string;
}

function hitsIn(text: string, { clauses }: Query): Hit[] {
  const wanted = clauses.flat().flatMap((term) => (term.kind === 'text' && !term.not ? [term] : []));
  if (wanted.length === 0) return [];
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: word, index }) => placed(word, index));
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const term of wanted) {
      const fits = term.words.every((word, offset) => {
        const here = words[at + offset]?.word;
        const isLast = offset === term.words.length - 1;
        return isLast && term.prefix ? here?.startsWith(word) : here === word;
      });
      if (!fits) continue;
      hits.push({ start: words[at]!.start, end: words[at + term.words.length - 1]!.end, what: term.words.join(' ') });
      at += term.words.length - 1;
      break;
    }
  }
  return hits;
}

/** A stretch of letters as the words of the index; several where it is written without spaces. */
function placed(stretch: string, at: number): { word: string; start: number; end: number }[] {
  const folded = foldText(stretch);
  const words = indexWords(stretch);
  if (words.length <= 1) return [{ word: words[0] ?? folded, start: at, end: at + stretch.length }];
  let from = at;
  return [...stretch].flatMap((character) => {
    const start = from;
    from += character.length;
    const word = foldText(character);
    return word === '' ? [] : [{ word, start, end: from }];
  });
}

function afterSpace(text: string, at: number): number {
  const space = text.slice(at, at + 30).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function beforeSpace(text: string, at: number, least: number): number {
  const space = text.lastIndexOf(' ', at);
  return space > Math.max(least, at - 30) ? space : at;
}
