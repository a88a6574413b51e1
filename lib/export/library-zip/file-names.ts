/** What the files of a backup are called: to be found by a reader, and to stand on every system. */
import type { BlobRecord } from '../../library/records.ts';
import type { ReadableArticle } from './readable-article.ts';

/** `reading-companion-library-2026-11-26.zip` */
export function backupFileName(day: string): string {
  return `reading-companion-library-${day}.zip`;
}

/** Whether a file is called like one of our backups. */
export function isBackupFile(name: string): boolean {
  return /^reading-companion-library-\d{4}-\d\d-\d\d\.zip$/.test(name);
}

const extensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
  'image/x-icon': 'ico',
  'image/svg+xml': 'svg',
};

/** `images/<SHA-256>.png` */
export function imageFileName({ hash, type }: Pick<BlobRecord, 'hash' | 'type'>): string {
  return `images/${hash}.${extensions[type] ?? 'bin'}`;
}

/** In UTF-16 code units; with date, number and folder well below the 255 bytes of most file systems. */
const longestTitle = 60;

/** What Windows, macOS or a link in Markdown would not have in a name; and what nobody sees. */
const unfit = /[\\/:*?"<>|#^[\]()\p{C}]+/gu;

/**
 * `2017-06-12 Harbour bridge to close`, without extension: the day of publication, else of saving, and the headline.
 *
 * @param taken names given so far, folded; this one is added
 */
export function articleFileName({ article, shown, dates }: ReadableArticle, taken: Set<string>): string {
  const day = (dates.published?.value ?? article.savedAt).slice(0, 10);
  const title = shown.headline.normalize('NFC').replace(unfit, ' ').replace(/\s+/g, ' ').trim();
  const short = [...new Intl.Segmenter().segment(title)].map(({ segment }) => segment);
  let cut = '';
  for (const letter of short)
    if ((cut + letter).length <= longestTitle) cut += letter;
    else break;
  // A dot or a space at the end is dropped by Windows.
  const name = `${day} ${cut}`.replace(/[. ]+$/, '');
  let free = name;
  for (let number = 2; taken.has(folded(free)); number++) free = `${name} ${number}`;
  taken.add(folded(free));
  return free;
}

/** File systems that take capitals and small letters for one. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
