/** Reads a library file record by record, without ever having it all in memory. */
import {
  libraryFileVersion,
  libraryFormat,
  librarySections,
  type LibraryFileHead,
  type LibraryFileSection,
} from '../../export/library-json/format.ts';
import { DamagedFileError, NewerFileError, NotALibraryError } from './failures.ts';
import { libraryFileHead } from './shapes.ts';
import { ShapeError } from './shape.ts';

/** Where the JSON of a library is read from: a file, or a file in a ZIP. Can be read more than once. */
export interface JsonFile {
  /** Bytes. */
  size: number;
  /** It breaks off somewhere, and the records before that place are read. Absent: it is whole, or an error. */
  isCut?: boolean;
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** One record as it stands in the file, not yet looked at. */
export interface FileRecord {
  section: LibraryFileSection;
  record: unknown;
  /** Bytes of the file up to here, about. */
  read: number;
}

/** Longer than a record with an image of the largest size; what is longer is no record of ours. */
const longestLine = 128 * 1024 * 1024;

/** A file that somebody put into another form, other line breaks for example, is read at once, up to this many bytes. */
const largestAtOnce = 128 * 1024 * 1024;

/**
 * The records of a file.
 *
 * @throws NotALibraryError, NewerFileError, DamagedFileError
 */
export async function* readRecords(
  file: JsonFile,
  onHead: (head: LibraryFileHead) => void = () => {},
): AsyncGenerator<FileRecord> {
  const lines = readLines(file);
  const first = await lines.next();
  const opening = first.done ? '' : first.value.text.trim();
  const head = opening.endsWith(',') ? parsed(`${opening.slice(0, -1)}}`) : undefined;
  if (head === undefined) {
    yield* readAtOnce(file, onHead);
    return;
  }
  onHead(checkHead(head));
  let section: LibraryFileSection | undefined;
  let ended = false;
  let number = 1;
  for await (const { text, read } of lines) {
    number += 1;
    const line = text.trim();
    if (ended && (line === '' || file.isCut)) continue;
    if (ended) throw new DamagedFileError(number);
    if (section === undefined) {
      section = opened(line);
      if (section === undefined && file.isCut) return;
      if (section === undefined) throw new DamagedFileError(number);
    } else if (line === '],') section = undefined;
    else if (line === ']}') ended = true;
    else {
      const record = parsed(line.replace(/,$/, ''));
      if (record === undefined && file.isCut) return;
      if (record === undefined) throw new DamagedFileError(number);
      yield { section, record, read };
    }
  }
  if (!ended && !file.isCut) throw new DamagedFileError(number);
}

/** Valid JSON in another form than ours. */
async function* readAtOnce(file: JsonFile, onHead: (head: LibraryFileHead) => void): AsyncGenerator<FileRecord> {
  if (file.isCut) throw new DamagedFileError(1);
  if (file.size > largestAtOnce) throw new NotALibraryError();
  const whole = parsed(await new Response(file.stream()).text());
  if (typeof whole !== 'object' || whole === null) throw new NotALibraryError();
  const lists = whole as Record<string, unknown>;
  const head = Object.entries(lists).filter(([key]) => !librarySections.some((name) => name === key));
  onHead(checkHead(Object.fromEntries(head)));
  for (const section of librarySections) {
    const records = Object.hasOwn(lists, section) ? lists[section] : undefined;
    if (!Array.isArray(records)) throw new DamagedFileError(1);
    for (const record of records) yield { section, record, read: file.size };
  }
}

function checkHead(head: unknown): LibraryFileHead {
  const { format, version } = (head ?? {}) as Partial<LibraryFileHead>;
  if (format !== libraryFormat) throw new NotALibraryError();
  if (typeof version === 'number' && version > libraryFileVersion) throw new NewerFileError();
  try {
    return libraryFileHead(head, '');
  } catch (error) {
    if (error instanceof ShapeError) throw new DamagedFileError(1, { cause: error });
    throw error;
  }
}

function opened(line: string): LibraryFileSection | undefined {
  return librarySections.find((name) => line === `"${name}":[`);
}

/** `undefined` where the text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Said by the caller, who knows the line.
    return undefined;
  }
}

async function* readLines(file: JsonFile): AsyncGenerator<{ text: string; read: number }> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  let [rest, read, number] = ['', 0, 1];
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      read += chunk.value.byteLength;
      const pieces = decoder.decode(chunk.value, { stream: true }).split('\n');
      pieces[0] = rest + pieces[0]!;
      rest = pieces.pop()!;
      for (const text of pieces) {
        yield { text, read };
        number += 1;
      }
      if (rest.length > longestLine) throw new DamagedFileError(number);
    }
  } finally {
    // What broke off while it was read is told by the reading.
    await reader.cancel().catch(() => undefined);
  }
  rest += decoder.decode();
  if (rest !== '') yield { text: rest, read };
}
