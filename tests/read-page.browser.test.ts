import { afterEach, describe, expect, it } from 'vitest';
import { plainText } from '../lib/article/plain-text.ts';
import { sanitize } from '../lib/article/sanitize.ts';
import { readArticle, readFacts, readPage } from '../lib/read-page.ts';
import { address, articlePage, paragraphs, type PageParts } from './article/article-page.ts';

const now = '2026-11-23T12:00:00Z';
const frames: HTMLIFrameElement[] = [];

/** The page in a frame of its own, with layout and style. */
async function open(page: PageParts, script?: (document: Document) => void): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.srcdoc = articlePage(page);
  frames.push(frame);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  const opened = frame.contentDocument!;
  script?.(opened);
  return opened;
}
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

const prose = paragraphs.join('\n');

describe('reading a page in Chromium', () => {
  it('changes nothing and asks for nothing', async () => {
    const page = await open({
      inside: '<figure><img data-src="/late.jpg" alt="Late"></figure><late-story></late-story>',
      head: '<script>customElements.define("late-story", class extends HTMLElement { constructor() { super(); parent.constructed = (parent.constructed ?? 0) + 1; } })</script>',
    });
    const { constructed } = globalThis as { constructed?: number };
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
    const requests = performance.getEntriesByType('resource').length;
    readPage(page, address, now);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([...seen, ...observer.takeRecords()]).toEqual([]);
    expect(performance.getEntriesByType('resource').length).toBe(requests);
    expect((globalThis as { constructed?: number }).constructed).toBe(constructed);
  });

  it('leaves out what a style sheet hides, and nothing else', async () => {
    const page = await open({
      head: '<style>.gone { display: none } .unseen { visibility: hidden } .seen { visibility: visible } .faint { opacity: 0 } .folded { max-height: 0; overflow: hidden } .aside { position: absolute; left: -9999px }</style>',
      inside:
        '<p class="gone">Gone from the page.</p><p class="unseen">Unseen on the page.</p><p class="faint">Faint, but it is there.</p><p class="folded">Folded, but it is there.</p><p class="aside">Aside, but it is there.</p>',
    });
    const { body } = readPage(page, address, now).article.texts;
    expect(body).not.toMatch(/Gone|Unseen/);
    for (const kept of ['Faint', 'Folded', 'Aside']) expect(body).toContain(kept);
  });

  it('reads open shadow roots, with what is slotted into them', async () => {
    const page = await open(
      { header: '<story-head><span slot="by">By Ann Lee</span></story-head>', inside: '<story-part></story-part>' },
      (document) => {
        const head = document.querySelector('story-head')!.attachShadow({ mode: 'open' });
        head.innerHTML = '<h1>Old ferry gets one more winter</h1><p class="byline"><slot name="by"></slot></p>';
        const part = document.querySelector('story-part')!.attachShadow({ mode: 'open' });
        part.innerHTML = `<p>${paragraphs[0]!.toUpperCase()}</p>`;
      },
    );
    const { headline, texts } = readPage(page, address, now).article;
    expect(headline).toBe('Old ferry gets one more winter');
    expect(texts.body).toContain(paragraphs[0]!.toUpperCase());
  });

  it('is not misled by names that stand before the properties of document and form', async () => {
    const names =
      'body documentElement querySelectorAll querySelector cloneNode title childNodes defaultView getSelection'.split(
        ' ',
      );
    const inForm =
      'firstChild nextSibling childNodes localName nodeType getAttribute attributes parentNode shadowRoot'.split(' ');
    const above = names.map((name) => `<form name="${name}"></form><img name="${name}">`).join('');
    const page = await open({
      above,
      inside: `<form>${inForm.map((name) => `<input name="${name}">`).join('')}<p>In a form, and still of the story that is told.</p></form>`,
    });
    const { headline, texts } = readPage(page, address, now).article;
    expect(headline).toBe('Old ferry gets one more winter');
    expect(texts.body).toContain(paragraphs[3]!);
  });

  it('takes what the reader has selected, cut where the selection is cut', async () => {
    const page = await open({ inside: '<img src="/a.jpg" alt="A">' });
    const [first, second] = page.querySelectorAll('.story-text p');
    const selection = page.getSelection()!;
    selection.setBaseAndExtent(first!.firstChild!, 4, second!.firstChild!, 15);
    const article = readArticle(page, readFacts(page, address, now), 'selection');
    expect(article.texts.body).toBe(`${paragraphs[0]!.slice(4)}\nMarta Ellingsen`);
    expect(article.bodyFrom).toBe('selection');
    expect(article.images.map(({ src }) => src)).toEqual(['https://northportcourier.example/a.jpg']);
    selection.removeAllRanges();
    expect(() => readArticle(page, readFacts(page, address, now), 'selection')).toThrow(/Nothing is selected/);
  });

  it('takes the whole page', async () => {
    const page = await open({ above: '<nav><a href="/">Home</a></nav>' });
    const { texts } = readArticle(page, readFacts(page, address, now), 'whole-page');
    expect(texts.body).toBe(`Home\nOld ferry gets one more winter\n${prose}`);
  });

  it('has the texts that the reader renders', async () => {
    const page = await open({
      inside:
        '<ul><li>One thing that they said</li><li>Another&nbsp;thing</li></ul><figure><img src="/a.jpg"><figcaption>The ferry. Photo: Bo Ek</figcaption></figure><table><tr><td>East</td><td>304</td></tr></table><p>Land&shy;kreis <code>x  y</code><br>line</p>',
    });
    const { html, texts } = readPage(page, address, now).article;
    expect(plainText(sanitize(html, window))).toEqual({ body: texts.body, captions: texts.captions });
  });
});
