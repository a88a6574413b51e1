import type { Language } from './types.ts';

/** Catalan. */
export const ca: Language = {
  code: 'ca',
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
