import type { Language } from './types.ts';

/** Czech. */
export const cs: Language = {
  code: 'cs',
  paywall: [
    'pouze pro předplatitele',
    'jen pro předplatitele',
    'zbývá vám přečíst',
    'odemknout článek',
    'pro pokračování ve čtení',
  ],
  notes: {
    labels: {
      correction: ['oprava', 'opravujeme'],
      clarification: ['upřesnění'],
      update: ['aktualizace', 'aktualizováno'],
      'editors-note': ['poznámka redakce', 'pozn. red.'],
      note: ['poznámka'],
    },
    self: ['tento článek', 'tohoto článku', 'tomto článku', 'článek', 'článku', 'text'],
    done: {
      correction: ['opraven', 'opravili jsme'],
      clarification: ['upřesněn'],
      update: ['aktualizován', 'aktualizovali', 'doplněn'],
    },
    earlier: ['předchozí verzi', 'dřívější verzi', 'původní verzi'],
  },
  dates: {
    months: [
      'leden ledna led',
      'únor února úno',
      'březen března bře',
      'duben dubna dub',
      'květen května kvě',
      'červen června čvn',
      'červenec července čvc',
      'srpen srpna srp',
      'září zář',
      'říjen října říj',
      'listopad listopadu lis',
      'prosinec prosince pro',
    ],
    weekdays: ['pondělí po', 'úterý út', 'středa st', 'čtvrtek čt', 'pátek pá', 'sobota so', 'neděle ne'],
    published: ['publikováno', 'zveřejněno', 'vydáno', 'vytvořeno', 'datum vydání', 'vloženo'],
    updated: ['aktualizováno', 'aktualizace', 'upraveno', 'změněno', 'poslední aktualizace', 'naposledy upraveno'],
    between: ['v', 've', 'dne', 'od', 'hod'],
    order: 'dmy',
  },
};
