import { describe, expect, it } from 'vitest';
import { plainText, readText } from '../../lib/article/plain-text.ts';
import { parseHtml } from '../../scripts/parse-html.ts';
import { plainTextCases } from './plain-text-cases.ts';

const bodyOf = (html: string) => parseHtml(`<!doctype html><body>${html}`).querySelector('body')!;

describe('plain text', () => {
  it.each(plainTextCases)('$name', ({ html, body, captions = [] }) => {
    expect(plainText(bodyOf(html))).toEqual({ body, captions });
  });

  it.each(plainTextCases)('leads back to the document where it $name', ({ html }) => {
    const { body, captions, runs } = readText(bodyOf(html));
    for (const { node, offset, length, start, caption } of runs) {
      const text = caption === undefined ? body : captions[caption]!;
      const words = node.data.slice(offset, offset + length);
      expect(text.slice(start, start + length)).toBe(words.replace(/\s/g, ' '));
    }
  });

  it('reads a text nested 5,000 deep', () => {
    const document = parseHtml('<body></body>');
    let at: Element = document.querySelector('body')!;
    for (let depth = 0; depth < 5000; depth += 1) {
      const inner = document.createElement('div');
      at.append(inner);
      at = inner;
    }
    at.append('deep down');
    expect(plainText(document.querySelector('body')!).body).toBe('deep down');
  });
});
