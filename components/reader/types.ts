/** What a highlight holds, in words. */
import type { Highlight } from '../../lib/highlights/types.ts';

/** The words that were marked. */
export const quoteOf = ({ target }: Highlight): string => target.selector[0].exact;

/** The notes of a highlight, as one text. */
export const noteOf = ({ body }: Highlight): string =>
  body
    .filter(({ purpose }) => purpose === 'commenting')
    .map(({ value }) => value)
    .join('\n\n');

/** The names of its tags. */
export const tagsOf = ({ body }: Highlight): string[] =>
  body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value);
