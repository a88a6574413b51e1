import { languageOf } from '../languages/index.ts';
import type { PageData } from '../page-data/page-data.ts';
import { unclobbered } from '../page-data/unclobbered.ts';
import { isExact } from './compare-dates.ts';
import type { DateReading } from './date-words.ts';
import { readLines } from './page-lines.ts';
import { printedDates } from './printed-dates.ts';
import { resolveDates, type DateContext } from './resolve.ts';
import { dateSources, lastDateSources } from './sources/index.ts';
import type { ArticleDates } from './types.ts';

/** When a page says that its article was published and updated, with the evidence for it. */
export function findDates(document: Document, page: PageData, context: DateContext): ArticleDates {
  const reading = readingOf(document, page);
  const lines = readLines(document, page);
  const view = { document, page, lines, printed: printedDates(lines.lines, reading), reading };
  const claims = dateSources.flatMap((source) => source.find(view));
  const dates = resolveDates(claims, context);
  if (dates.published && isExact(dates.published)) return dates;
  const more = lastDateSources.flatMap((source) => source.find(view));
  return more.length === 0 ? dates : resolveDates([...claims, ...more], context);
}

/** Domains of countries; those sold as words (`.co`, `.io`, `.tv`, `.me`) tell nothing of a region. */
const regionDomain = /\.(?!co|io|tv|me|ai|ly|fm|to|cc|ws)([a-z]{2})$/;
/** Only the United States keep these for themselves. */
const ofUnitedStates = /\.(?:gov|mil|edu)$/;

function readingOf(document: Document, page: PageData): DateReading {
  const host = /^\w+:\/\/(?:[^/@]*@)?([^/:?#]+)/.exec(page.url)?.[1]?.toLowerCase() ?? '';
  const country = ofUnitedStates.test(host) ? 'US' : regionDomain.exec(host)?.[1]?.toUpperCase();
  const root = unclobbered(document, 'documentElement') as Element | null;
  const stated = [
    root?.getAttribute('lang'),
    root?.getAttribute('xml:lang'),
    ...page.meta.filter(({ name }) => name === 'og:locale' || name === 'language').map(({ content }) => content),
  ];
  const lang = stated.find((tag) => languageOf(tag ?? undefined)) ?? undefined;
  return { ...(lang && { lang }), ...(country && { region: country === 'UK' ? 'GB' : country }) };
}
