import type { Language } from './types.ts';

/** Hungarian. */
export const hu: Language = {
  code: 'hu',
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
