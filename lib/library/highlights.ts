/** The quotes the reader marked. Kept as records that can be merged, given out as Web Annotations. */
import type { Highlight, HighlightColor, TextualBody } from '../highlights/types.ts';
import { newId } from './ids.ts';
import { keptArticle } from './kept-article.ts';
import { writeNote } from './notes.ts';
import type { HighlightRecord, NoteRecord } from './records.ts';
import { act, type Act, type Library } from './schema.ts';
import { change, stampTime } from './stamp.ts';
import { tagged } from './tags.ts';
import type { TableName } from './tables.ts';
import { instant, type World } from './world.ts';

/** What the reader can change of a highlight. Left out: as it is. */
export interface HighlightChanges {
  color?: HighlightColor;
  /** Empty: no note. */
  note?: string;
  /** Names; exactly these. */
  tags?: string[];
}

/** A highlight as it is made: what it marks, and what the reader says of it at once. */
export type NewHighlight = Pick<Highlight, 'articleId' | 'revisionId' | 'target' | 'color'> &
  Partial<Pick<Highlight, 'speaker'>> &
  Omit<HighlightChanges, 'color'>;

const tables: TableName[] = ['highlights', 'notes', 'tags'];

/**
 * Keeps a new highlight of a saved article, with its note and tags. Returns it as it is kept.
 *
 * @throws ArticleGoneError
 */
export function addHighlight(library: Library, highlight: NewHighlight, world: World): Promise<Highlight> {
  const { articleId, revisionId, target, color, speaker, ...more } = highlight;
  const made: HighlightRecord = {
    ...{ id: newId(world), articleId, revisionId, motivation: 'highlighting', target, color, speaker },
    ...{ tagIds: [], created: instant(world), stamps: {} },
  };
  return act(library, ['articles', ...tables], async ({ put }) => {
    await keptArticle(library, articleId);
    return write(library, put, made, more, world);
  });
}

/** Changes colour, note or tags. `undefined` when the highlight is not there any more. */
export function updateHighlight(
  library: Library,
  highlightId: string,
  changes: HighlightChanges,
  world: World,
): Promise<Highlight | undefined> {
  return act(library, tables, async ({ put }) => {
    const known = await library.highlights.get(highlightId);
    return known && write(library, put, known, changes, world);
  });
}

async function write(
  library: Library,
  put: Act['put'],
  record: HighlightRecord,
  { color, note, tags }: HighlightChanges,
  world: World,
): Promise<Highlight> {
  const { articleId, id: highlightId } = record;
  const colored = color === undefined ? record : change(record, { color }, world);
  const next = tags === undefined ? colored : await tagged(library, put, colored, tags, world);
  await put('highlights', next);
  if (note !== undefined) await writeNote(library, put, { articleId, highlightId }, note, world);
  const notes = await library.notes.where('highlightId').equals(highlightId).sortBy('id');
  return annotation(next, notes, await tagNames(library));
}

/** Takes a highlight away; `restoreHighlight` undoes it with note and tags. */
export function removeHighlight(library: Library, highlightId: string, world: World): Promise<void> {
  return setDeleted(library, highlightId, instant(world), world);
}

/** Brings back what `removeHighlight` took away; after 30 days its words are gone. */
export function restoreHighlight(library: Library, highlightId: string, world: World): Promise<void> {
  return setDeleted(library, highlightId, undefined, world);
}

function setDeleted(library: Library, id: string, deletedAt: string | undefined, world: World): Promise<void> {
  return act(library, ['highlights'], async ({ put }) => {
    const known = await library.highlights.get(id);
    if (known) await put('highlights', change(known, { deletedAt }, world));
  });
}

/** One highlight with its notes and tags; `undefined` when it is not there any more. */
export function findHighlight(library: Library, id: string): Promise<Highlight | undefined> {
  return library.transaction('r', tables, async () => {
    const record = await library.highlights.get(id);
    if (!record || record.deletedAt !== undefined) return undefined;
    const notes = await library.notes.where('highlightId').equals(id).sortBy('id');
    return annotation(record, notes, await tagNames(library));
  });
}

/** The highlights of an article, oldest first, with their notes and tags. */
export function listHighlights(library: Library, articleId: string): Promise<Highlight[]> {
  return library.transaction('r', tables, async () => {
    const records = await library.highlights.where('articleId').equals(articleId).sortBy('id');
    const notes = await library.notes.where('articleId').equals(articleId).sortBy('id');
    const names = await tagNames(library);
    return records
      .filter((record) => record.deletedAt === undefined)
      .map((record) =>
        annotation(
          record,
          notes.filter((note) => note.highlightId === record.id),
          names,
        ),
      );
  });
}

async function tagNames(library: Library): Promise<Map<string, string>> {
  const tags = (await library.tags.toArray()).filter((tag) => tag.deletedAt === undefined);
  return new Map(tags.map((tag) => [tag.id, tag.name]));
}

function annotation(record: HighlightRecord, notes: NoteRecord[], names: Map<string, string>): Highlight {
  const { id, articleId, revisionId, motivation, target, color, speaker, created } = record;
  const standing = notes.filter((note) => note.deletedAt === undefined);
  const tags = record.tagIds.map((tagId) => names.get(tagId)).filter((name) => name !== undefined);
  const body = [
    ...standing.map((note) => textualBody('commenting', note.text)),
    ...tags.map((name) => textualBody('tagging', name)),
  ];
  const modified = lastChange([record, ...notes], created);
  return {
    ...{ id, articleId, revisionId, motivation, target, body, color },
    ...(speaker !== undefined && { speaker }),
    ...{ created, ...(modified && { modified }) },
  };
}

function textualBody(purpose: TextualBody['purpose'], value: string): TextualBody {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

/** When something about a highlight was last changed; absent when never since it was made. */
function lastChange(records: (HighlightRecord | NoteRecord)[], created: string): string | undefined {
  const times = records.flatMap((record) => Object.values(record.stamps)).map(stampTime);
  const last = new Date(Math.max(0, ...times)).toISOString();
  return last > created ? last : undefined;
}
