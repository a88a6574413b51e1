import { expect, it } from 'vitest';
import { plainText } from '../../lib/article/plain-text.ts';
import { plainTextCases } from './plain-text-cases.ts';

it.each(plainTextCases)('$name, in jsdom too', ({ html, body, captions = [] }) => {
  const page = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
  expect(plainText(page.body)).toEqual({ body, captions });
});
