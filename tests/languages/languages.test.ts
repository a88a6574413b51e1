import { describe, expect, it } from 'vitest';
import { languageOf, languages } from '../../lib/languages/index.ts';
import { foldCase } from '../../lib/text/fold-case.ts';

describe('languages', () => {
  it.each(languages.map((language) => [language.code, language] as const))('%s has all it needs', (code, { dates }) => {
    expect(Intl.getCanonicalLocales(code)).toEqual([code]);
    expect([dates.months.length, dates.weekdays.length]).toEqual([12, 7]);
    expect(dates.published.length * dates.updated.length).toBeGreaterThan(0);
    const words = [...dates.months, ...dates.weekdays, ...dates.published, ...dates.updated, ...dates.between];
    expect(words.filter((word) => word === '' || word !== word.toLowerCase() || word !== word.trim())).toEqual([]);
    const looked = [...dates.months, ...dates.weekdays].join(' ');
    expect(looked, 'as `monthNumber` looks them up').toBe(looked.normalize('NFC').replace(/\u0307|\.(?= |$)/g, ''));
    expect(dates.published.filter((word) => dates.updated.includes(word))).toEqual([]);
  });

  it.each(languages.map(({ code, notes, paywall }) => [code, notes, paywall] as const))(
    '%s words its notes in lower case and with one apostrophe',
    (_, notes, paywall = []) => {
      const own = notes
        ? [notes.self, notes.earlier, ...Object.values(notes.labels), ...Object.values(notes.done)]
        : [];
      const words = [...own.flat(), ...paywall];
      expect(words.filter((word) => word === '' || word !== foldCase(word).trim())).toEqual([]);
    },
  );

  it('names every language once', () => {
    expect(new Set(languages.map(({ code }) => code)).size).toBe(languages.length);
  });

  it.each([
    ['de-AT', 'de'],
    ['pt_BR', 'pt'],
    ['no', 'nb'],
    ['tlh', undefined],
    ['constructor', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('finds the language of the tag %s', (tag, code) => {
    expect(languageOf(tag)?.code).toBe(code);
  });
});
