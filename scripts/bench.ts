/**
 * Measures us beside our peers and prints one table.
 *
 *     npm run bench                          everything but cpu, anchoring, revisions, painting, the popup, library, relevance and backup
 *     npm run bench -- pages [--set a,b] [--system ours] [--worst N] [--folds N] [--pages FILE]
 *     npm run bench -- cpu [--set a,b] [--system ours] [--every N]
 *     npm run bench -- language [--set a,b] [--system ours] [--folds N]
 *     npm run bench -- anchoring [--set a,b] [--system ours] [--worst N] [--cases N] [--tuning]
 *     npm run bench -- painting              a hundred highlights on a long page, in real Chromium
 *     npm run bench -- revisions [--worst N] real pages changed in known ways, read again and compared
 *     npm run bench -- popup                 in real Chromium
 *     npm run bench -- library [--set 1k,10k] in real Chromium, on libraries of invented articles
 *     npm run bench -- relevance             whether search finds the real page that a query was made of
 *     npm run bench -- backup                1,000 real pages backed up, lost and restored
 *
 * `--json FILE` writes the figures as a flat list of {"bench","set","system","metric","value"}; `--pages FILE` writes what
 * the scorer says of each page. `--worst N` prints the N largest losses of each set and metric. `--folds N` measures in N
 * folds by domain. `--cases N` prints N cases of each set of anchoring instead, and `--tuning` takes the domains its matcher was
 * tuned on instead of the others. `cpu` is the processor time of all fields over that of bare Readability, on every N-th page (10 unless said).
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Figure } from './bench/figure.ts';
import { hasSharedData, goldOf, pageOf, withoutSharedData } from './shared-data.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string' },
    every: { type: 'string' },
    folds: { type: 'string' },
    json: { type: 'string' },
    pages: { type: 'string' },
    set: { type: 'string' },
    system: { type: 'string' },
    tuning: { type: 'boolean', default: false },
    worst: { type: 'string' },
  },
});
const benches = positionals.length > 0 ? positionals : ['pages', 'language'];
const sets = values.set?.split(',');
const systems = values.system?.split(',');
const figures: Figure[] = [];

if (!hasSharedData) console.log(withoutSharedData);
if (benches.includes('pages') && hasSharedData) figures.push(...(await benchPages()));
if (benches.includes('cpu') && hasSharedData) {
  const { benchCpu } = await import('./bench/cpu.ts');
  figures.push(...benchCpu({ sets, systems, every: number(values.every) }));
}
if (benches.includes('language') && hasSharedData) {
  const { benchLanguage } = await import('./bench/language.ts');
  figures.push(...benchLanguage({ sets, systems, folds: number(values.folds) }));
}
if (benches.includes('backup') && hasSharedData) {
  const { benchBackup } = await import('./bench/backup.ts');
  figures.push(...(await benchBackup()));
}
if (benches.includes('relevance') && hasSharedData) {
  const { benchRelevance } = await import('./bench/relevance.ts');
  figures.push(...(await benchRelevance()));
}
if (benches.includes('anchoring') && hasSharedData) {
  const { benchAnchoring } = await import('./bench/anchoring.ts');
  const [cases, worst] = [number(values.cases), number(values.worst)];
  figures.push(...(await benchAnchoring({ sets, systems, tuning: values.tuning, cases, worst })));
}
if (benches.includes('painting') && hasSharedData) {
  const { benchPainting } = await import('./bench/painting.ts');
  figures.push(...(await benchPainting()));
}
if (benches.includes('revisions') && hasSharedData) {
  const { benchRevisions } = await import('./bench/revisions.ts');
  figures.push(...(await benchRevisions(number(values.worst))));
}
if (benches.includes('popup')) {
  const { benchPopup } = await import('./bench/popup.ts');
  figures.push(...(await benchPopup(hasSharedData ? tenRealPages() : [])));
}
if (benches.includes('library')) {
  const { benchLibrary } = await import('./bench/library.ts');
  figures.push(...(await benchLibrary({ sets })));
}
print(figures);
if (values.json) writeFileSync(values.json, JSON.stringify(figures, null, 1));

async function benchPages(): Promise<Figure[]> {
  const { answerPages } = await import('./bench/answer-pages.ts');
  const { scoreAnswers, scoreByFold } = await import('./bench/pages.ts');
  const { worstPages, printLosses, violationsIn } = await import('./bench/worst-pages.ts');
  const [folds, worst] = [number(values.folds), number(values.worst)];
  const found: Figure[] = [];
  const perPage: string[] = [];
  for await (const answers of answerPages({ sets, systems, folds })) {
    const pages: { id: string }[] = [];
    found.push(...scoreAnswers(answers, pages));
    if (folds) found.push(...scoreByFold(answers, folds));
    const { set, system, predictions } = answers;
    if (worst) console.log(`${system}\n\n${printLosses(worstPages(answers, worst))}\n${violationsIn(answers)}\n`);
    for (const page of pages) perPage.push(JSON.stringify({ set, system, ...page, prediction: predictions[page.id] }));
  }
  if (values.pages) writeFileSync(values.pages, `${perPage.join('\n')}\n`);
  return found;
}

function number(given: string | undefined): number | undefined {
  return given === undefined ? undefined : Number(given);
}

/** Ten pages spread over a set of ordinary news. */
function tenRealPages(): { id: string; url: string; html: string }[] {
  const pages = Object.entries(goldOf('zyte')).sort(([a], [b]) => (a < b ? -1 : 1));
  return pages
    .filter((_, index) => index % Math.floor(pages.length / 10) === 0)
    .slice(0, 10)
    .map(([id, { url }]) => ({ id, url, html: pageOf('zyte', id) }));
}

/** A row for each metric, a column for each system. */
function print(all: Figure[]): void {
  const systems = [...new Set(all.map(({ system }) => system))];
  const rows = new Map<string, Map<string, number>>();
  for (const { bench, set, metric, system, value } of all) {
    const row = `${bench} ${set} ${metric}`;
    rows.set(row, (rows.get(row) ?? new Map<string, number>()).set(system, value));
  }
  const width = Math.max(0, ...[...rows.keys()].map((row) => row.length));
  if (rows.size > 0) console.log([''.padEnd(width), ...systems.map((system) => system.padStart(22))].join(' '));
  for (const [row, cells] of rows) {
    const shown = systems
      .map((system) => cells.get(system))
      .map((value) => (value === undefined ? '' : +value.toFixed(4)));
    console.log([row.padEnd(width), ...shown.map((value) => String(value).padStart(22))].join(' '));
  }
}
