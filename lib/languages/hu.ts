import type { Language } from './types.ts';

/** Hungarian. */
export const hu: Language = {
  code: 'hu',
  paywall: ['csak előfizetőknek', 'a cikk folytatásához', 'a teljes cikk elolvasásához'],
  notes: {
    labels: {
      correction: ['helyreigazítás', 'javítás', 'korrekció'],
      update: ['frissítés', 'frissítve'],
      'editors-note': ['szerkesztői megjegyzés', 'a szerk. megj.'],
      note: ['megjegyzés'],
    },
    self: ['cikkünk', 'cikkünket', 'a cikk', 'a cikket', 'ezt a cikket', 'ez a cikk', 'írásunk'],
    done: { correction: ['javítottuk', 'helyesbítettük'], update: ['frissítettük', 'frissült', 'kiegészítettük'] },
    earlier: ['korábbi változat', 'korábbi verzió', 'eredeti verzió'],
  },
  dates: {
    months: [
      'január jan',
      'február febr feb',
      'március márc már',
      'április ápr',
      'május máj',
      'június jún',
      'július júl',
      'augusztus aug',
      'szeptember szept',
      'október okt',
      'november nov',
      'december dec',
    ],
    weekdays: ['hétfő', 'kedd', 'szerda', 'csütörtök', 'péntek', 'szombat', 'vasárnap'],
    published: ['közzétéve', 'megjelent', 'publikálva', 'létrehozva', 'feltöltve'],
    updated: ['frissítve', 'frissítés', 'módosítva', 'utolsó frissítés', 'utoljára módosítva'],
    between: ['a', 'az', 'kor'],
    order: 'ymd',
  },
};
