/** Whether what we say of a page's dates stands on the page: looked up without the code that found it. */
import { hasZone } from '../../lib/dates/compare-dates.ts';
import type { ArticleDates, DateClaim, ResolvedDate } from '../../lib/dates/types.ts';
import { parseHtml } from '../parse-html.ts';

export const evidenceChecks = [
  'inventedYears',
  'evidenceNotOnPage',
  'updatesBeforePublication',
  'datesToCome',
] as const;

export interface Violation {
  check: (typeof evidenceChecks)[number];
  /** What is wrong, with the words of the evidence. */
  words: string;
}

/**
 * What is wrong with the dates believed for a page: a year that its evidence does not state, evidence that the
 * page does not hold, an update before the publication, a day to come. Empty when everything stands.
 *
 * @param now the time of reading, ISO 8601.
 */
export function evidenceViolations(
  html: string,
  url: string,
  { published, modified }: ArticleDates,
  now: string,
): Violation[] {
  const page = pageWords(parseHtml(html), url);
  const violations = [published, modified].flatMap((date) =>
    date ? [yearViolation(date), sourceViolation(date.claim, page), futureViolation(date, now)] : [],
  );
  if (published && modified) violations.push(orderViolation(published, modified));
  return violations.filter((violation) => violation !== undefined);
}

/** The words a page holds, by the kind of place in which evidence quotes them. */
interface PageWords {
  url: string;
  /** Without white space: lines of a page are joined and parted as they are shown, not as they are written. */
  visible: string;
  scripts: string;
  attributes: ReadonlySet<string>;
}

function pageWords(document: Document, url: string): PageWords {
  const visible: string[] = [];
  const scripts: string[] = [];
  const attributes = new Set<string>();
  const open: Node[] = [document];
  while (open.length > 0) {
    const node = open.pop()!;
    if (node.nodeType === 3) visible.push((node as Text).data);
    if (node.nodeType === 1) {
      const element = node as Element;
      if (element.localName === 'script') {
        scripts.push(element.textContent ?? '');
        continue;
      }
      for (const name of ['content', 'datetime', 'title']) attributes.add((element.getAttribute(name) ?? '').trim());
      if (element.shadowRoot) open.push(element.shadowRoot);
    }
    open.push(...[...node.childNodes].reverse());
  }
  return { url, visible: solid(visible.join('')), scripts: unescaped(scripts.join('\n')), attributes };
}

const solid = (text: string) => text.replace(/\s+/g, '');

/** JSON's escapes undone. */
const unescaped = (json: string) =>
  json
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\(["\\/])/g, '$1');

/** Digits of other scripts lie ten in a row, each from a multiple of ten of its block. */
const plainDigits = (text: string) =>
  text.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0)!;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0)! - zero < 9) zero--;
    return String(digit.codePointAt(0)! - zero);
  });

/** How far the Buddhist era of Thai pages is ahead. */
const buddhistEra = 543;

function yearViolation({ value, claim }: ResolvedDate): Violation | undefined {
  const year = value.slice(0, 4);
  const text = plainDigits(claim.evidence.text);
  const stands = [year, String(Number(year) + buddhistEra)].some((digits) => text.includes(digits));
  if (stands || new RegExp(`(?<!\\d)${year.slice(2)}(?!\\d)`).test(text)) return undefined;
  const words = `${claim.property} ${value}: the year does not stand in "${claim.evidence.text}"`;
  return { check: 'inventedYears', words };
}

function sourceViolation({ property, evidence }: DateClaim, page: PageWords): Violation | undefined {
  const { source, text, visible } = evidence;
  const stands =
    (source === 'url-path' && page.url.includes(text)) ||
    ((source === 'json-ld' || source === 'embedded-data') && page.scripts.includes(unescaped(text))) ||
    ((visible || source === 'microdata') && page.visible.includes(solid(text))) ||
    (source !== 'visible-text' && page.attributes.has(text.trim()));
  if (stands) return undefined;
  return { check: 'evidenceNotOnPage', words: `${property}: "${text}" (${source}) does not stand on the page` };
}

function futureViolation({ value, claim }: ResolvedDate, now: string): Violation | undefined {
  const hoursAhead = claim.evidence.visible ? 14 : 24;
  const instant = Date.parse(/T/.test(value) ? value : `${value}T00:00Z`);
  return instant > Date.parse(now) + hoursAhead * 3_600_000
    ? { check: 'datesToCome', words: `${claim.property} ${value} is still to come at ${now}` }
    : undefined;
}

function orderViolation(published: ResolvedDate, modified: ResolvedDate): Violation | undefined {
  // A printed minute says nothing of its seconds, and what has no zone is compared by its day.
  const minute = ({ value }: ResolvedDate) => Math.floor(Date.parse(value) / 60_000);
  const isBefore =
    hasZone(published) && hasZone(modified)
      ? minute(modified) < minute(published)
      : modified.value.slice(0, 10) < published.value.slice(0, 10);
  if (!isBefore) return undefined;
  return { check: 'updatesBeforePublication', words: `updated ${modified.value} before published ${published.value}` };
}
