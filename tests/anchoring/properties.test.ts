/** What holds whatever the text: over many random ones, from a fixed seed. */
import { describe, expect, it } from 'vitest';
import { editDistances } from '../../lib/anchoring/edit-distance.ts';
import { foldText } from '../../lib/anchoring/fold.ts';
import { quoteDescriber } from '../../lib/anchoring/describe-quote.ts';
import { matchQuote, quoteMatcher } from '../../lib/anchoring/match-quote.ts';
import type { QuoteSelectors } from '../../lib/anchoring/selectors.ts';

let seed = 11;
const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const whole = (below: number) => Math.floor(random() * below);
const one = <T>(list: readonly T[]) => list[whole(list.length)]!;

const vocabularies: Record<string, { words: string[]; blank: string; stop: string }> = {
  English: {
    words: 'harbour council vote spring wall ferry mayor crowd radio letter tide budget the of in not said'.split(' '),
    blank: ' ',
    stop: '. ',
  },
  German: {
    words: 'Hafen Rat Stimme Mauer Fähre Straße über größer nicht der die “so” – sagte'.split(' '),
    blank: ' ',
    stop: '.\n',
  },
  Arabic: { words: 'الميناء الوزير قال لن نغلق في الربيع «السفينة» المجلس'.split(' '), blank: ' ', stop: '. ' },
  Chinese: { words: '港口 市长 说 关闭 不 会 春天 议会 船 记者 二〇三一年'.split(' '), blank: '', stop: '。' },
  marks: {
    words: ['e\u0301', 'é', '\u00ad', '👩🏽‍🚒', '...', '…', '--', '—', '\u200f', '\ud83d', 'ﬁ', 'fi'],
    blank: '',
    stop: '\n',
  },
};

function textOf(name: string, length: number): string {
  const { words, blank, stop } = vocabularies[name]!;
  let text = '';
  while (text.length < length) text += one(words) + (random() < 0.1 ? stop : blank);
  return text;
}

describe.each(Object.keys(vocabularies))('in %s', (name) => {
  it('every span of the unchanged text is found where it was made', () => {
    for (let texts = 0; texts < 6; texts += 1) {
      const text = textOf(name, 1500);
      const [describeSpan, match] = [quoteDescriber(text), quoteMatcher(text)];
      for (let spans = 0; spans < 60; spans += 1) {
        const start = whole(text.length);
        const span = { start, end: start + 1 + whole(Math.min(300, text.length - start)) };
        expect(match(describeSpan(span))).toEqual({ state: 'verbatim', span });
      }
    }
  });

  it('one of several equal passages is not chosen once the text has changed', () => {
    for (let texts = 0; texts < 20; texts += 1) {
      // Longer than all that is kept of what stands around a quote.
      const block = textOf(name, 1300);
      const text = block.repeat(3);
      const start = block.length + 560 + whole(100);
      const selectors = quoteDescriber(text)({ start, end: start + 1 + whole(60) });
      expect(matchQuote(`${textOf(name, 40)}${text}${textOf(name, 40)}`, selectors).span).toBeUndefined();
    }
  });

  it('what is found holds the words, or most of them', () => {
    for (let texts = 0; texts < 60; texts += 1) {
      const text = textOf(name, 1500);
      const start = 200 + whole(900);
      const selectors = quoteDescriber(text)({ start, end: start + 5 + whole(120) });
      // Half of a pair is no word, and its other half comes along.
      if (/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(selectors[0].exact)) continue;
      let changed = text;
      for (let edits = whole(40); edits > 0; edits -= 1) {
        const at = whole(changed.length);
        changed =
          changed.slice(0, at) + (random() < 0.5 ? one(vocabularies[name]!.words) : '') + changed.slice(at + whole(12));
      }
      expectLikeness(changed, selectors);
    }
  });

  it('nothing is found in a text about something else', () => {
    for (let texts = 0; texts < 40; texts += 1) {
      const text = textOf(name, 1500);
      const start = 200 + whole(900);
      const selectors = quoteDescriber(text)({ start, end: start + 60 + whole(120) });
      expect(matchQuote(textOf(name, 3000), selectors).span).toBeUndefined();
    }
  });
});

function expectLikeness(text: string, selectors: QuoteSelectors): void {
  const { state, span } = matchQuote(text, selectors);
  if (!span) return;
  const [words, found] = [foldText(selectors[0].exact).text, foldText(text.slice(span.start, span.end)).text];
  if (state !== 'edited') expect(found).toBe(words);
  else expect(editDistances(words, found).at(-1)! / Math.max(words.length, found.length)).toBeLessThan(0.7);
}
