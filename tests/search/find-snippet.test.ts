import { describe, expect, it } from 'vitest';
import { findSnippet } from '../../lib/search/find-snippet.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';

function marked(text: string, query: string): string | undefined {
  const snippet = findSnippet(text, parseQuery(query));
  if (!snippet) return undefined;
  let end = 0;
  const parts = snippet.hits.map(([from, to]) => {
    const part = `${snippet.text.slice(end, from)}[${snippet.text.slice(from, to)}]`;
    end = to;
    return part;
  });
  return parts.join('') + snippet.text.slice(end);
}

describe('a snippet', () => {
  it.each([
    ['The flood rose in Zürich.', 'zurich flood ', 'The [flood] rose in [Zürich].'],
    ['The flood rose. Flooding is near.', 'flood* ', 'The [flood] rose. [Flooding] is near.'],
    ['A state of emergency in the state.', '"state of emergency"', 'A [state of emergency] in the state.'],
    ['水位が東京湾で上がった。', '東京 ', '水位が[東京]湾で上がった。'],
    ['Nothing here.', 'flood ', undefined],
    ['The flood rose.', '-flood ', undefined],
  ])('%s for %s', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });

  it('shows the place where most words stand, cut between words', () => {
    const far = 'There was a flood. ' + 'Nobody spoke of it then. '.repeat(40);
    const text = `${far}Later the flood met the storm at the quay. ${'And so on it went. '.repeat(40)}`;
    const snippet = marked(text, 'flood storm ')!;
    expect(snippet).toMatch(/^… \S.*the \[flood\] met the \[storm\] at the quay.* …$/);
    expect(snippet.length).toBeLessThan(260);
  });
});
