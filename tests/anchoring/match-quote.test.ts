import { describe, expect, it } from 'vitest';
import { describeQuote, quoteDescriber } from '../../lib/anchoring/describe-quote.ts';
import { matchQuote, quoteMatcher } from '../../lib/anchoring/match-quote.ts';

/** What stands around the quote in most rows. */
const opening =
  'The harbour council of Vessmouth met for nine hours on Tuesday, and nobody expected the vote to be close.\n' +
  'Residents had waited outside since the early morning, many of them with folding chairs and flasks of tea. ';
const closing =
  ' Outside, the crowd fell quiet when the figures were read out from the steps.\n' +
  'A second vote is planned for the spring, once the surveyors have measured the eastern wall again.';
const quote = 'The ferry terminal will close in 2031, said mayor Ilse Brandvik, and it will not be replaced.';

/** Marks `words` in `before` and looks for them in `after`: the state, and the words found. */
function follow(words: string, before: string, after: string): [state: string, found: string | undefined] {
  const start = before.indexOf(words);
  if (start === -1) throw new Error(`"${words}" does not stand in the text`);
  const match = matchQuote(after, describeQuote(before, { start, end: start + words.length }));
  return [match.state, match.span && after.slice(match.span.start, match.span.end)];
}

describe('in the text it was made on', () => {
  it.each([
    ['plain words', 'The vote, she said, was lost. The vote, she said, was won.'],
    ['one word over and over', 'no no no no no no no no no no'],
    ['emoji, with joiners and skin tones', 'Ja 👩🏽‍🚒👨‍👩‍👧 nein 🇳🇴🇳🇴 ❤️❤'],
    ['combining marks and soft hyphens', 'Cafe\u0301 Café Do\u00adnau\u00addampf e\u0301e\u0301 \u1112\u1161\u11ab 한'],
    ['right to left, with marks', 'قال الوزير: «لن نغلق الميناء». \u200fقال الوزير: «لن نغلق».'],
    ['Chinese', '市长说,港口不会关闭。市长说,港口会关闭。'],
    ['white space of all kinds', ' a\t\tb\u00a0 \n c\n\n'],
    ['half of a surrogate pair', 'x\ud83d \ude00y'],
  ])('every span of a text is found where it was made: %s', (_, text) => {
    const describeSpan = quoteDescriber(text);
    const match = quoteMatcher(text);
    for (let start = 0; start < text.length; start += 1)
      for (let end = start + 1; end <= text.length; end += 1)
        expect(match(describeSpan({ start, end }))).toEqual({ state: 'verbatim', span: { start, end } });
  });

  it('the second of two equal quotes in equal surroundings', () => {
    const line = 'Turnout: 41 percent. ';
    const text = line.repeat(40);
    const span = { start: 21 * 20, end: 21 * 20 + 19 };
    expect(matchQuote(text, describeQuote(text, span))).toEqual({ state: 'verbatim', span });
  });
});

