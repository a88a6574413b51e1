/** A form or a document answers with its controls where it is asked for properties of the same name. */
import { expect, it } from 'vitest';
import { readPage } from '../../lib/read-page.ts';
import { address, articlePage } from './article-page.ts';

const names = (
  'action attributes body childElementCount childNodes children className classList closest contains dataset dir ' +
  'firstChild firstElementChild getAttribute getAttributeNames getBoundingClientRect getRootNode hasAttribute hidden id ' +
  'innerText isConnected lang lastChild lastElementChild localName matches name namespaceURI nextElementSibling ' +
  'nextSibling nodeName nodeType ownerDocument parentElement parentNode prefix previousElementSibling previousSibling ' +
  'querySelector querySelectorAll shadowRoot style tagName textContent title'
).split(' ');

const read = (html: string) =>
  readPage(new DOMParser().parseFromString(html, 'text/html'), address, '2026-11-23T12:00:00Z');

const date = '<p class="byline">By Ann Lee</p><time datetime="2026-03-03">March 3, 2026</time>';
const header = `<h1>Old ferry gets one more winter</h1>${date}`;

const inForm = (controls: string[]) =>
  articlePage({
    header,
    above: `<form>${controls.map((name) => `<input name="${name}">`).join('')}`,
    below: '</form>',
  });

it.each(names)('a page that stands in a form with a control named %s is read like any other', (name) => {
  expect(read(inForm([name]))).toEqual(read(inForm(['harmless'])));
});

it('or with all of them', () => {
  expect(read(inForm(names))).toEqual(read(inForm(names.map((name) => `harmless-${name}`))));
});
