import type { Language } from './types.ts';

/** Malay. */
export const ms: Language = {
  code: 'ms',
  dates: {
    months: [
      'januari jan',
      'februari feb',
      'mac',
      'april apr',
      'mei',
      'jun',
      'julai jul',
      'ogos ogo',
      'september sept sep',
      'oktober okt',
      'november nov',
      'disember dis',
    ],
    weekdays: ['isnin', 'selasa', 'rabu', 'khamis', 'jumaat', 'sabtu', 'ahad'],
    published: ['diterbitkan', 'disiarkan', 'terbit', 'tarikh'],
    updated: ['dikemas kini', 'dikemaskini', 'kemas kini', 'kemaskini terakhir'],
    between: ['pada', 'jam'],
    order: 'dmy',
  },
};