describe('in a changed text', () => {
  const before = opening + quote + closing;

  it.each<[string, string, string]>([
    ['other words before and after the article', `Menu News Sport ${before} Read also: storms`, quote],
    ['curly quotes, dashes and no-break spaces', before.replaceAll(' ', '\u00a0'), quote.replaceAll(' ', '\u00a0')],
    [
      'soft hyphens',
      before.replaceAll('terminal', 'ter\u00admi\u00adnal'),
      quote.replace('terminal', 'ter\u00admi\u00adnal'),
    ],
    [
      'a line break where a blank stood',
      before.replaceAll('Brandvik, and', 'Brandvik,\nand'),
      quote.replace(', and', ',\nand'),
    ],
    ['ligatures', before.replaceAll('fi', 'ﬁ'), quote],
    ['the sentence before rewritten', before.replace(opening, 'It was a long day. '), quote],
    ['the sentence after gone', before.replace(closing, ''), quote],
    ['a word edited next to it', before.replace(' flasks of tea', ' cups of coffee'), quote],
  ])('is verbatim with %s', (_, after, found) => {
    expect(follow(quote, before, after)).toEqual(['verbatim', found]);
  });

  it.each<[string, string, string]>([
    ['typewriter quotes', 'She said “it’s over – for good”…', 'She said "it\'s over -- for good"...'],
    ['decomposed accents', 'Café Müller schließt', 'Cafe\u0301 Mu\u0308ller schließt'],
    ['full-width digits', '市长说,港口将于2031年关闭', '市长说,港口将于2031年关闭'],
    ['direction marks', 'قال «لن نغلق الميناء»', '\u200fقال «لن نغلق الميناء»\u200f'],
  ])('is verbatim whatever the typography: %s', (_, words, typed) => {
    expect(follow(words, opening + words + closing, opening + typed + closing)[0]).toBe('verbatim');
  });

  it.each<[string, string]>([
    ['a number corrected', quote.replace('2031', '2034')],
    ['a negation taken out', quote.replace('not ', '')],
    ['a name corrected', quote.replace('Ilse Brandvik', 'Else Brandvik')],
    ['a tenth of its words replaced', quote.replace('terminal', 'pier').replace('close', 'shut')],
    ['its first and last words replaced', quote.replace('The ferry', 'Our old').replace('replaced', 'rebuilt')],
    ['words added', quote.replace('and it will', 'after two years of delay, and it will')],
  ])('is edited, with exactly what stands there now: %s', (_, edited) => {
    expect(follow(quote, before, opening + edited + closing)).toEqual(['edited', edited]);
  });

  it('is edited although the sentence beside it was touched as well', () => {
    const edited = quote.replace('2031', '2034');
    const after = opening.replace('flasks', 'bottles') + edited + closing.replace('fell quiet', 'cheered');
    expect(follow(quote, before, after)).toEqual(['edited', edited]);
  });

  it('is edited in its place, not verbatim where somebody repeats the old words', () => {
    const edited = quote.replace('2031', '2034');
    const after = `${opening}${edited}${closing}\nCorrection: this article first said: ${quote} That was wrong.`;
    expect(follow(quote, before, after)).toEqual(['edited', edited]);
  });

  it('is moved when its words stand in other surroundings, once', () => {
    const after = `${quote} ${opening}${closing}`;
    expect(follow(quote, `${opening}${quote}${closing}`, after)).toEqual(['moved', quote]);
  });

  it('is moved although it says little, when it was and is the only one', () => {
    const byline = 'By Ada Lumley, 9:42 am';
    const [first, ...rest] = `${opening}${closing}`.split('\n');
    const marked = [first, byline, ...rest].join('\n');
    expect(follow(byline, marked, `${[first, ...rest].join('\n')}\n${byline}`)).toEqual(['moved', byline]);
  });

  it('is edited behind a paragraph that was put before it, though what followed is gone', () => {
    const edited = quote.replace('2031', '2034');
    const after = `${opening}The radio carried the vote live.\n${edited}`;
    expect(follow(quote, before, after)).toEqual(['edited', edited]);
  });

  it('is edited between its neighbours, however few of its words are left in a row', () => {
    const words = 'Ferries first, then the wall.';
    const rewritten = 'Ferry first and then a wall.';
    const [marked, after] = [words, rewritten].map((one) => `${opening}${one}${closing}`);
    expect(follow(words, marked!, after!)).toEqual(['edited', rewritten]);
  });

  it('is ambiguous when its words stand twice and both surroundings are new', () => {
    const after = `First edition. ${quote} Weather follows. Late edition. ${quote} Shipping news.`;
    expect(follow(quote, before, after)[0]).toBe('ambiguous');
  });

  it('is not the other one when one of two equal quotes was deleted', () => {
    const two = `${before}\nIn the evening she repeated it on the radio. ${quote} Then the station played the anthem.`;
    expect(follow(quote, two, two.replace(quote, ''))).toEqual(['ambiguous', undefined]);
  });

  it.each([
    ['first', 0],
    ['third', 2],
    ['last', 4],
  ])('is told from its equals by what stands around: the %s of five', (_, index) => {
    const places = ['on Monday at the pier', 'to the radio', 'in a letter', 'under oath', 'after the vote'];
    const statement = 'We will not pay.';
    const told = (intro: string) => places.map((place) => `Brandvik spoke ${place}. ${statement}`).join(` ${intro} `);
    const text = told('Nobody answered her then, and the papers moved on.');
    const start = text
      .split(statement)
      .slice(0, index + 1)
      .join(statement).length;
    const selectors = describeQuote(text, { start, end: start + statement.length });
    const moved = `News in brief. ${text}`;
    const span = { start: start + 15, end: start + 15 + statement.length };
    expect(matchQuote(moved, selectors)).toEqual({ state: 'verbatim', span });
  });

  it.each<[string, string, string, string]>([
    ['a number', 'water', 'The water rose by 1.2 metres on Monday.', 'The water rose by 2.1 metres on Monday.'],
    [
      'a negation',
      'deny',
      'The company denied that it had paid the fine.',
      'The company did not deny that it had paid the fine.',
    ],
    ['names exchanged', 'met', 'Brandvik accused Osterhus of lying.', 'Osterhus accused Brandvik of lying.'],
    [
      'who said it',
      'said',
      '“We are looking into it,” a spokesman said.',
      '“We are looking into it,” a spokeswoman said.',
    ],
    ['one letter', 'case', 'The court found him guilty on all counts.', 'The court found her guilty on all counts.'],
    ['Chinese negation', 'zh', '市长说港口将会关闭。', '市长说港口将不会关闭。'],
    ['Arabic negation', 'ar', 'قال الوزير إن الميناء سيغلق في الربيع.', 'قال الوزير إن الميناء لن يغلق في الربيع.'],
  ])('is gone, not the look-alike that stands elsewhere: %s', (_, __, words, lookAlike) => {
    const text = (marked: string) =>
      `${opening}${marked}${closing} Much later in the evening, nobody listened. ${lookAlike} That was all.`;
    expect(follow(words, text(words), text(''))).toEqual(['gone', undefined]);
  });

  it.each([
    ['the one before', 1],
    ['the last', 3],
  ])('is gone, not its neighbour of the same shape: %s', (_, index) => {
    const rows = ['north', 'south', 'east', 'west'].map(
      (side, row) => `The ${side} district counted ${1204 + 77 * row} votes.`,
    );
    const left = rows.filter((_, row) => row !== index);
    expect(follow(rows[index]!, opening + rows.join(' ') + closing, opening + left.join(' ') + closing)).toEqual([
      'gone',
      undefined,
    ]);
  });

  it.each([
    ['a word', 'said'],
    ['a number', '1,204'],
    ['a name', 'Brandvik'],
  ])('is not found by %s alone when its sentence is gone', (_, words) => {
    const sentence = (day: string) => `On ${day}, Brandvik said that 1,204 people had signed.`;
    const text = `${opening}${sentence('Monday')}${closing} Much later, the mayor looked tired. ${sentence('Friday')} Then it rained.`;
    expect(follow(words, text, text.replace(sentence('Monday'), ''))[1]).toBeUndefined();
  });

  it('is verbatim between advertisements put on both sides of it', () => {
    const ad = ' Advertisement: warm boots ';
    expect(follow(quote, before, opening + ad + quote + ad + closing)).toEqual(['verbatim', quote]);
  });

  it('is edited at the start of its text, also where a page puts its menu before it', () => {
    const edited = quote.replace('2031', '2034');
    expect(follow(quote, quote + closing, `News Sport Weather ${edited}${closing}`)).toEqual(['edited', edited]);
  });

  it('is not the same words at the start of the next sentence', () => {
    const own = 'The doctrine is old. ';
    const next = 'The council is new. ';
    const text = (sentence: string) => opening + sentence + next + closing;
    const start = opening.length;
    const match = matchQuote(`New: ${text('')}`, describeQuote(text(own), { start, end: start + 'The'.length }));
    expect(match.span).toBeUndefined();
  });

  it('is edited between its neighbours, not verbatim where the sentence before it is repeated with the old words', () => {
    const edited = quote.replace('2031', '2034');
    const repeated = `${opening.split('\n')[1]!}${quote}`;
    expect(follow(quote, before, `${opening}${edited}${closing}\n${repeated}\nIt rained.`)).toEqual(['edited', edited]);
    expect(follow(quote, before, `${repeated}\nIt rained.\n${opening}${edited}${closing}`)).toEqual(['edited', edited]);
  });

  it('is verbatim between its neighbours although the sentence before it is repeated with edited words', () => {
    const repeated = `${opening.split('\n')[1]!}${quote.replace('2031', '2034')}`;
    expect(follow(quote, before, `Menu ${before}\n${repeated}\nIt rained.`)).toEqual(['verbatim', quote]);
  });

  it('is ambiguous, not moved, when something like it fills its place and somebody repeats the old words', () => {
    const rewritten = 'The ferry pier may close after 2031, said Ms Brandvik, and it must soon be replaced.';
    const after = `${opening}Advertisement: warm boots. ${rewritten} Advertisement: wool hats.${closing}\n${quote}`;
    expect(follow(quote, before, after)).toEqual(['ambiguous', undefined]);
  });

  it('is moved when its neighbours have closed, although a sentence much like it stands elsewhere', () => {
    const alike = quote.replace('2031', '2029').replace('ferry', 'coach');
    const text = (inPlace: string, atEnd: string) =>
      `${opening}${inPlace}${closing}\nNobody spoke for a while. ${alike} Then the doors were opened.\n${atEnd}`;
    expect(follow(quote, text(quote, ''), text('', quote))).toEqual(['moved', quote]);
  });

  it('is not a sentence like it on the other side of what stood before it', () => {
    const alike = quote.replace('2031', '2034');
    const marked = `${opening}\nBy Ada Lumley\n${quote}${closing}`;
    expect(follow(quote, marked, `${opening}\n${alike}\nBy Ada Lumley${closing}`)[1]).toBeUndefined();
  });

  it('is ambiguous when its words stand in other surroundings, and beside one neighbour something a little like them', () => {
    const alike = 'The ferry terminal will open a second hall, said mayor Ilse Brandvik, for the summer months.';
    const after = `${opening}${alike}\nFish prices fell for the third week in a row.\nSome remember it: ${quote} So it was.`;
    expect(follow(quote, before, after)).toEqual(['ambiguous', undefined]);
  });

  it('is edited at the start of its text, also with an advertisement behind it and a menu before it', () => {
    const edited = quote.replace('2031', '2034');
    const after = `News Sport Weather\n${edited}\nAdvertisement: warm boots\n${closing.trim()}`;
    expect(follow(quote, `${quote}\n${closing.trim()}`, after)).toEqual(['edited', edited]);
  });

  it('is edited on all its lines', () => {
    const words = 'The eastern wall will be measured once more in March.\nNobody knows who pays for it.';
    const edited = 'The eastern wall will be measured once more in March.\nThe port may pay.';
    expect(follow(words, opening + words + closing, opening + edited + closing)).toEqual(['edited', edited]);
  });

  it('is gone when something else stands between its neighbours', () => {
    const other = 'Fish prices fell for the third week in a row while boats stayed in port because of the swell.';
    expect(follow(quote, before, opening + other + closing)).toEqual(['gone', undefined]);
  });

  it('is gone from an empty text', () => {
    expect(follow(quote, before, '')).toEqual(['gone', undefined]);
  });

  it('a whole text, such as a headline, is found edited', () => {
    expect(
      follow('Council votes to close ferry', 'Council votes to close ferry', 'Council votes to close old ferry'),
    ).toEqual(['edited', 'Council votes to close old ferry']);
  });

  it('never ends inside a word, when its neighbour was edited too', () => {
    const after = opening.replace('flasks of tea.', 'flasks of warm coffee!') + quote.replace('2031', '2034') + closing;
    const [state, found] = follow(quote, before, after);
    expect(state).toBe('edited');
    expect(after).toMatch(new RegExp(`(^|\\s)${found!.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\s|$)`));
  });
});

