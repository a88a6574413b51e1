/**
 * Draws how cost grows with the library: `node scripts/bench/library/growth-plot.ts FIGURES.json docs/library-growth.svg`, with the
 * figures of `npm run bench -- library --json FIGURES.json`. Both axes are logarithmic: a cost that grows as fast as the
 * library has slope 1, one that stays has slope 0.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Figure } from '../figure.ts';

const size = { width: 720, height: 460 };
const frame = { left: 64, right: 500, top: 24, bottom: 400 };

interface Line {
  name: string;
  color: string;
  points: { articles: number; value: number }[];
}

const drawn: { metric: string; system: string; name: string; color: string }[] = [
  { metric: 'usableMs', system: 'ours', name: 'page usable, ms', color: '#1b6e8c' },
  { metric: 'searchP50Ms', system: 'ours', name: 'search, median, ms', color: '#b4451f' },
  { metric: 'searchP95Ms', system: 'ours', name: 'search, 95 of 100, ms', color: '#d98a2b' },
  { metric: 'searchP95Ms', system: 'fts5', name: 'bare FTS5, 95 of 100, ms', color: '#8a8a8a' },
  { metric: 'saveMs', system: 'ours', name: 'save, ms', color: '#4c7a34' },
  { metric: 'heapMB', system: 'ours', name: 'memory, MB', color: '#7a4fa3' },
  { metric: 'indexMB', system: 'ours', name: 'index on disk, MB', color: '#a33b6e' },
];

export function growthPlot(figures: Figure[]): string {
  const lines = drawn.map(({ metric, system, name, color }): Line => {
    const own = figures.filter((figure) => figure.metric === metric && figure.system === system);
    const points = own.flatMap(({ set, value }) =>
      /^\d+k$/.test(set) ? [{ articles: parseInt(set) * 1000, value }] : [],
    );
    return { name, color, points: points.sort((a, b) => a.articles - b.articles) };
  });
  const all = lines.flatMap(({ points }) => points);
  const [fewest, most] = bounds(all.map(({ articles }) => articles));
  const [least, highest] = bounds(all.map(({ value }) => value));
  const x = (articles: number) => scale(articles, fewest, most, frame.left, frame.right);
  const y = (value: number) => scale(value, least, highest, frame.bottom, frame.top);
  const parts = [
    ...ticks(fewest, most).map(
      (tick) =>
        `<path class="grid" d="M${x(tick)} ${frame.top}V${frame.bottom}"/>${text(x(tick), 418, number(tick), 'middle')}`,
    ),
    ...ticks(least, highest).map(
      (tick) =>
        `<path class="grid" d="M${frame.left} ${y(tick)}H${frame.right}"/>${text(56, y(tick) + 4, number(tick), 'end')}`,
    ),
    text((frame.left + frame.right) / 2, 442, 'articles in the library', 'middle'),
    ...lines.map(({ color, points }) => {
      const path = points.map(({ articles, value }) => `${x(articles)} ${y(value)}`).join('L');
      const dots = points.map(
        ({ articles, value }) => `<circle cx="${x(articles)}" cy="${y(value)}" r="3" fill="${color}"/>`,
      );
      return `<path fill="none" stroke="${color}" stroke-width="2" d="M${path}"/>${dots.join('')}`;
    }),
    text(516, 32, 'slope', 'start'),
    ...lines.map(
      ({ name, color, points }, at) =>
        `<g fill="${color}">${text(516, 54 + at * 20, slopeOf(points).toFixed(2), 'start')}${text(556, 54 + at * 20, name, 'start')}</g>`,
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="12">
<title>How cost grows with the library</title>
<style>.grid{stroke:#ddd}</style>
<rect width="100%" height="100%" fill="#fff"/>
${parts.join('\n')}
</svg>
`;
}

/** Of the line through the logarithms that fits best. */
export function slopeOf(points: Line['points']): number {
  const logs = points.map(({ articles, value }) => [Math.log(articles), Math.log(value)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const rise = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return rise / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** Whole powers of ten around all values. */
function bounds(values: number[]): [number, number] {
  return [10 ** Math.floor(Math.log10(Math.min(...values))), 10 ** Math.ceil(Math.log10(Math.max(...values)))];
}

function ticks(from: number, to: number): number[] {
  const found: number[] = [];
  for (let tick = from; tick <= to; tick *= 10) found.push(tick);
  return found;
}

function scale(value: number, from: number, to: number, start: number, end: number): number {
  const share = Math.log(value / from) / Math.log(to / from);
  return Math.round((start + share * (end - start)) * 10) / 10;
}

function number(value: number): string {
  return new Intl.NumberFormat('en').format(value);
}

function text(x: number, y: number, words: string, anchor: string): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`;
}

if (import.meta.main) {
  const [from, to] = process.argv.slice(2);
  if (!from || !to) throw new Error('Name the file of figures and the file to draw into.');
  writeFileSync(to, growthPlot(JSON.parse(readFileSync(from, 'utf8')) as Figure[]));
}
