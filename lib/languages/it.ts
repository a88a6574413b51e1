import type { Language } from './types.ts';

/** Italian. */
export const it: Language = {
  code: 'it',
  dates: {
    months: [
      'gennaio gen',
      'febbraio feb',
      'marzo mar',
      'aprile apr',
      'maggio mag',
      'giugno giu',
      'luglio lug',
      'agosto ago',
      'settembre sett set',
      'ottobre ott',
      'novembre nov',
      'dicembre dic',
    ],
    weekdays: ['lunedì lun', 'martedì', 'mercoledì mer', 'giovedì gio', 'venerdì ven', 'sabato sab', 'domenica dom'],
    published: [
      'pubblicato',
      'pubblicata',
      'pubblicazione',
      'data di pubblicazione',
      'creato',
      'postato',
      'data',
      'pubblicato il',
    ],
    updated: [
      'aggiornato',
      'aggiornata',
      'aggiornamento',
      'ultimo aggiornamento',
      'modificato',
      'ultima modifica',
      'modifica',
    ],
    between: ['il', 'alle', 'ore', 'del', 'alle ore', 'dalle', 'e', 'di'],
    order: 'dmy',
  },
};
