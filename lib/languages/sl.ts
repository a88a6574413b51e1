import type { Language } from './types.ts';

/** Slovene. */
export const sl: Language = {
  code: 'sl',
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
