/**
 * A process of the anchoring bench: the pages cases are made of, one line of JSON each. Half of the domains are for tuning
 * the matcher and half for reporting.
 */
import { createHash } from 'node:crypto';
import { textOfPage } from '../../../lib/anchoring/text-range.ts';
import { parseHtml } from '../../parse-html.ts';
import { goldOf, pageOf } from '../../shared-data.ts';
import { articleIn } from '../article-in.ts';
import { changeMarkup } from './change-markup.ts';
import { randomFrom } from './random.ts';
import type { SourcePage } from './types.ts';

/** News first; blogs only where there is not enough of it. */
const sets = ['fundus-tests', 'fundus-eval', 'zyte', 'trafilatura', 'htmldate', 'mercury', 'wcxb'];

/** Of ordinary pages one for each domain, and so many in all; there are few in scripts without blanks or from right to left. */
const mostSpaced = 320;

const leastLines = { spaced: 7, rtl: 5, cjk: 5 };
const leastLength = { spaced: 2000, rtl: 800, cjk: 500 };

const [part, share, shares] = [process.argv[2]!, ...process.argv.slice(3).map(Number)] as [string, number, number];
const write = process.stdout.write.bind(process.stdout);
console.log = console.warn = console.info = () => undefined;

const candidates = sets.flatMap((set) =>
  Object.entries(goldOf(set))
    .filter(([, { domain }]) => partOf(domain) === part)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { url, domain }]) => ({ set, id, url, domain, html: () => pageOf(set, id) })),
);
const domains = new Set<string>();
const chosen: { id: string; url: string; html: string; script: SourcePage['script'] }[] = [];
for (const { set, id, url, domain, html } of candidates) {
  const page = html();
  const script = scriptOf(page.replace(/<(script|style)[^]*?<\/\1>|<[^>]*>/gi, ''));
  if (script === 'spaced' && (domains.has(domain) || domains.size >= mostSpaced)) continue;
  if (script === 'spaced') domains.add(domain);
  chosen.push({ id: `${set}/${id}`, url, html: page, script });
}
for (const [index, { id, url, html, script }] of chosen.entries()) {
  const source = index % shares === share && readSource(id, url, html, script);
  if (source) write(`${JSON.stringify(source)}\n`);
}

function partOf(domain: string): string {
  return createHash('sha256').update(`anchoring:${domain}`).digest()[0]! % 2 === 0 ? 'tuning' : 'reporting';
}

function scriptOf(text: string): SourcePage['script'] {
  const share = (letters: RegExp) => (text.match(letters)?.length ?? 0) / text.length;
  if (share(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu) > 0.1) return 'cjk';
  return share(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu) > 0.1 ? 'rtl' : 'spaced';
}

/** Nothing where there is too little of an article, or its lines do not stand on the page as they were read. */
function readSource(id: string, url: string, html: string, script: SourcePage['script']): SourcePage | undefined {
  const document = parseHtml(html);
  const body = articleIn(document, url)?.article.texts.body;
  if (body === undefined) return undefined;
  const lines = textOfPage(document).texts.body.split('\n');
  const own = new Set(body.split('\n').filter((line) => line.length > 40 || script === 'cjk'));
  const first = lines.findIndex((line) => own.has(line));
  const last = lines.findLastIndex((line) => own.has(line));
  const article = first === -1 ? [] : lines.slice(first, last + 1);
  if (article.length < leastLines[script] || article.join('\n').length < leastLength[script]) return undefined;
  // Lists of links between two halves of an article, or an article read from its teasers.
  if (article.filter((line) => own.has(line)).join('').length < article.join('').length / 2) return undefined;
  // The story twice on one page, once for each width of the window: nobody could say which of the two is meant.
  const long = article.filter((line) => line.length > 60);
  if (new Set(long).size < long.length * 0.95) return undefined;
  const [head, tail] = [lines.slice(0, first), lines.slice(last + 1)];
  return { id, script, head, article, tail, markup: changeMarkup(document, first, last, randomFrom(`markup:${id}`)) };
}
