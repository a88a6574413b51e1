import { describe, expect, it } from 'vitest';
import type { ArticleDates, DateClaim, ResolvedDate } from '../../lib/dates/types.ts';
import { evidenceViolations } from '../../scripts/bench/evidence.ts';

const now = '2026-11-20T12:00:00Z';
const url = 'https://courier.example/2017/06/12/ferry';
const html = `<html><head><meta property="article:published_time" content="2017-06-12T15:52:00Z">
  <script type="application/ld+json">{"datePublished":"2017\\u002d06-12","dateModified":"06\\/13\\/2017"}</script></head>
  <body><p>Posted on <b>12.06.17</b>
  in Harbour</p><p>เผยแพร่ 12 มิ.ย. ๒๕๖๐</p><time datetime="2017-06-13">yesterday</time></body></html>`;

function believed(value: string, source: string, text: string, property: DateClaim['property'] = 'datePublished') {
  const claim: DateClaim = {
    property,
    value,
    precision: value.includes('T') ? 'minute' : 'day',
    evidence: { source, where: '', text, ...(source === 'visible-text' && { visible: true }) },
  };
  const date: ResolvedDate = {
    value,
    precision: claim.precision,
    claim,
    rule: 'only-source',
    agreeing: [],
    conflicting: [],
  };
  return date;
}
const violations = (dates: Partial<ArticleDates>) =>
  evidenceViolations(html, url, { claims: [], rejected: [], ...dates }, now);

describe('evidenceViolations', () => {
  it.each([
    ['a year in two digits, across elements', believed('2017-06-12', 'visible-text', 'Posted on 12.06.17')],
    ['a year of the Buddhist era, in Thai digits', believed('2017-06-12', 'visible-text', '12 มิ.ย. ๒๕๖๐')],
    ['an attribute', believed('2017-06-13', 'time-elements', '2017-06-13')],
    ['a meta tag', believed('2017-06-12T15:52:00Z', 'meta-tags', '2017-06-12T15:52:00Z')],
    ['JSON-LD, its escapes undone', believed('2017-06-13', 'json-ld', '06/13/2017')],
    ['the address', believed('2017-06-12', 'url-path', '2017/06/12')],
  ])('passes what stands in %s', (_, published) => {
    expect(violations({ published })).toEqual([]);
  });

  it.each([
    ['a year that its words do not state', { published: believed('2018-06-12', 'visible-text', 'Posted on 12.06.17') }],
    ['words that stand nowhere', { published: believed('2017-06-14', 'visible-text', 'June 14, 2017') }],
    [
      'visible words that only metadata hold',
      { published: believed('2017-06-12', 'visible-text', '2017-06-12T15:52:00Z') },
    ],
    ['a day to come', { published: believed('2027-06-12', 'url-path', '2017/06/12') }],
    [
      'an update before the publication',
      {
        published: believed('2017-06-13', 'time-elements', '2017-06-13'),
        modified: believed('2017-06-12', 'url-path', '2017/06/12', 'dateModified'),
      },
    ],
  ])('tells of %s', (_, dates) => {
    expect(violations(dates).length).toBeGreaterThan(0);
  });

  it('passes an update of the minute in which the article came out', () => {
    const published = believed('2017-06-12T15:52:48Z', 'meta-tags', '2017-06-12T15:52:00Z');
    const modified = believed('2017-06-12T10:52-05:00', 'visible-text', 'Posted on 12.06.17', 'dateModified');
    expect(violations({ published, modified })).toEqual([]);
  });
});
