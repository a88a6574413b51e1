import { afterEach, describe, expect, it } from 'vitest';
import { quoteDescriber } from '../../lib/anchoring/describe-quote.ts';
import { textOfPage } from '../../lib/anchoring/text-range.ts';
import { untouchedOnPageInSteps } from '../../lib/anchoring/untouched-on-page.ts';
import { pageRoots } from '../../lib/article/page-elements.ts';
import { finish } from '../../lib/article/steps.ts';

const story = `
  <p>The ferry to the outer islands will <em>not sail</em> before Thursday.</p>
  <p>Harbour master <b>Ilse</b> <i>Brandvold</i> said the quay had been damaged
     by the storm of last weekend.</p>
  <p>“Nobody will be put at risk,” she told reporters.</p>
  <p>The town council meets on Tuesday to decide who pays for the repairs.</p>`;
const menu = '<nav><a href="/">News</a> <a href="/weather">Weather</a></nav>';

function show(html: string): void {
  document.body.innerHTML = html;
}

/** The quote as it was kept when the page was the story and nothing else. */
function quoteOf(words: string) {
  show(story);
  const { body } = textOfPage(document).texts;
  const start = body.indexOf(words);
  if (start === -1) throw new Error(`“${words}” does not stand in “${body}”.`);
  return quoteDescriber(body)({ start, end: start + words.length });
}

/** The words that are found of it on a page, with the page's own white space as one blank. */
function found(words: string, html: string): string | undefined {
  const quote = quoteOf(words);
  show(html);
  const [range] = finish(untouchedOnPageInSteps(document, pageRoots(document), [quote]));
  return range?.toString().replace(/\s+/g, ' ');
}

afterEach(() => document.body.replaceChildren());

describe('a quote that nobody has touched is found', () => {
  it.each([
    ['in one text node', 'Nobody will be put at risk', 'Nobody will be put at risk'],
    ['across elements and lines', 'Ilse Brandvold said the quay had been damaged by the', undefined],
    ['across paragraphs', 'before Thursday.\nHarbour master', 'before Thursday. Harbour master'],
  ])('%s', (_, words, expected = words) => {
    expect(found(words, menu + story)).toBe(expected);
  });

  it('without regard to white space and break marks of the page', () => {
    const typeset = story.replace('council', 'coun\u00adcil').replace(/\n\s+<p>/g, '<p>');
    expect(found('The town council meets on Tuesday', typeset)).toBe('The town coun\u00adcil meets on Tuesday');
  });

  it('beside a script that has the whole article in it', () => {
    const script = `<script type="application/json">${story.replace(/<[^>]*>/g, '')}</` + 'script>';
    expect(found('Nobody will be put at risk', script + story)).toBe('Nobody will be put at risk');
  });

  it('in a shadow tree', () => {
    const quote = quoteOf('Nobody will be put at risk');
    show('<div id="host"></div>');
    const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.innerHTML = story;
    const [range] = finish(untouchedOnPageInSteps(document, pageRoots(document), [quote]));
    expect(range?.toString()).toBe('Nobody will be put at risk');
    expect(range?.startContainer.getRootNode()).toBe(root);
  });
});

describe('it is left to who reads the text of the page', () => {
  const words = 'Nobody will be put at risk';
  it.each([
    ['when it was edited', story.replace('put at risk', 'in danger')],
    ['when both its neighbours were', story.replace('reporters', 'a reporter').replace('last weekend', 'Sunday')],
    ['when it stands there twice', `<div>${story}</div><div>${story}</div>`],
    ['when a hidden element stands in it', story.replace('Nobody', 'Nobody <span hidden>at all</span>')],
    ['when it is hidden itself', `<div style="display: none">${story}</div>`],
    ['when it stands in a field', `<textarea>${story.replace(/<[^>]*>/g, '')}</textarea>`],
    ['when it stands in a notice that lies over the page', `<div role="dialog" aria-modal="true">${story}</div>`],
  ])('%s', (_, html) => {
    expect(found(words, html)).toBeUndefined();
  });
});
