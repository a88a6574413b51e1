import type { Language } from './types.ts';

/** Danish. */
export const da: Language = {
  code: 'da',
  dates: {
    months: [
      'januar jan',
      'februar feb',
      'marts mar',
      'april apr',
      'maj',
      'juni jun',
      'juli jul',
      'august aug',
      'september sept sep',
      'oktober okt',
      'november nov',
      'december dec',
    ],
    weekdays: ['mandag man', 'tirsdag tir', 'onsdag ons', 'torsdag tor', 'fredag fre', 'lørdag lør', 'søndag søn'],
    published: ['publiceret', 'offentliggjort', 'udgivet', 'oprettet', 'udsendt'],
    updated: ['opdateret', 'sidst opdateret', 'senest opdateret', 'ændret', 'sidst ændret', 'redigeret'],
    between: ['den', 'd', 'kl', 'klokken'],
    order: 'dmy',
  },
};
