/** Two dates that say from when to when: "from June to September". */
import { dayOfIso, isoDay, isoYear } from './calendar.ts';
import type { Grammar } from './grammars/grammar.ts';
import type { TimelineEntry } from './types.ts';

/** How far before a range its first word may stand: "between the …". */
const reach = 20;

/** The dates of one text, in its order, where two that make a range are one. */
export function joinRanges(text: string, entries: readonly TimelineEntry[], { range }: Grammar): TimelineEntry[] {
  const joined: TimelineEntry[] = [];
  for (const entry of entries) {
    const first = joined.at(-1);
    const value =
      first &&
      range.test(`${text.slice(Math.max(0, first.start - reach), first.start)}…${text.slice(first.end, entry.start)}`)
        ? rangeOf(first, entry)
        : undefined;
    if (!first || !value) {
      joined.push(entry);
      continue;
    }
    const { start } = first;
    const rule = entry.rule === 'stated' ? entry.rule : first.rule;
    joined[joined.length - 1] = { ...first, end: entry.end, text: text.slice(start, entry.end), value, rule };
  }
  return joined;
}

/** `undefined` where the two are not of one kind, or do not follow one another. */
function rangeOf(first: TimelineEntry, last: TimelineEntry): string | undefined {
  if (![first, last].every(({ value }) => /^\d{4}(?:-\d\d){0,2}$/.test(value))) return undefined;
  if (first.value.length !== last.value.length) return undefined;
  let [from, until] = [first.value, last.value];
  if (first.rule !== 'stated' && last.rule === 'stated') {
    const year = Number(until.slice(0, 4));
    from = inYear(from, year);
    if (from > until) from = inYear(from, year - 1);
  } else if (from > until && last.rule === 'weekday') {
    // Each alone was the nearest to publication.
    until = isoDay(dayOfIso(until)! + 7);
  } else if (from > until && last.rule !== 'stated') {
    until = inYear(until, Number(until.slice(0, 4)) + 1);
  }
  return from < until ? `${from}/${until}` : undefined;
}

const inYear = (value: string, year: number) => isoYear(year) + value.slice(4);
