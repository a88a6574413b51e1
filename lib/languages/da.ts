import type { Language } from './types.ts';

/** Danish. */
export const da: Language = {
  code: 'da',
  paywall: [
    'for at læse videre',
    'læs videre med',
    'kun for abonnenter',
    'log ind for at læse',
    'adgang til hele artiklen',
  ],
  notes: {
    labels: {
      correction: ['rettelse', 'berigtigelse', 'rettet'],
      clarification: ['præcisering'],
      update: ['opdatering', 'opdateret'],
      'editors-note': ['redaktionel note', 'red. bemærkning'],
      note: ['note', 'bemærk'],
    },
    self: ['denne artikel', 'artiklen', 'denne tekst', 'teksten'],
    done: { correction: ['rettet', 'korrigeret'], clarification: ['præciseret'], update: ['opdateret'] },
    earlier: ['tidligere version', 'tidligere udgave', 'oprindelige version'],
  },
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
