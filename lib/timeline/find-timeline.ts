/** Dates said in the text, resolved against the day of publication. */
import { languageOf } from '../languages/index.ts';
import type { Span, TextName, Texts } from '../text/span.ts';
import { dayOfIso } from './calendar.ts';
import type { Around, Grammar, Moment, Resolved } from './grammars/grammar.ts';
import { findGrammar } from './grammars/index.ts';
import { joinRanges } from './join-ranges.ts';
import type { TimelineEntry } from './types.ts';

export interface TimelineContext {
  /** ISO date or instant of publication; without it, only what states its year is resolved. */
  published?: string;
  /** BCP 47; an article that states none is taken for English. */
  lang?: string;
}

/** How much of the text around a phrase its tense is read from. */
const reach = 120;

/** For so long, "a year earlier" is measured from what was named last. */
const anchorReach = 600;

/** The dates of an article in the order of its texts. What may mean two dates is left out. */
export function findTimeline(texts: Texts, { published, lang }: TimelineContext): TimelineEntry[] {
  const language = languageOf(lang ?? 'en');
  const grammar = language && findGrammar(language.code);
  if (!grammar) return [];
  const region = /[-_]([A-Za-z]{2})$/.exec(lang ?? '')?.[1]?.toUpperCase();
  const order = (region && language.dates.orderByRegion?.[region]) ?? language.dates.order;
  const named: [TextName | undefined, string][] = [
    ['headline', texts.headline],
    ['dek', texts.dek],
    [undefined, texts.body],
    ...texts.captions.map((caption, i): [TextName, string] => [`caption-${i}`, caption]),
  ];
  const moment: Omit<Moment, 'tense'> = { published: dayOfIso(published), ...(order && { order }) };
  return named.flatMap(([name, text]) => entriesIn(text, name, grammar, moment));
}

function entriesIn(
  text: string,
  name: TextName | undefined,
  grammar: Grammar,
  moment: Omit<Moment, 'tense'>,
): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  let lastDay: number | undefined;
  let lastNamed: { value: string; end: number } | undefined;
  let lastQuarter: { value: string; end: number } | undefined;
  for (const { match, pattern } of phrases(text, grammar)) {
    const start = match.index;
    const end = start + match[0].length;
    const around = { before: text.slice(Math.max(0, start - reach), start), after: text.slice(end, end + reach) };
    if (isDateline(around)) continue;
    const resolved: Resolved | undefined = pattern.resolve(
      match.groups ?? {},
      {
        ...moment,
        tense: grammar.tenseOf(around),
        ...(lastDay !== undefined && { lastDay }),
        ...(lastNamed && start - lastNamed.end < anchorReach && { lastNamed: lastNamed.value }),
        ...(lastQuarter && start - lastQuarter.end < anchorReach && { lastQuarter: lastQuarter.value }),
      },
      around,
    );
    if (!resolved) continue;
    lastDay = dayOfIso(resolved.value) ?? lastDay;
    if (/^\d{4}(?:-\d\d){0,2}$/.test(resolved.value)) lastNamed = { value: resolved.value, end };
    // What is a year before it is no new topic.
    if (/^\d{4}-Q\d$/.test(resolved.value) && resolved.rule !== 'anchored-in-text')
      lastQuarter = { value: resolved.value, end };
    else if (lastQuarter && resolved.rule === 'anchored-in-text') lastQuarter.end = end;
    const span = withoutLead(text, start, end, grammar);
    entries.push({
      ...(name && { in: name }),
      ...span,
      text: text.slice(span.start, span.end),
      value: resolved.value,
      rule: resolved.rule,
    });
  }
  return joinRanges(text, entries, grammar);
}

/** A line that is nothing but a date is the article's own, not something it tells. */
function isDateline({ before, after }: Around): boolean {
  return /(?:^|\n)\s*$/.test(before) && /^[.,]?\s*(?:\n|$)/.test(after) && (before + after).trim() !== '';
}

/** All phrases in the order of the text, none inside another; where two begin together, the earlier pattern's. */
function phrases(text: string, grammar: Grammar) {
  const found = grammar.patterns.flatMap((pattern, rank) =>
    [...text.matchAll(pattern.words)].map((match) => ({ match, pattern, rank })),
  );
  found.sort((a, b) => a.rank - b.rank);
  const free = new Map<number, (typeof found)[number]>();
  const covered = new Uint8Array(text.length);
  for (const phrase of found) {
    const start = phrase.match.index;
    const end = start + phrase.match[0].length;
    if (covered.subarray(start, end).includes(1)) continue;
    covered.fill(1, start, end);
    free.set(start, phrase);
  }
  return [...free.values()].sort((a, b) => a.match.index - b.match.index);
}

/** "since May" is "May", but "in May" reads as one. */
function withoutLead(text: string, start: number, end: number, { lead }: Grammar): Pick<Span, 'start' | 'end'> {
  return { start: start + (lead.exec(text.slice(start, end))?.[0].length ?? 0), end };
}
