import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { TracedHighlights } from '../../../components/compare/TracedHighlights.tsx';
import { describeQuote } from '../../../lib/anchoring/describe-quote.ts';
import type { TracedHighlight } from '../../../lib/highlights/trace-highlights.ts';

afterEach(cleanup);

const text = 'The ferry will sail for another year. Nobody minds.';
const traced: TracedHighlight = {
  highlight: {
    ...{ id: 'h', articleId: 'a', revisionId: 'r', motivation: 'highlighting', color: 'doubt', body: [] },
    created: '2026-11-23T08:00:00Z',
    target: { source: 'https://news.example/ferry', selector: describeQuote(text, { start: 0, end: 37 }) },
  },
  steps: [
    { state: 'verbatim', since: '2026-11-20T08:00:00Z', words: 'The ferry will sail for another year.' },
    { state: 'edited', since: '2026-11-21T08:00:00Z', words: 'The ferry will sail for another month.' },
    { state: 'gone', since: '2026-11-22T08:00:00Z' },
  ],
};

it('says what became of a highlight and since when, with the words that were put in its place', () => {
  render(<TracedHighlights highlights={[traced]} timeZone="UTC" />);
  const steps = within(screen.getAllByRole('list')[1]!).getAllByRole('listitem');
  expect(steps.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Word for word since Nov 20, 2026/),
    expect.stringMatching(/^Edited since Nov 21, 2026/),
    expect.stringMatching(/^Not in the text since Nov 22, 2026/),
  ]);
  expect(steps[1]!.querySelector('ins')!.textContent).toContain('month');
});
