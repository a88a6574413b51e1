import type { Language } from './types.ts';

/** Icelandic. */
export const is: Language = {
  code: 'is',
  dates: {
    months: [
      'janúar jan',
      'febrúar feb',
      'mars mar',
      'apríl apr',
      'maí',
      'júní jún',
      'júlí júl',
      'ágúst ágú',
      'september sept sep',
      'október okt',
      'nóvember nóv',
      'desember des',
    ],
    weekdays: [
      'mánudagur mán',
      'þriðjudagur þri',
      'miðvikudagur mið',
      'fimmtudagur fim',
      'föstudagur fös',
      'laugardagur lau',
      'sunnudagur sun',
    ],
    published: ['birt', 'birtist', 'útgefið', 'skráð', 'birtingardagur', 'skrifað', 'birt þann'],
    updated: ['uppfært', 'síðast uppfært', 'breytt', 'uppfærð', 'síðast breytt', 'síðasta uppfærsla', 'leiðrétt'],
    between: ['kl', 'klukkan', 'þann', 'þ'],
    order: 'dmy',
  },
};
