import type { Language } from './types.ts';

/** Catalan. */
export const ca: Language = {
  code: 'ca',
  paywall: ['per continuar llegint', 'només per a subscriptors', 'exclusiu per a subscriptors'],
  notes: {
    labels: {
      correction: ['correcció', 'fe d’errates', 'rectificació'],
      clarification: ['aclariment'],
      update: ['actualització'],
      'editors-note': ['nota de la redacció', 'nota de l’editor'],
      note: ['nota'],
    },
    self: ['aquest article', 'aquesta notícia', 'aquest text', 'aquesta informació'],
    done: { correction: ['corregit', 'corregida', 'rectificat', 'modificat'], update: ['actualitzat', 'actualitzada'] },
    earlier: ['versió anterior', 'versió prèvia', 'versió inicial'],
  },
  dates: {
    months: [
      'gener gen',
      'febrer febr',
      'març',
      'abril abr',
      'maig',
      'juny',
      'juliol jul',
      'agost ag',
      'setembre set',
      'octubre oct',
      'novembre nov',
      'desembre des',
    ],
    weekdays: ['dilluns dl', 'dimarts dt', 'dimecres dc', 'dijous dj', 'divendres dv', 'dissabte ds', 'diumenge dg'],
    published: ['publicat', 'publicada', 'creat', 'publicació', 'data de publicació', 'creada', 'escrit el'],
    updated: [
      'actualitzat',
      'actualitzada',
      'actualització',
      'modificat',
      'darrera actualització',
      'última actualització',
      'darrera modificació',
      'última modificació',
      'modificada',
      'editat',
      'revisat',
    ],
    between: ['el', 'a les', 'a', 'de', 'del'],
    order: 'dmy',
  },
};
