import type { Language } from './types.ts';

/** Finnish. */
export const fi: Language = {
  code: 'fi',
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
