import type { Language } from './types.ts';

/** Slovene. */
export const sl: Language = {
  code: 'sl',
  paywall: ['samo za naročnike', 'za nadaljnje branje'],
  notes: {
    labels: {
      correction: ['popravek'],
      clarification: ['pojasnilo'],
      update: ['dopolnjeno', 'posodobljeno'],
      'editors-note': ['opomba uredništva'],
      note: ['opomba'],
    },
    self: ['ta članek', 'tega članka', 'tem članku', 'članek', 'članka'],
    done: { correction: ['popravljen'], update: ['posodobljen', 'dopolnjen'] },
    earlier: ['prejšnji različici', 'prvotni različici'],
  },
  dates: {
    months: [
      'januar januarja',
      'februar februarja',
      'marec marca',
      'april aprila',
      'maj maja',
      'junij junija',
      'julij julija',
      'avgust avgusta',
      'september septembra',
      'oktober oktobra',
      'november novembra',
      'december decembra',
    ],
    weekdays: ['ponedeljek', 'torek', 'sreda', 'četrtek', 'petek', 'sobota', 'nedelja'],
    published: ['objavljeno', 'objavljen', 'datum objave', 'ustvarjeno', 'objava', 'napisano'],
    updated: [
      'posodobljeno',
      'zadnja posodobitev',
      'spremenjeno',
      'osveženo',
      'zadnja sprememba',
      'posodobitev',
      'popravljeno',
      'nazadnje posodobljeno',
      'posodobljen',
      'spremenjen',
    ],
    between: ['ob', 'dne'],
    order: 'dmy',
  },
};
