/** Our own corpus as the scorers read it: the bodies of its articles with their names, quotes and dates. */
import { readCorpus } from '../corpus/read-corpus.ts';
import type { MarkedArticle } from '../corpus/parse-article.ts';
import { leastWords, wordsIn } from '../analyze.ts';
import type { Span } from '../../lib/text/span.ts';

/** As the scorers name them; offsets in code points, which our articles have as many of as code units. */
export interface GoldText {
  id: string;
  text: string;
  date?: string;
  mentions?: { start: number; end: number; type: string; cid?: string }[];
  quotes?: { start: number; end: number; speaker: Place[]; cue: Place[] }[];
  timex?: { start: number; end: number; type: 'DATE'; value: string }[];
}

interface Place {
  start: number;
  end: number;
}

/** The name of the set in the tables. */
export const ownSet = 'own';

export function ownGold(): GoldText[] {
  return readCorpus().map(goldOf);
}

function goldOf({ id, body, published, names, quotes, dates }: MarkedArticle): GoldText {
  const inBody = <Marked extends Span>(marked: readonly Marked[]) => marked.filter((mark) => mark.in === undefined);
  const place = ({ start, end }: Span) => ({ start, end });
  return {
    id,
    text: body,
    date: published,
    mentions: inBody(names).map((name) => ({ ...place(name), type: name.type, cid: name.entity })),
    quotes: quotes
      .filter(({ kind }) => kind === 'direct')
      .flatMap(({ parts, speakers, cues }) =>
        inBody(parts)
          .filter(({ start, end }) => wordsIn(body.slice(start, end)) >= leastWords)
          .map((part) => ({ ...place(part), speaker: inBody(speakers).map(place), cue: inBody(cues).map(place) })),
      ),
    timex: inBody(dates).map((date) => ({ ...place(date), type: 'DATE' as const, value: date.value })),
  };
}
