import type { Language } from './types.ts';

/** Swedish. */
export const sv: Language = {
  code: 'sv',
  dates: {
    months: [
      'januari jan',
      'februari feb',
      'mars mar',
      'april apr',
      'maj',
      'juni jun',
      'juli jul',
      'augusti aug',
      'september sept sep',
      'oktober okt',
      'november nov',
      'december dec',
    ],
    weekdays: ['måndag mån', 'tisdag tis', 'onsdag ons', 'torsdag tor', 'fredag fre', 'lördag lör', 'söndag sön'],
    published: ['publicerad', 'publicerat', 'publicerades', 'skapad', 'publiceringsdatum', 'upplagd'],
    updated: [
      'uppdaterad',
      'uppdaterat',
      'uppdaterades',
      'senast uppdaterad',
      'ändrad',
      'senast ändrad',
      'redigerad',
      'granskad',
    ],
    between: ['den', 'kl', 'klockan', 'och'],
    order: 'dmy',
    orderByRegion: { SE: 'ymd' },
  },
};
