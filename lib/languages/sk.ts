import type { Language } from './types.ts';

/** Slovak. */
export const sk: Language = {
  code: 'sk',
  paywall: ['len pre predplatiteľov', 'iba pre predplatiteľov', 'odomknúť článok', 'pre pokračovanie v čítaní'],
  notes: {
    labels: {
      correction: ['oprava', 'opravujeme'],
      clarification: ['spresnenie'],
      update: ['aktualizácia', 'aktualizované'],
      'editors-note': ['poznámka redakcie', 'pozn. red.'],
      note: ['poznámka'],
    },
    self: ['tento článok', 'tohto článku', 'tomto článku', 'článok', 'článku', 'text'],
    done: { correction: ['opravený', 'opravili sme'], update: ['aktualizovaný', 'aktualizovali', 'doplnený'] },
    earlier: ['predchádzajúcej verzii', 'pôvodnej verzii', 'staršej verzii'],
  },
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
