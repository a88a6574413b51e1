/** Every word a reader sees comes from here. Evidence and the article's own words stay verbatim and are not here. */
import catalogue from '../public/_locales/en/messages.json' with { type: 'json' };

/** The name of a sentence. */
export type WordKey = keyof typeof catalogue;
/** What stands in for its `{placeholders}`, verbatim. */
export type WordParams = Record<string, string | number>;

/** The direction of the catalogue's language. */
export const direction = catalogue.direction.message as 'ltr' | 'rtl';

/** The language dates, numbers and plurals are formatted in. */
export const uiLanguage = 'en';

/** The sentence for a key, with its `{placeholders}` filled in. */
export function say(key: WordKey, params: WordParams = {}): string {
  return catalogue[key].message.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name];
    return value === undefined ? placeholder : isolate(String(value));
  });
}

/** In a sentence from right to left, a name or an address keeps its own direction (U+2068 first strong isolate). */
function isolate(value: string): string {
  return direction === 'rtl' ? `\u2068${value}\u2069` : value;
}

/** Each takes a millisecond to make and is not needed by every script that comes here. */
let plurals: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;

/** "12,345" */
export function sayNumber(value: number): string {
  numbers ??= new Intl.NumberFormat(uiLanguage);
  return numbers.format(value);
}

type CountKey = { [K in WordKey]: K extends `${infer Stem}_other` ? Stem : never }[WordKey];

/** The sentence for a number of things: `{count}` is the number, `key_one` and `key_other` the forms. */
export function sayCount(key: CountKey, count: number, params: WordParams = {}): string {
  plurals ??= new Intl.PluralRules(uiLanguage);
  const form = `${key}_${plurals.select(count)}`;
  return say((form in catalogue ? form : `${key}_other`) as WordKey, {
    ...params,
    count: sayNumber(count),
  });
}
