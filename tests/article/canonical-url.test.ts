import { describe, expect, it } from 'vitest';
import { normalizeUrl } from '../../lib/article/canonical-url.ts';

describe('the one spelling of an address', () => {
  it.each([
    ['writes the host small, the path as it is', 'HTTPS://News.Example/Some/Path', 'https://news.example/Some/Path'],
    ['drops the default port only', 'https://news.example:443/a', 'https://news.example/a'],
    ['keeps another port', 'http://news.example:8080/a', 'http://news.example:8080/a'],
    [
      'drops fragments, text fragments among them',
      'https://news.example/a#:~:text=some%20words',
      'https://news.example/a',
    ],
    ['keeps an address behind #!', 'https://news.example/#!/story/7', 'https://news.example/#!/story/7'],
    ['drops trackers', 'https://news.example/a?utm_source=x&fbclid=1&id=7', 'https://news.example/a?id=7'],
    [
      'keeps what might choose the page',
      'https://news.example/a?ref=front&page=2',
      'https://news.example/a?page=2&ref=front',
    ],
    [
      'sorts the query, equal names in their order',
      'https://news.example/a?b=2&a=1&b=1',
      'https://news.example/a?a=1&b=2&b=1',
    ],
    ['drops the dot after a host', 'https://news.example./a', 'https://news.example/a'],
    ['leaves alone what is no web address', 'about:blank#x', 'about:blank#x'],
    ['leaves alone what is no address', 'not a url', 'not a url'],
  ])('%s', (_, url, expected) => {
    expect(normalizeUrl(url)).toBe(expected);
    expect(normalizeUrl(expected)).toBe(expected);
  });
});
