import { expect } from 'vitest';
import { findDates } from '../../lib/dates/find-dates.ts';
import { readPageData } from '../../lib/page-data/read-page-data.ts';
import { now, type DatedPage } from './pages.ts';

/** Reads a page's dates in whatever DOM it was parsed into, and looks every visible piece of evidence up in it. */
export function expectDates(
  document: Document,
  { url = 'https://courier.example/ferry', ...expected }: DatedPage,
): void {
  const dates = findDates(document, readPageData(document, url), { now });
  expect({ published: dates.published?.value, modified: dates.modified?.value }).toEqual({
    published: expected.published,
    modified: expected.modified,
  });
  expect(dates.rejected.map(({ reason }) => reason)).toEqual(expect.arrayContaining(expected.rejected ?? []));

  const querySelector = Reflect.get(Object.getPrototypeOf(document), 'querySelector') as Document['querySelector'];
  for (const { evidence } of dates.claims) {
    if (!evidence.visible || evidence.source !== 'visible-text') continue;
    const element = querySelector.call(document, evidence.where);
    expect(element?.textContent?.replace(/\s+/g, ' ')).toContain(evidence.text);
  }
}
