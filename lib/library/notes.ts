/** Notes: on an article or on one of its highlights. Two texts written at once on two devices are both kept. */
import { newId } from './ids.ts';
import { keptArticle } from './kept-article.ts';
import type { NoteRecord } from './records.ts';
import { act, type Act, type Library } from './schema.ts';
import { change, merge, stampDevice } from './stamp.ts';
import { instant, type World } from './world.ts';

/** What a note belongs to. */
export type NotePlace = Pick<NoteRecord, 'articleId' | 'highlightId'>;

/** The notes of an article itself, oldest first. */
export async function listArticleNotes(library: Library, articleId: string): Promise<NoteRecord[]> {
  return (await notesAt(library, { articleId })).filter((note) => note.deletedAt === undefined);
}

/**
 * Makes this the note of an article; an empty text takes it away. Of several, which the reader has all seen, this one
 * remains.
 *
 * @throws ArticleGoneError
 */
export async function setArticleNote(library: Library, articleId: string, text: string, world: World): Promise<void> {
  await act(library, ['articles', 'notes'], async ({ put }) => {
    await keptArticle(library, articleId);
    await writeNote(library, put, { articleId }, text, world);
  });
}

/** The same inside an act over `notes`. */
export async function writeNote(
  library: Library,
  put: Act['put'],
  place: NotePlace,
  text: string,
  world: World,
): Promise<void> {
  const [first, ...others] = (await notesAt(library, place)).filter((note) => note.deletedAt === undefined);
  for (const note of others) await put('notes', change(note, { deletedAt: instant(world) }, world));
  if (first?.text === text || (!first && text.trim() === '')) return;
  if (text.trim() === '') return put('notes', change(first!, { deletedAt: instant(world) }, world));
  const note = first ?? { id: newId(world), ...place, text, created: instant(world), knows: {}, stamps: {} };
  await put('notes', knowing(change(note, { text }, world)));
}

/** The note, knowing its own latest text. */
function knowing(note: NoteRecord): NoteRecord {
  const stamp = note.stamps['text']!;
  return { ...note, knows: { ...note.knows, [stampDevice(stamp)]: stamp } };
}

/** All notes at a place, deleted ones included, oldest first. */
async function notesAt(library: Library, { articleId, highlightId }: NotePlace): Promise<NoteRecord[]> {
  const notes = await library.notes.where('articleId').equals(articleId).toArray();
  return notes.filter((note) => note.highlightId === highlightId).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Two states of one note as one; or, where both texts were written without knowing the other, as two. The later text
 * keeps the id, the other gets one that follows from the device that wrote it, the same wherever they meet.
 */
export function mergeNotes(ours: NoteRecord, theirs: NoteRecord): [NoteRecord, ...NoteRecord[]] {
  const merged = { ...merge(ours, theirs), knows: { ...ours.knows } };
  for (const [device, stamp] of Object.entries(theirs.knows)) {
    if (stamp > (merged.knows[device] ?? '')) merged.knows[device] = stamp;
  }
  if (knowsTextOf(ours, theirs) || knowsTextOf(theirs, ours)) return [merged];
  const earlier = merged.text === ours.text ? theirs : ours;
  return [merged, { ...earlier, id: `${earlier.id.slice(0, 24)}${stampDevice(earlier.stamps['text']!)}` }];
}

/** Whether who wrote `note` had seen the text of `other`. */
function knowsTextOf(note: NoteRecord, other: NoteRecord): boolean {
  const stamp = other.stamps['text'];
  if (stamp === undefined || note.text === other.text) return true;
  return stamp <= (note.knows[stampDevice(stamp)] ?? '');
}
