import { afterEach, beforeEach, expect, it } from 'vitest';
import { rangesFor, textOfPage } from '../../lib/anchoring/text-range.ts';
import { clearPaint, flash, paint } from '../../lib/highlights/paint.ts';

let changes: MutationRecord[];
let observer: MutationObserver;

beforeEach(() => {
  document.body.innerHTML =
    '<p id="one">The ferry <b>sailed</b> at dawn.</p><news-story></news-story><p id="far" style="margin-top: 5000px">Far away.</p>';
  document.querySelector('news-story')!.attachShadow({ mode: 'open' }).innerHTML = '<p>In the shadow.</p>';
  scrollTo(0, 0);
  changes = [];
  observer = new MutationObserver((records) => changes.push(...records));
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document, everything);
  observer.observe(document.querySelector('news-story')!.shadowRoot!, everything);
});

afterEach(() => {
  observer.disconnect();
  document.body.replaceChildren();
});

const rangesOfWords = (words: string) => {
  const map = textOfPage(document);
  const start = map.texts.body.indexOf(words);
  return rangesFor(map, { start, end: start + words.length });
};

const background = (element: Element, name: string) =>
  getComputedStyle(element, `::highlight(reading-companion-${name})`).backgroundColor;

it('paints in four colours, in shadow trees too, and leaves no trace when it stops', () => {
  const sheets = document.adoptedStyleSheets.length;
  const shadow = document.querySelector('news-story')!.shadowRoot!;
  const stop = paint(document, { fact: rangesOfWords('ferry sailed'), doubt: rangesOfWords('shadow') });

  expect([...CSS.highlights.keys()].sort()).toEqual(['reading-companion-doubt', 'reading-companion-fact']);
  expect([...CSS.highlights.get('reading-companion-fact')!].map(String)).toEqual(['ferry ', 'sailed']);
  const painted = [
    background(document.querySelector('#one')!, 'fact'),
    background(shadow.querySelector('p')!, 'doubt'),
  ];
  expect(painted).not.toContain('rgba(0, 0, 0, 0)');
  expect(new Set(painted).size).toBe(2);

  stop();
  expect(CSS.highlights.size).toBe(0);
  expect(document.adoptedStyleSheets).toHaveLength(sheets);
  expect(shadow.adoptedStyleSheets).toHaveLength(0);
  observer.takeRecords().forEach((record) => changes.push(record));
  expect(changes).toEqual([]);
});

it('two may paint in one colour, and each takes away only its own', () => {
  const stopFirst = paint(document, { quote: rangesOfWords('ferry') });
  const stopSecond = paint(document, { quote: rangesOfWords('dawn') });
  stopFirst();
  expect([...CSS.highlights.get('reading-companion-quote')!].map(String)).toEqual(['dawn']);
  stopSecond();
  expect(CSS.highlights.size).toBe(0);
});

it('takes away what an earlier version of us left', () => {
  paint(document, { fact: rangesOfWords('ferry') });
  clearPaint(document);
  expect(CSS.highlights.size).toBe(0);
});

it('leads to a place far away and paints it for two seconds', async () => {
  const far = document.querySelector('#far')!;
  flash(document, rangesOfWords('Far away'));
  expect(CSS.highlights.has('reading-companion-flash')).toBe(true);
  await expect.poll(() => far.getBoundingClientRect().top, { timeout: 1900 }).toBeLessThan(innerHeight);
  await expect.poll(() => CSS.highlights.size, { timeout: 3000 }).toBe(0);
  expect(changes).toEqual([]);
});

it('leads to the words in the middle of an element taller than the window', async () => {
  document.body.innerHTML = `<p style="font-size: 20px; width: 200px">${'tide '.repeat(2000)}HERE ${'tide '.repeat(2000)}</p>`;
  const [here] = rangesOfWords('HERE');
  const stop = flash(document, [here!]);
  await expect
    .poll(() => Math.abs(here!.getBoundingClientRect().top - innerHeight / 2), { timeout: 1900 })
    .toBeLessThan(60);
  stop();
  expect(CSS.highlights.size).toBe(0);
});

it('flashing nothing does nothing', () => {
  flash(document, [])();
  expect(CSS.highlights.size).toBe(0);
});
