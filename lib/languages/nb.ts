import type { Language } from './types.ts';

/** Norwegian, both forms. */
export const nb: Language = {
  code: 'nb',
  paywall: [
    'for å lese videre',
    'for å lese hele saken',
    'kun for abonnenter',
    'bare for abonnenter',
    'logg inn for å lese',
    'tilgang til hele saken',
  ],
  notes: {
    labels: {
      correction: ['rettelse', 'retting', 'rettet'],
      clarification: ['presisering'],
      update: ['oppdatering', 'oppdatert'],
      'editors-note': ['redaksjonell merknad', 'red.anm.', 'red. anm.'],
      note: ['merk'],
    },
    self: ['denne artikkelen', 'artikkelen', 'denne saken', 'saken', 'denne teksten'],
    done: { correction: ['rettet', 'korrigert'], clarification: ['presisert'], update: ['oppdatert'] },
    earlier: ['tidligere versjon', 'tidligere utgave', 'opprinnelige versjonen'],
  },
  dates: {
    months: [
      'januar jan',
      'februar feb',
      'mars mar',
      'april apr',
      'mai',
      'juni jun',
      'juli jul',
      'august aug',
      'september sept sep',
      'oktober okt',
      'november nov',
      'desember des',
    ],
    weekdays: ['mandag man', 'tirsdag tir', 'onsdag ons', 'torsdag tor', 'fredag fre', 'lørdag lør', 'søndag søn'],
    published: ['publisert', 'lagt ut', 'opprettet', 'utgitt'],
    updated: ['oppdatert', 'sist oppdatert', 'endret', 'sist endret', 'redigert'],
    between: ['den', 'kl', 'klokken'],
    order: 'dmy',
  },
};
