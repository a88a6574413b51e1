import type { Language } from './types.ts';

/** Finnish. */
export const fi: Language = {
  code: 'fi',
  paywall: ['vain tilaajille', 'jatkaaksesi lukemista', 'lukeaksesi koko jutun', 'lukeaksesi jutun'],
  notes: {
    labels: {
      correction: ['oikaisu', 'korjaus', 'korjattu'],
      clarification: ['tarkennus', 'täsmennys'],
      update: ['päivitys', 'päivitetty'],
      'editors-note': ['toimituksen huomautus'],
      note: ['huom'],
    },
    self: ['tätä juttua', 'tätä artikkelia', 'juttua', 'artikkelia', 'jutun', 'artikkelin', 'juttuun'],
    done: {
      correction: ['korjattu', 'oikaistu'],
      clarification: ['tarkennettu', 'täsmennetty'],
      update: ['päivitetty', 'täydennetty'],
    },
    earlier: ['aiemmassa versiossa', 'aikaisemmassa versiossa', 'alkuperäisessä versiossa'],
  },
  dates: {
    months: [
      'tammikuu tammikuuta tammikuun',
      'helmikuu helmikuuta helmikuun',
      'maaliskuu maaliskuuta maaliskuun',
      'huhtikuu huhtikuuta huhtikuun',
      'toukokuu toukokuuta toukokuun',
      'kesäkuu kesäkuuta kesäkuun',
      'heinäkuu heinäkuuta heinäkuun',
      'elokuu elokuuta elokuun',
      'syyskuu syyskuuta syyskuun',
      'lokakuu lokakuuta lokakuun',
      'marraskuu marraskuuta marraskuun',
      'joulukuu joulukuuta joulukuun',
    ],
    weekdays: [
      'maanantai maanantaina ma',
      'tiistai tiistaina ti',
      'keskiviikko keskiviikkona ke',
      'torstai torstaina to',
      'perjantai perjantaina pe',
      'lauantai lauantaina la',
      'sunnuntai sunnuntaina su',
    ],
    published: ['julkaistu', 'luotu', 'lisätty'],
    updated: ['päivitetty', 'päivitys', 'muokattu', 'viimeksi päivitetty', 'muutettu', 'korjattu'],
    between: ['klo', 'kello', 'kl'],
    order: 'dmy',
  },
};
