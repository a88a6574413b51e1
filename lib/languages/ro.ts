import type { Language } from './types.ts';

/** Romanian. */
export const ro: Language = {
  code: 'ro',
  paywall: ['pentru a continua lectura', 'doar pentru abonați', 'rezervat abonaților'],
  notes: {
    labels: {
      correction: ['erată', 'corecție', 'rectificare', 'corectură'],
      clarification: ['precizare', 'clarificare'],
      update: ['actualizare', 'update', 'actualizat'],
      'editors-note': ['nota redacției', 'n.r.', 'nota editorului'],
      note: ['notă'],
    },
    self: ['acest articol', 'acestui articol', 'articolul', 'această știre'],
    done: {
      correction: ['corectat', 'corectată', 'rectificat'],
      clarification: ['clarificat'],
      update: ['actualizat', 'actualizată'],
    },
    earlier: ['versiune anterioară', 'versiunea anterioară', 'versiunea inițială'],
  },
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