describe('in time', () => {
  /** 100 kB of sentences that are all different, from a fixed seed. */
  const words =
    'harbour council vote spring wall ferry mayor crowd radio letter surveyor tide budget ship light road'.split(' ');
  let seed = 7;
  const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) / 2 ** 32;
  let prose = '';
  while (prose.length < 100_000) prose += `${words[Math.floor(random() * words.length)]} `;

  /** Processor time, which says the same while others are at work. */
  function leastMs(act: () => void): number {
    const times = Array.from({ length: 3 }, () => {
      const began = process.cpuUsage();
      act();
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    });
    return Math.min(...times);
  }

  const edits: [string, (quote: string) => string][] = [
    ['unchanged, beside other changes', (quote) => quote],
    ['edited', (quote) => quote.replace(/\w+/, 'NEW')],
    ['deleted', () => ''],
  ];
  it.each([50, 250, 1000, 8000].flatMap((length) => edits.map(([name, edit]) => [length, name, edit] as const)))(
    'a quote of %i characters in 100 kB, %s',
    (length, _, edit) => {
      const span = { start: 50_000, end: 50_000 + length };
      const selectors = describeQuote(prose, span);
      const changed = `New: ${prose.slice(0, span.start)}${edit(prose.slice(span.start, span.end))}${prose.slice(span.end)}`;
      expect(leastMs(() => matchQuote(changed, selectors))).toBeLessThan(length > 1000 ? 200 : 100);
    },
  );

  it.each([
    ['one letter', 'a'.repeat(100_000)],
    ['two letters', 'ab'.repeat(50_000)],
    ['one sentence', 'Turnout in the east was 41 percent. '.repeat(2_800)],
  ])('a text that only repeats %s', (_, text) => {
    for (const length of [3, 200, 1000]) {
      const selectors = describeQuote(text, { start: 40_000, end: 40_000 + length });
      expect(matchQuote(`New: ${text}`, selectors).state).toBe('ambiguous');
      expect(leastMs(() => matchQuote(`New: ${text}`, selectors))).toBeLessThan(100);
    }
  });
});
