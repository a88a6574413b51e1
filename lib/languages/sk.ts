import type { Language } from './types.ts';

/** Slovak. */
export const sk: Language = {
  code: 'sk',
  dates: {
    months: [
      'január januára',
      'február februára',
      'marec marca',
      'apríl apríla',
      'máj mája',
      'jún júna',
      'júl júla',
      'august augusta',
      'september septembra',
      'október októbra',
      'november novembra',
      'december decembra',
    ],
    weekdays: ['pondelok', 'utorok', 'streda', 'štvrtok', 'piatok', 'sobota', 'nedeľa'],
    published: ['publikované', 'zverejnené', 'vydané', 'uverejnené'],
    updated: ['aktualizované', 'aktualizácia', 'upravené', 'posledná aktualizácia'],
    between: ['o', 'dňa', 'hod'],
    order: 'dmy',
  },
};
