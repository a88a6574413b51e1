/** What an article states, as its reader corrected it. */
import type { Metadata } from '../article/types.ts';
import type { ArticleDates, DateClaim, DateProperty, ResolvedDate } from '../dates/types.ts';
import type { Evidence } from '../evidence.ts';
import type { Correction, CorrectionRecord, PageCorrectionRecord } from './records.ts';

/** The fields of an article that corrections change: of one just read, or of a revision. */
export type Correctable = Pick<Metadata, 'headline' | 'authors' | 'claims'>;

/** Whether a correction is of what the page states, and not of somebody who is named in it. */
export function isOfPage(correction: CorrectionRecord): correction is PageCorrectionRecord {
  return correction.property !== 'entity';
}

/**
 * The article and its dates as the reader corrected them. What the page states stays beneath: in `claims`, and as
 * agreeing or conflicting claims of a date. The plain texts stay the page's own, since places point into them.
 */
export function withCorrections<A extends Correctable>(
  article: A,
  dates: ArticleDates,
  corrections: readonly (Correction | PageCorrectionRecord)[],
): { article: A; dates: ArticleDates } {
  return inForce(corrections).reduce(
    ({ article, dates }, correction) => {
      switch (correction.property) {
        case 'headline':
          return { article: { ...article, headline: correction.value, claims: claimedBy(correction, article) }, dates };
        case 'byline':
          return { article: { ...article, authors: correction.value, claims: claimedBy(correction, article) }, dates };
        default:
          return { article, dates: { ...dates, [dateField[correction.property]]: correctedDate(correction, dates) } };
      }
    },
    { article, dates },
  );
}

/** Of each property the correction made last. The list may be records or plain corrections; plain ones count in their order. */
function inForce(corrections: readonly (Correction & Partial<PageCorrectionRecord>)[]): Correction[] {
  const stampOf = (correction: Partial<PageCorrectionRecord>) => correction.stamps?.['value'] ?? '';
  const standing = corrections.filter((correction) => correction.deletedAt === undefined);
  const last = standing
    .sort((a, b) => (stampOf(a) < stampOf(b) ? -1 : 1))
    .map((correction) => [correction.property, correction] as const);
  return [...new Map(last).values()];
}

/** Under which name of `ArticleDates` a property's date stands. */
export const dateField = { datePublished: 'published', dateModified: 'modified' } as const;

function byReader(text: string): Evidence {
  return { source: 'reader', where: '', text };
}

function claimedBy(correction: Exclude<Correction, { property: DateProperty }>, { claims }: Correctable) {
  const value = [correction.value].flat().join(', ');
  return [{ property: correction.property, value, evidence: byReader(value) }, ...claims];
}

function correctedDate(correction: Extract<Correction, { property: DateProperty }>, dates: ArticleDates): ResolvedDate {
  const { value, precision } = correction.value;
  const page = dates[dateField[correction.property]];
  const claims = page ? [page.claim, ...page.agreeing, ...page.conflicting] : [];
  const says = (claim: DateClaim) => claim.value === value;
  return {
    ...{ value, precision },
    claim: { property: correction.property, value, precision, evidence: byReader(value) },
    rule: 'edited-by-reader',
    agreeing: claims.filter(says),
    conflicting: claims.filter((claim) => !says(claim)),
  };
}
