import { textNamed, type TextName, type Texts } from '../text/span.ts';
import { quoteMatcher, type QuoteMatch } from './match-quote.ts';
import type { QuoteSelectors } from './selectors.ts';

/**
 * Finds many quotes in the texts of an article or a page. A quote is looked for where it was made; only when nothing is
 * left of it there, in the other texts: captions are renumbered, and on a page the headline is part of the body.
 */
export function textsMatcher(texts: Texts): (selectors: QuoteSelectors) => QuoteMatch {
  const names: TextName[] = [
    'body',
    'headline',
    'dek',
    ...texts.captions.map((_, index) => `caption-${index}` as const),
  ];
  const matchers = new Map(names.map((name) => [name, quoteMatcher(textNamed(texts, name))]));

  function matchIn(name: TextName, selectors: QuoteSelectors): QuoteMatch {
    const match = matchers.get(name)?.(selectors) ?? { state: 'gone' };
    return match.span && name !== 'body' ? { ...match, span: { in: name, ...match.span } } : match;
  }

  return (selectors) => {
    const expected = selectors[1].in;
    const there = matchIn(expected, selectors);
    if (there.state !== 'gone') return there;

    const elsewhere = names
      .filter((name) => name !== expected)
      .map((name) => matchIn(name, selectors))
      .filter(({ state }) => state !== 'gone');
    const verbatim = elsewhere.filter(({ state }) => state === 'verbatim');
    const [only, ...others] = verbatim.length > 0 ? verbatim : elsewhere;
    if (!only) return there;
    return others.length === 0 ? only : { state: 'ambiguous' };
  };
}

/** Finds one quote; see `textsMatcher`. */
export function matchInTexts(texts: Texts, selectors: QuoteSelectors): QuoteMatch {
  return textsMatcher(texts)(selectors);
}
