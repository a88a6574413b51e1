import type { Language } from './types.ts';

/** Malay. */
export const ms: Language = {
  code: 'ms',
  paywall: ['untuk terus membaca', 'untuk pelanggan sahaja'],
  notes: {
    labels: {
      correction: ['pembetulan', 'ralat'],
      clarification: ['penjelasan'],
      update: ['kemas kini'],
      'editors-note': ['nota editor', 'nota pengarang'],
      note: ['nota'],
    },
    self: ['artikel ini', 'berita ini', 'laporan ini'],
    done: { correction: ['diperbetulkan', 'dibetulkan', 'dipinda'], update: ['dikemas kini'] },
    earlier: ['versi terdahulu', 'versi sebelum', 'versi asal'],
  },
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
    published: [
      'diterbitkan',
      'disiarkan',
      'terbit',
      'tarikh',
      'dimuat naik',
      'tarikh terbit',
      'tarikh siaran',
      'diterbit',
    ],
    updated: [
      'dikemas kini',
      'dikemaskini',
      'kemas kini',
      'kemaskini terakhir',
      'kali terakhir dikemas kini',
      'terakhir dikemas kini',
      'tarikh kemas kini',
      'diubah',
      'terakhir dikemaskini',
    ],
    between: ['pada', 'jam'],
    order: 'dmy',
  },
};
