import { afterEach, describe, expect, it } from 'vitest';
import { rangesFor, spanFor, textOf, textOfPage, type TextMap } from '../../lib/anchoring/text-range.ts';
import { textAt, type Span } from '../../lib/text/span.ts';

function show(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

afterEach(() => document.body.replaceChildren());

function spanOfWords({ texts }: TextMap, words: string): Span {
  const start = texts.body.indexOf(words);
  if (start === -1) throw new Error(`"${words}" does not stand in "${texts.body}"`);
  return { start, end: start + words.length };
}

const words = (map: TextMap, span: Span) =>
  rangesFor(map, span)
    .map((range) => range.toString())
    .join('|');

describe('rangesFor', () => {
  it.each([
    ['part of a text node', '<p>The ferry sailed at dawn.</p>', 'ferry sailed', 'ferry sailed'],
    ['across inline elements', '<p>The <b>old <i>fer</i>ry</b> sailed.</p>', 'old ferry sailed', 'old |fer|ry| sailed'],
    ['across paragraphs', '<p>It was late.</p>\n<p>Nobody came.</p>', 'late.\nNobody', 'late.|Nobody'],
    ['across list items', '<ul><li>bread</li><li>salt</li></ul>', 'bread\nsalt', 'bread|salt'],
    ['across table cells', '<table><tr><td>North</td><td>12</td></tr></table>', 'North\t12', 'North|12'],
    ['over collapsed white space', '<p>one\n      two   three</p>', 'one two three', 'one\n      two   three'],
    ['over a soft hyphen', '<p>Do\u00adnau\u00addampf here</p>', 'Donaudampf', 'Do\u00adnau\u00addampf'],
    ['over a line break', '<p>first<br>second</p>', 'first\nsecond', 'first|second'],
    [
      'around a figure',
      '<p>before</p><figure><img alt=""><figcaption>A caption</figcaption></figure><p>after</p>',
      'before\nafter',
      'before|after',
    ],
    ['around a script', '<p>be<script>no()</' + 'script>fore</p>', 'before', 'be|fore'],
    ['right to left', '<p dir="rtl">قال <b>الوزير</b> لن</p>', 'قال الوزير', 'قال |الوزير'],
    ['emoji', '<p>👩🏽‍🚒 saved 🐈</p>', '👩🏽‍🚒 saved', '👩🏽‍🚒 saved'],
  ])('%s', (_, html, quote, expected) => {
    const map = textOf(show(html));
    expect(words(map, spanOfWords(map, quote))).toBe(expected);
  });

  it('a caption is a text of its own', () => {
    const map = textOf(show('<p>Text</p><figure><figcaption>The old pier</figcaption></figure>'));
    expect(words(map, { in: 'caption-0', start: 4, end: 12 })).toBe('old pier');
  });

  it('is empty behind the end of the text', () => {
    expect(rangesFor(textOf(show('<p>Text</p>')), { start: 40, end: 50 })).toEqual([]);
  });
});

describe('spanFor gives back what rangesFor was given', () => {
  it('for every span between words of a page with everything in it', () => {
    const map = textOf(
      show(
        '<h1>Head <em>line</em></h1><p>One\n two <a href="#">thr</a>ee.</p><ul><li>four<li>five <b>six</b></ul>' +
          '<table><tr><th>a<td>b</table><p>Do\u00adnau 👩🏽‍🚒<br>end.</p>',
      ),
    );
    const { body } = map.texts;
    const edges = [...body.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => [index, index + word.length]);
    let checked = 0;
    for (const start of edges)
      for (const end of edges) {
        if (end <= start || /^\s|\s$/.test(body.slice(start, end))) continue;
        const ranges = rangesFor(map, { start, end });
        const [first, last] = [ranges[0]!, ranges.at(-1)!];
        const selected = document.createRange();
        selected.setStart(first.startContainer, first.startOffset);
        selected.setEnd(last.endContainer, last.endOffset);
        expect(spanFor(map, selected)).toEqual({ start, end });
        checked += 1;
      }
    expect(checked).toBe(91);
  });
});

describe('spanFor', () => {
  it.each<[string, (body: HTMLElement, range: Range) => void, string]>([
    ['a whole element', (body, range) => range.selectNode(body.querySelector('li')!), 'bread'],
    ['the contents of the page', (body, range) => range.selectNodeContents(body), 'One two.\nbread\nsalt\nThe end.'],
    [
      'a triple click, which ends before the next paragraph',
      (body, range) => {
        range.setStart(body.querySelector('p')!.firstChild!, 0);
        range.setEnd(body.querySelector('li')!, 0);
      },
      'One two.',
    ],
    [
      'blanks at both ends',
      (body, range) => {
        range.setStart(body.querySelector('p')!.firstChild!, 3);
        range.setEnd(body.querySelector('p')!.lastChild!, 2);
      },
      'two.',
    ],
  ])('%s', (_, select, expected) => {
    const body = show('<p>One <b>two</b>. </p><ul><li>bread</li><li>salt</li></ul><p>The end.</p>');
    const range = document.createRange();
    select(body, range);
    const map = textOf(body);
    const span = spanFor(map, range);
    expect(span && textAt(map.texts, span)).toBe(expected);
  });

  it('of a selection inside a caption is a span of the caption', () => {
    const body = show('<p>Text</p><figure><figcaption>The old pier</figcaption></figure>');
    const range = document.createRange();
    range.selectNodeContents(body.querySelector('figcaption')!);
    expect(spanFor(textOf(body), range)).toEqual({ in: 'caption-0', start: 0, end: 12 });
  });

  it('of a selection from a caption into the body is what it holds of the body', () => {
    const body = show('<p>Before</p><figure><figcaption>The old pier</figcaption></figure><p>Behind it</p>');
    const range = document.createRange();
    range.setStart(body.querySelector('figcaption')!.firstChild!, 4);
    range.setEnd(body.querySelector('p:last-child')!.firstChild!, 6);
    const map = textOf(body);
    expect(textAt(map.texts, spanFor(map, range)!)).toBe('Behind');
  });

  it('of an image is nothing', () => {
    const body = show('<p>Before</p><img alt="a pier"><p>after</p>');
    const range = document.createRange();
    range.selectNode(body.querySelector('img')!);
    expect(spanFor(textOf(body), range)).toBeUndefined();
  });
});

describe('textOfPage', () => {
  it('reads open shadow trees where they are shown, with what is slotted into them', () => {
    show('<p>Before.</p><news-story><span slot="lead">The lead.</span>Light words.</news-story><p>After.</p>');
    const host = document.querySelector('news-story')!;
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<p>Shadow <b>start</b>.</p><slot name="lead"></slot><div><slot></slot></div>';
    const map = textOfPage(document);
    expect(map.texts.body).toBe('Before.\nShadow start.\nThe lead.\nLight words.\nAfter.');

    const ranges = rangesFor(map, spanOfWords(map, 'start.\nThe lead.'));
    expect(ranges.map((range) => [range.toString(), range.startContainer.getRootNode() === host.shadowRoot])).toEqual([
      ['start', true],
      ['.', true],
      ['The lead.', false],
    ]);
    const inside = document.createRange();
    inside.selectNodeContents(host.shadowRoot!.querySelector('b')!);
    expect(spanFor(map, inside)).toEqual(spanOfWords(map, 'start'));
  });

  it('leaves out what cannot be seen', () => {
    show(
      '<p>Seen.</p><p style="display:none">Not seen.</p><p hidden>Nor this.</p><noscript>Nor that.</noscript><p>Seen too.</p>',
    );
    expect(textOfPage(document).texts.body).toBe('Seen.\nSeen too.');
  });

  it('comes back from a page whose form stands in front of its own properties', () => {
    show('<form><input name="firstChild"><input name="nextSibling"><p>In a form.</p></form><p>Behind it.</p>');
    const map = textOfPage(document);
    expect(map.texts.body).toBe('In a form.\nBehind it.');
    expect(words(map, spanOfWords(map, 'form.\nBehind'))).toBe('form.|Behind');
  });
});
