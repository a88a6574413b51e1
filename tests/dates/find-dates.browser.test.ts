import { expect, it } from 'vitest';
import { expectDates } from './expect-dates.ts';
import { pages } from './pages.ts';

it.each(pages)('reads a page that $name, in Chromium too', (page) => {
  expectDates(new DOMParser().parseFromString(page.html, 'text/html'), page);
  expect.hasAssertions();
});
