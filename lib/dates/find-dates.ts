import { languageOf } from '../languages/index.ts';
import type { PageData } from '../page-data/page-data.ts';
import { unclobbered } from '../page-data/unclobbered.ts';
import type { DateReading } from './date-words.ts';
import { readLines } from './page-lines.ts';
import { printedDates } from './printed-dates.ts';
import { resolveDates, type DateContext } from './resolve.ts';
import { dateSources } from './sources/index.ts';
import type { ArticleDates, DateClaim } from './types.ts';

/** All that a page states of its dates, source by source. */
export function findDateClaims(document: Document, page: PageData): DateClaim[] {
  const reading = readingOf(document, page);
  const lines = readLines(document, page);
  const view = { document, page, lines, printed: printedDates(lines.lines, reading), reading };
  return dateSources.flatMap((source) => source.find(view));
}

/** When a page says that its article was published and updated, with the evidence for it. */
export function findDates(document: Document, page: PageData, context: DateContext): ArticleDates {
  return resolveDates(findDateClaims(document, page), context);
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
