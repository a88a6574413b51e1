import type { Language } from './types.ts';

/** Norwegian, both forms. */
export const nb: Language = {
  code: 'nb',
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
