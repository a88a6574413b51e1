import type { Language } from './types.ts';

/** Romanian. */
export const ro: Language = {
  code: 'ro',
  dates: {
    months: [
      'ianuarie ian',
      'februarie feb',
      'martie mar',
      'aprilie apr',
      'mai',
      'iunie iun',
      'iulie iul',
      'august aug',
      'septembrie sept sep',
      'octombrie oct',
      'noiembrie noi nov',
      'decembrie dec',
    ],
    weekdays: [
      'luni',
      'marți marti mar',
      'miercuri mie',
      'joi',
      'vineri vin',
      'sâmbătă sambata sâm',
      'duminică duminica dum',
    ],
    published: ['publicat', 'publicată', 'data publicării', 'postat', 'data articolului'],
    updated: ['actualizat', 'actualizată', 'ultima actualizare', 'data actualizare', 'modificat', 'data actualizării'],
    between: ['la', 'ora', 'pe', 'la ora', 'în', 'din'],
    order: 'dmy',
  },
};
