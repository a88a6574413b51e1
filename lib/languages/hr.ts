import type { Language } from './types.ts';

/** Croatian and Bosnian. */
export const hr: Language = {
  code: 'hr',
  paywall: ['samo za pretplatnike', 'dostupan samo pretplatnicima'],
  notes: {
    labels: {
      correction: ['ispravak', 'ispravka'],
      clarification: ['pojašnjenje'],
      update: ['ažurirano', 'nadopuna'],
      'editors-note': ['napomena uredništva', 'napomena redakcije'],
      note: ['napomena'],
    },
    self: ['ovaj članak', 'ovog članka', 'ovom članku', 'ovaj tekst', 'ovog teksta', 'članak'],
    done: { correction: ['ispravljen'], update: ['ažuriran', 'nadopunjen'] },
    earlier: ['ranijoj verziji', 'prethodnoj verziji', 'prvotnoj verziji'],
  },
  dates: {
    months: [
      'siječanj siječnja sij',
      'veljača veljače velj',
      'ožujak ožujka ožu',
      'travanj travnja tra',
      'svibanj svibnja svi',
      'lipanj lipnja lip',
      'srpanj srpnja srp',
      'kolovoz kolovoza kol',
      'rujan rujna ruj',
      'listopad listopada',
      'studeni studenoga studenog stu',
      'prosinac prosinca',
    ],
    weekdays: [
      'ponedjeljak pon',
      'utorak uto',
      'srijeda sri',
      'četvrtak čet',
      'petak pet',
      'subota sub',
      'nedjelja ned',
    ],
    published: ['objavljeno', 'objava', 'datum objave'],
    updated: ['ažurirano', 'zadnja izmjena', 'posljednja izmjena', 'izmijenjeno'],
    between: ['u', 'dana', 'sati'],
    order: 'dmy',
  },
};
