import { expect, it } from 'vitest';
import { describeQuote } from '../../lib/anchoring/describe-quote.ts';
import { traceHighlights } from '../../lib/highlights/trace-highlights.ts';
import type { Highlight } from '../../lib/highlights/types.ts';

const quote = 'The bridge at Tollen will close for the whole of May';
const first = `Nobody had been told of it. ${quote}, the mayor wrote to the ferrymen. They laughed.`;
const texts = (body: string) => ({ headline: 'Bridge closes', dek: '', body, captions: [] });

it('follows a quote: verbatim, edited, gone, each since the version that showed it first', () => {
  const start = first.indexOf(quote);
  const highlight = {
    target: { source: '', selector: describeQuote(first, { start, end: start + quote.length }) },
  } as unknown as Highlight;
  const edited = first.replace('whole of May', 'first half of May');
  const [traced] = traceHighlights(
    [highlight],
    [
      { capturedAt: '2026-01-01T00:00:00.000Z', texts: texts(first) },
      { capturedAt: '2026-01-02T00:00:00.000Z', texts: texts(`Updated. ${first}`) },
      { capturedAt: '2026-01-03T00:00:00.000Z', texts: texts(edited) },
      { capturedAt: '2026-01-04T00:00:00.000Z', texts: texts('The ferry sails as it always did.') },
    ],
  );
  expect(traced!.steps).toEqual([
    { state: 'verbatim', since: '2026-01-01T00:00:00.000Z', words: quote },
    { state: 'edited', since: '2026-01-03T00:00:00.000Z', words: quote.replace('whole of May', 'first half of May') },
    { state: 'gone', since: '2026-01-04T00:00:00.000Z' },
  ]);
});
