import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../lib/dates/find-dates.ts';
import { readPageData } from '../../lib/page-data/read-page-data.ts';
import { expectDates } from './expect-dates.ts';
import { now, pages } from './pages.ts';

describe('findDates', () => {
  it.each(pages)('reads a page that $name', (page) => {
    expectDates(parseHTML(page.html).document, page);
  });

  it('lists what disagrees beside what won, and names the rule', () => {
    const page = pages.find(({ name }) => name.startsWith('prints an update later'))!;
    const { document } = parseHTML(page.html);
    const { modified } = findDates(document, readPageData(document, 'https://courier.example/ferry'), { now });
    expect(modified?.rule).toBe('visible-beside-headline');
    expect(modified?.claim.label).toBe('Last updated:');
    expect(modified?.conflicting.map(({ value }) => value)).toEqual(['2025-03-02T09:00:00Z']);
  });

  it('leaves out what the page before left behind', () => {
    const page = pages.find(({ name }) => name.startsWith('states in its metadata'))!;
    const { document } = parseHTML(page.html);
    const isStale = ({ evidence }: { evidence: { source: string } }) => evidence.source === 'json-ld';
    const dates = findDates(document, readPageData(document, 'https://courier.example/ferry'), { now, isStale });
    expect(dates.published?.value).toBe('2017-06-12T10:52-05:00');
    expect(dates.rejected.map(({ reason }) => reason)).toContain('left-from-previous-page');
  });

  it.each([
    ['in the masthead', '<header class="masthead"><p>Last updated: {today}, 10:04</p></header>'],
    ['in a header without a name', '<header><a href="/">The Courier</a> <span>Updated {today}</span></header>'],
    ['loose above the article', '<p>Last updated: {today}, 10:04</p>'],
  ])('takes a clock %s for the site’s, not for an update', (_, clock) => {
    const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(now));
    const text = '<p>The ferry sails all winter, the council decided in the end.</p>'.repeat(9);
    const { document } = parseHTML(
      `<html lang="en"><body>${clock.replace('{today}', today)}<main><article><h1>Ferry sails all winter</h1>
      <p>Published 3 March 2024</p>${text}</article></main></body></html>`,
    );
    const dates = findDates(document, readPageData(document, 'https://courier.example/ferry'), { now });
    expect(dates.published?.value).toBe('2024-03-03');
    expect(dates.modified).toBeUndefined();
    expect(dates.rejected.map(({ reason }) => reason)).toEqual(['not-this-article']);
  });

  it('reads 50,000 nested elements and says nothing', () => {
    const { document } = parseHTML(`<html><body>${'<div>'.repeat(50_000)}Updated 1 May 2025`);
    expect(() => findDates(document, readPageData(document, 'https://courier.example/'), { now })).not.toThrow();
  });
});

const seed = join(import.meta.dirname, '../../../shared/data/seed');
describe('the article this project started from', () => {
  if (!existsSync(seed)) {
    it.skip('needs ../shared/data/seed, which is not here');
    return;
  }
  const { url, published, modified } = JSON.parse(readFileSync(join(seed, 'expected.json'), 'utf8'));
  it.each(['dailydot.html', 'dailydot-visible-text-only.html'])('comes out of %s with both its dates', (file) => {
    const { document } = parseHTML(readFileSync(join(seed, file), 'utf8'));
    const dates = findDates(document, readPageData(document, url), { now: '2026-11-23T12:00:00Z' });
    expect([dates.published?.value, dates.modified?.value]).toEqual([published, modified]);
    expect([...(dates.published?.conflicting ?? []), ...(dates.modified?.conflicting ?? [])]).toEqual([]);
  });
});
