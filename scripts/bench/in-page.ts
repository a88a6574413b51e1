/** What the popup bench runs inside a page. */
export { Readability } from '@mozilla/readability';
export { readPage } from '../../lib/read-page.ts';
