/** Body, title, author, dek and dates on real pages with gold, by the scorers as they are. */
import type { Answers } from './answer-pages.ts';
import { evidenceChecks } from './evidence.ts';
import { dealIntoFolds } from './folds.ts';
import type { Figure } from './figure.ts';
import { scorePages, type Predictions } from './score-pages.ts';

/**
 * The figures of one system on one set.
 *
 * @param pages gets what the scorer says of each single page, where it says something.
 */
export function scoreAnswers({ set, system, gold, predictions }: Answers, pages?: { id: string }[]): Figure[] {
  return [...scorePages(set, gold, predictions, pages), ...countViolations(predictions)].map(([metric, value]) => ({
    bench: 'pages',
    set,
    system,
    metric,
    value,
  }));
}

/** Over all pages; nothing of systems that show no evidence. */
function countViolations(predictions: Predictions): [string, number][] {
  const shown = Object.values(predictions).filter(({ violations }) => violations);
  if (shown.length === 0) return [];
  const found = shown.flatMap(({ violations = [] }) => violations);
  return evidenceChecks.map((check) => [check, found.filter((violation) => violation.check === check).length]);
}

/** Counts say nothing fold by fold, and neither does the time. */
const notByFold = /^(?:n|missing|ms\..*|.*\.n|.*\.classes\..*|.*_n)$/;

/** The same metrics fold by fold: `body.f1 fold 1` and so on, with their mean and standard deviation over the folds. */
export function scoreByFold({ set, system, gold, predictions }: Answers, folds: number): Figure[] {
  const byMetric = new Map<string, [string, number][]>();
  for (const [index, fold] of dealIntoFolds(gold, folds).entries()) {
    if (Object.keys(fold).length === 0) continue;
    for (const [metric, value] of scorePages(set, fold, predictions)) {
      if (Number.isNaN(value) || notByFold.test(metric)) continue;
      byMetric.set(metric, [...(byMetric.get(metric) ?? []), [`fold ${index + 1}`, value]]);
    }
  }
  return [...byMetric].flatMap(([metric, rows]) => {
    const values = rows.map(([, value]) => value);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    const summary: [string, number][] = [
      ['mean', mean],
      ['sd', values.length > 1 ? Math.sqrt(variance) : 0],
    ];
    return [...rows, ...summary].map(([name, value]) => ({
      bench: 'pages',
      set,
      system,
      metric: `${metric} ${name}`,
      value,
    }));
  });
}
