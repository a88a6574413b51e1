import { describe, expect, it } from 'vitest';
import { compareTexts, type ComparedTexts, type Weighty } from '../../lib/revisions/compare-texts.ts';
import type { Texts } from '../../lib/text/span.ts';

const bridge = 'The bridge at Tollen closes in May.';
const mayor = 'Mayor Ilse Dray said: “It is safe until then.” She named 12 lorries.';
const ferry = 'The ferry sails every hour as it always did.';

const texts = (body: string[], more: Partial<Texts> = {}): Texts => ({
  ...{ headline: 'Bridge closes', dek: '', captions: [] },
  body: body.join('\n'),
  ...more,
});

/** `kind: [-removed-]{+added+}`, a changed word that weighs more with its reason. */
const written = ({ blocks }: ComparedTexts) =>
  blocks
    .filter(({ kind }) => kind !== 'same')
    .map(({ of, kind, pieces }) => {
      const words = pieces.map(({ kind: fate, text, stress }) => {
        const reason = stress ? `${stress}:` : '';
        return fate === 'same' ? text : fate === 'removed' ? `[-${reason}${text}-]` : `{+${reason}${text}+}`;
      });
      return `${of} ${kind}: ${words.join('')}`;
    });

describe('paragraphs', () => {
  it.each([
    ['nothing', [bridge, ferry], [bridge, ferry], []],
    [
      'one word',
      [bridge, ferry],
      [bridge.replace('May', 'June'), ferry],
      ['body edited: The bridge at Tollen closes in [-May-]{+June+}.'],
    ],
    ['a new paragraph', [bridge], [bridge, ferry], [`body added: {+${ferry}+}`]],
    ['a paragraph that was taken out', [bridge, ferry], [bridge], [`body removed: [-${ferry}-]`]],
    [
      'one in place of another',
      [bridge, ferry],
      [bridge, 'Nobody minds.'],
      [`body removed: [-${ferry}-]`, 'body added: {+Nobody minds.+}'],
    ],
    [
      'one that stands elsewhere',
      [ferry, bridge, 'Nobody minds.'],
      [bridge, 'Nobody minds.', ferry],
      [`body moved-away: [-${ferry}-]`, `body moved-here: {+${ferry}+}`],
    ],
    ['a text that came back empty', [bridge], [], [`body removed: [-${bridge}-]`]],
  ])('shows %s', (_, before, after, shown) => {
    expect(written(compareTexts(texts(before), texts(after)))).toEqual(shown);
  });

  it('pairs headline with headline, however little they share, and captions with captions', () => {
    const before = texts([bridge], { captions: ['The bridge in spring.'] });
    const after = texts([bridge], { headline: 'Ferries only', captions: ['The bridge in autumn.'] });
    expect(written(compareTexts(before, after))).toEqual([
      'headline edited: [-Bridge closes-]{+Ferries only+}',
      'caption edited: The bridge in [-spring-]{+autumn+}.',
    ]);
  });

  it('keeps every letter of both versions', () => {
    const [before, after] = [
      [`  ${bridge}`, mayor, ferry],
      [ferry, mayor.replace('safe', 'quite  safe'), 'Nobody minds.'],
    ];
    const { blocks } = compareTexts(texts(before), texts(after));
    const side = (kind: 'removed' | 'added') =>
      blocks
        .filter(({ of }) => of === 'body')
        .map(({ pieces }) =>
          pieces
            .filter((piece) => piece.kind === 'same' || piece.kind === kind)
            .map(({ text, was }) => (kind === 'removed' ? (was ?? text) : text))
            .join(''),
        )
        .filter((text) => text !== '');
    expect(side('removed').sort()).toEqual([...before].sort());
    expect(side('added').sort()).toEqual([...after].sort());
  });
});

describe('what is cosmetic', () => {
  it('is listed and is no edit', () => {
    const straight = mayor.replace('“', '"').replace('”', '"');
    const compared = compareTexts(texts([mayor]), texts([straight]));
    expect(written(compared).map((line) => line.split(':')[0])).toEqual(['body cosmetic']);
    expect(compared.cosmetic).toEqual([
      { before: ': “It ', after: ': "It ' },
      { before: '.” She ', after: '." She ' },
    ]);
  });

  it('is listed beside an edit in the same paragraph', () => {
    const compared = compareTexts(texts(['It’s late – she said no.']), texts(["It's late – she said yes."]));
    expect(written(compared)).toEqual(["body edited: It's late – she said [-no-]{+yes+}."]);
    expect(compared.cosmetic).toEqual([{ before: 'It’s late ', after: "It's late " }]);
  });

  it('is not what an inserted word does to the blank before it', () => {
    expect(compareTexts(texts(['She left']), texts(['She left early'])).cosmetic).toEqual([]);
  });
});

describe('what weighs more', () => {
  const place = (body: string, words: string) => ({
    start: body.indexOf(words),
    end: body.indexOf(words) + words.length,
  });
  const weighty = (body: string): Weighty => ({
    names: [place(body, 'Ilse Dray'), place(body, 'Ilse Bray')].filter(({ start }) => start >= 0),
    quotes: [{ start: body.indexOf('“'), end: body.indexOf('”') + 1 }],
  });

  it.each([
    ['a number', '12', '21', '[-number:12 -]{+number:21 +}'],
    ['a name', 'Dray', 'Bray', '[-name:Dray -]{+name:Bray +}'],
    ['a quoted word', 'safe', 'sound', '[-quote:safe -]{+quote:sound +}'],
    ['no other word', 'named', 'counted', '[-named -]{+counted +}'],
  ])('is %s', (_, old, now, shown) => {
    const [before, after] = [`${ferry}\n${mayor}`, `${ferry}\n${mayor.replace(old, now)}`];
    const compared = compareTexts(texts([before]), texts([after]), { before: weighty(before), after: weighty(after) });
    expect(written(compared).join()).toContain(shown);
  });

  it('is looked for in its own text only', () => {
    const at = { in: 'headline', start: 0, end: 200 } as const;
    const names = { names: [at], quotes: [] };
    const compared = compareTexts(texts([ferry]), texts([ferry.replace('hour', 'day')]), {
      before: names,
      after: names,
    });
    expect(written(compared)).toEqual(['body edited: The ferry sails every [-hour -]{+day +}as it always did.']);
  });
});

it('takes a long text that was rewritten for another one, at once', () => {
  const long = (word: string) => texts(Array.from({ length: 400 }, (_, at) => `${word} number ${at} of a long text.`));
  const { blocks } = compareTexts(long('Boat'), long('Cart'));
  expect(blocks.filter(({ kind }) => kind === 'removed')).toHaveLength(400);
});
