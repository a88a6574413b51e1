import type { Language } from './types.ts';

/** Serbian, in both scripts. */
export const sr: Language = {
  code: 'sr',
  dates: {
    months: [
      'januar januara јануар јануара јан',
      'februar februara фебруар фебруара феб',
      'mart marta март марта',
      'april aprila април априла',
      'maj maja мај маја',
      'jun juna јун јуна',
      'jul jula јул јула',
      'avgust avgusta avg август августа авг',
      'septembar septembra септембар септембра',
      'oktobar oktobra октобар октобра',
      'novembar novembra новембар новембра',
      'decembar decembra децембар децембра',
    ],
    weekdays: [
      'ponedeljak понедељак',
      'utorak уторак',
      'sreda среда',
      'četvrtak четвртак',
      'petak петак',
      'subota субота',
      'nedelja недеља',
    ],
    published: ['objavljeno', 'objavljen', 'објављено'],
    updated: ['ažurirano', 'izmenjeno', 'poslednja izmena', 'ажурирано', 'измењено'],
    between: ['u', 'у', 'dana'],
    order: 'dmy',
  },
};
