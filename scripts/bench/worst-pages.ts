/** The pages on which most is lost, and what: work should go where the loss is. */
import type { GoldPage } from '../shared-data.ts';
import type { Answers } from './answer-pages.ts';
import { scorePages, type Predictions } from './score-pages.ts';

export interface Loss {
  set: string;
  id: string;
  url: string;
  /** The metric in which it counts, and how much of it is lost: 0 to 1. */
  metric: string;
  lost: number;
  /** Of the gold, what our answer lacks; of our answer, what the gold lacks: lines of the body, whole facts otherwise. */
  missed: string[];
  added: string[];
}

/** What a page can lose, with the words of gold and answer that are set against each other. */
const kinds: {
  metric: string;
  gold: (gold: Record<string, unknown>) => unknown;
  answer: (prediction: Predictions[string]) => unknown;
}[] = [
  {
    metric: 'body.f1',
    gold: ({ text, paragraphs, with: kept }) => text ?? paragraphs ?? kept,
    answer: ({ text }) => text,
  },
  { metric: 'title.exact', gold: ({ title }) => title, answer: ({ title }) => title },
  { metric: 'author.exact', gold: ({ authors }) => authors, answer: ({ byline }) => byline },
  { metric: 'dek.ge80', gold: ({ dek }) => dek, answer: ({ dek }) => dek },
  { metric: 'published.accuracy', gold: ({ published }) => published, answer: ({ published }) => published },
  { metric: 'updated.accuracy', gold: ({ modified }) => modified, answer: ({ modified }) => modified },
];

/** What is wrong with the evidence of dates, page by page, for a terminal. */
export function violationsIn({ set, predictions }: Answers): string {
  return Object.entries(predictions)
    .flatMap(([id, { violations = [] }]) => violations.map(({ check, words }) => `${set} ${id}  ${check}  ${words}`))
    .join('\n');
}

/** The `count` largest losses of each metric the set has, the largest first. */
export function worstPages({ set, gold, predictions }: Answers, count: number): Loss[] {
  const losses = Object.entries(gold).flatMap(([id, page]) => lossesOf(set, id, page, predictions));
  return kinds.flatMap(({ metric }) =>
    losses
      .filter((loss) => loss.metric === metric && loss.lost > 0)
      .sort((a, b) => b.lost - a.lost)
      .slice(0, count),
  );
}

/** Scored alone, a page's figure is its own share of the set's. */
function lossesOf(set: string, id: string, page: GoldPage, predictions: Predictions): Loss[] {
  const scored = new Map(scorePages(set, { [id]: page }, predictions));
  const answers = predictions[id] ?? { text: '', ms: 0 };
  return kinds.flatMap(({ metric, gold, answer }) => {
    const value = scored.get(metric);
    if (value === undefined) return [];
    const [right, given] = [linesOf(gold(page.gold)), linesOf(answer(answers))];
    // Of some bodies only a few sentences are known, right ones and wrong ones.
    const wrong = metric === 'body.f1' && page.gold['text'] === undefined ? page.gold['without'] : undefined;
    return [
      {
        set,
        id,
        url: page.url,
        metric,
        // No words in common at all: the mean of nothing.
        lost: 1 - (Number.isNaN(value) ? 0 : value),
        missed: without(right, given),
        added: wrong ? standing(linesOf(wrong), given) : without(given, right),
      },
    ];
  });
}

function linesOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values
    .map((item) => (item === null ? '(nothing)' : String(item ?? '')))
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter(Boolean);
}

const wordsOf = (line: string) =>
  line
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/** Lines whose words stand nowhere in a row in the other text, however that is parted into lines. */
function without(lines: string[], others: string[]): string[] {
  const found = new Set(standing(lines, others));
  return lines.filter((line) => !found.has(line));
}

function standing(lines: string[], others: string[]): string[] {
  const text = ` ${others.map(wordsOf).join(' ')} `;
  return lines.filter((line) => text.includes(` ${wordsOf(line)} `));
}

const mostLines = 12;
const lineLength = 110;

/** For a terminal. */
export function printLosses(losses: Loss[]): string {
  const listed = (sign: string, lines: string[]) => [
    ...lines
      .slice(0, mostLines)
      .map((line) => `  ${sign} ${line.length > lineLength ? `${line.slice(0, lineLength)}…` : line}`),
    ...(lines.length > mostLines ? [`  ${sign} … ${lines.length - mostLines} more`] : []),
  ];
  return losses
    .map(({ set, id, url, metric, lost, missed, added }) =>
      [`${set} ${id}  ${metric} −${lost.toFixed(3)}  ${url}`, ...listed('−', missed), ...listed('+', added)].join('\n'),
    )
    .join('\n\n');
}
