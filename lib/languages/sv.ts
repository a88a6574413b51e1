import type { Language } from './types.ts';

/** Swedish. */
export const sv: Language = {
  code: 'sv',
  paywall: [
    'för att läsa vidare',
    'läs vidare med',
    'endast för prenumeranter',
    'bara för prenumeranter',
    'logga in för att läsa',
  ],
  notes: {
    labels: {
      correction: ['rättelse', 'rättat', 'rättad'],
      clarification: ['förtydligande'],
      update: ['uppdatering', 'uppdaterad'],
      'editors-note': ['redaktionell anmärkning', 'red. anm.', 'redaktionens anmärkning'],
      note: ['obs', 'not'],
    },
    self: ['denna artikel', 'den här artikeln', 'artikeln', 'texten', 'denna text'],
    done: {
      correction: ['rättats', 'rättad', 'korrigerats', 'korrigerad'],
      clarification: ['förtydligats'],
      update: ['uppdaterats', 'uppdaterad', 'kompletterats'],
    },
    earlier: ['tidigare version', 'tidigare versionen', 'ursprunglig version'],
  },
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
