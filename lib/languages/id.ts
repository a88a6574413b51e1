import type { Language } from './types.ts';

/** Indonesian. */
export const id: Language = {
  code: 'id',
  paywall: ['untuk melanjutkan membaca', 'khusus pelanggan', 'berlangganan untuk membaca'],
  notes: {
    labels: {
      correction: ['koreksi', 'ralat', 'hak koreksi'],
      clarification: ['klarifikasi', 'hak jawab'],
      update: ['pembaruan'],
      'editors-note': ['catatan redaksi', 'catatan editor'],
      note: ['catatan'],
    },
    self: ['artikel ini', 'berita ini', 'tulisan ini'],
    done: {
      correction: ['dikoreksi', 'diralat', 'diubah'],
      clarification: ['diklarifikasi'],
      update: ['diperbarui', 'diperbaharui'],
    },
    earlier: ['versi sebelumnya', 'versi awal'],
  },
  dates: {
    months: [
      'januari jan',
      'februari feb',
      'maret mar',
      'april apr',
      'mei',
      'juni jun',
      'juli jul',
      'agustus agu agt ags',
      'september sept sep',
      'oktober okt',
      'november nov nop',
      'desember des',
    ],
    weekdays: ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu ahad'],
    published: ['diterbitkan', 'dipublikasikan', 'terbit', 'tayang', 'diposting', 'tanggal', 'ditulis', 'diunggah'],
    updated: ['diperbarui', 'diperbaharui', 'pembaruan', 'terakhir diperbarui', 'dimutakhirkan', 'diubah'],
    between: ['pada', 'pukul', 'jam', 'tanggal'],
    order: 'dmy',
  },
};
