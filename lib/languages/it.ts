import type { Language } from './types.ts';

/** Italian. */
export const it: Language = {
  code: 'it',
  paywall: ['per continuare a leggere', 'riservato agli abbonati', 'abbonati per leggere', 'solo per gli abbonati'],
  notes: {
    labels: {
      correction: ['correzione', 'rettifica', 'errata corrige'],
      clarification: ['precisazione', 'chiarimento'],
      update: ['aggiornamento', 'aggiornato'],
      'editors-note': ['nota della redazione', 'nota dell’editore', 'nota di redazione', 'n.d.r.', 'ndr'],
      note: ['nota'],
    },
    self: ['questo articolo', 'l’articolo', 'questo testo', 'questa notizia'],
    done: {
      correction: ['corretto', 'rettificato', 'modificato'],
      clarification: ['precisato', 'chiarito'],
      update: ['aggiornato'],
    },
    earlier: ['versione precedente', 'precedente versione', 'prima versione', 'versione originale'],
  },
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
