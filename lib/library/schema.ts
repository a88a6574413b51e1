/** The database. Nothing but this folder knows that it is Dexie. */
import { Dexie, type DexieOptions, type EntityTable, type Table, type Transaction } from 'dexie';
import {
  LibraryBlockedError,
  LibraryClosedError,
  LibraryNewerError,
  LibraryNotOpenedError,
  NotSavedError,
  isStorageFailure,
} from './failures.ts';
import { newId } from './ids.ts';
import type {
  AboutRecord,
  AnalysisRecord,
  ArticleRecord,
  BlobRecord,
  BodyRecord,
  CaptureRecord,
  ChangeRecord,
  ChangingRecords,
  ChangingTable,
  CorrectionRecord,
  HighlightRecord,
  ImageRecord,
  NoteRecord,
  RevisionRecord,
  TagRecord,
} from './records.ts';
import { version1, versions, type TableName, type TablesVersion } from './tables.ts';
import { instant, type World } from './world.ts';

/** Of the database in the browser. */
export const libraryName = 'library';

/** Of its tables. IndexedDB counts ten times this, as Dexie does. */
export const libraryVersion = versions.length;

/** The open library; `openLibrary` makes one. */
export class Library extends Dexie {
  declare readonly articles: EntityTable<ArticleRecord, 'id'>;
  declare readonly revisions: EntityTable<RevisionRecord, 'id'>;
  declare readonly captures: EntityTable<CaptureRecord, 'id'>;
  declare readonly bodies: EntityTable<BodyRecord, 'revisionId'>;
  declare readonly highlights: EntityTable<HighlightRecord, 'id'>;
  declare readonly notes: EntityTable<NoteRecord, 'id'>;
  declare readonly tags: EntityTable<TagRecord, 'id'>;
  declare readonly images: Table<ImageRecord, [revisionId: string, url: string]>;
  declare readonly blobs: EntityTable<BlobRecord, 'hash'>;
  declare readonly corrections: EntityTable<CorrectionRecord, 'id'>;
  declare readonly changes: Table<ChangeRecord, number, Omit<ChangeRecord, 'seq'>>;
  declare readonly about: EntityTable<AboutRecord, 'key'>;
  declare readonly analyses: EntityTable<AnalysisRecord, 'revisionId'>;

  /** Written by a newer version of this extension: it can be read, and every write says why it cannot be. */
  readonly isNewer: boolean;

  readonly world: World;

  constructor(name: string, isNewer: boolean, known: readonly TablesVersion[], world: World, options: DexieOptions) {
    // On disk before "saved" is said: Chromium otherwise only hands it to the operating system.
    super(name, { chromeTransactionDurability: 'strict', ...options });
    this.isNewer = isNewer;
    this.world = world;
    // Without a version of ours Dexie takes the tables as it finds them; with one it would alter a newer database to fit.
    if (isNewer) return;
    for (const [at, { tables, upgrade }] of known.entries()) {
      const version = this.version(at + 1).stores(tables);
      if (upgrade) version.upgrade(upgrade);
    }
    this.on('populate', (transaction: Transaction) => {
      const about: AboutRecord = { key: 'library', dbId: newId(world), createdAt: instant(world) };
      return transaction.table('about').add(about);
    });
    // A newer version of us wants to upgrade in another window. Dexie would open again afterwards, as the older code.
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true });
      return false;
    });
  }

  /** Tables Dexie has found instead of being told of have no names on it yet. */
  nameFoundTables(): void {
    const found = this.tables.filter((table) => table.name in version1);
    Object.assign(this, Object.fromEntries(found.map((table) => [table.name, table])));
  }
}

/** For tests, which have databases of their own. */
export interface OpenOptions {
  name?: string;
  /** Where the databases are; the browser's unless a test hands over its own. */
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
  /** The versions of the tables that this code knows; ours unless a test has one more. */
  known?: readonly TablesVersion[];
}

/**
 * Opens the library, or makes an empty one. Close it with `close()`.
 *
 * @throws LibraryBlockedError when another window keeps an older version open
 * @throws LibraryNotOpenedError when the browser cannot open it
 */
export async function openLibrary(world: World, options: OpenOptions = {}): Promise<Library> {
  const { name = libraryName, indexedDB = globalThis.indexedDB, IDBKeyRange = globalThis.IDBKeyRange } = options;
  const { known = versions } = options;
  const isNewerThanKnown = (version: number) => version > known.length * 10;
  try {
    const stored = (await indexedDB.databases()).find((database) => database.name === name);
    const isNewer = isNewerThanKnown(stored?.version ?? 0);
    const library = new Library(name, isNewer, known, world, { indexedDB, IDBKeyRange });
    await openUnlessBlocked(library);
    if (isNewer) library.nameFoundTables();
    // Upgraded by somebody else between the two looks.
    if (!isNewer && isNewerThanKnown(library.backendDB().version)) {
      library.close();
      return await openLibrary(world, options);
    }
    return library;
  } catch (error) {
    if (isStorageFailure(error)) throw new LibraryNotOpenedError(error);
    throw error;
  }
}

/** Waits for the database, but not for a window that will not let go of it. */
function openUnlessBlocked(library: Library): Promise<unknown> {
  const blocked = new Promise<never>((_, reject) => {
    library.on('blocked', () => {
      library.close();
      reject(new LibraryBlockedError());
    });
  });
  return Promise.race([library.open(), blocked]);
}

/** What an act may do to the records that `changes` tells of. */
export interface Act {
  /** Writes a record and tells of it. */
  put<T extends ChangingTable>(table: T, record: ChangingRecords[T]): Promise<void>;
  /** The same for many records, each there once, with few requests. */
  putAll<T extends ChangingTable>(table: T, records: readonly ChangingRecords[T][]): Promise<void>;
  /** Removes a record for good and tells of it. What the reader deletes is a field of the record instead. */
  remove<T extends ChangingTable>(table: T, record: ChangingRecords[T]): Promise<void>;
}

/**
 * Bytes that must be left on the disk before anything is written. Chromium's database goes on writing behind a record that
 * the full disk has torn, takes itself for damaged when it is next opened, and is then thrown away with all that was in it.
 */
const leastRoom = 20_000_000;

/** For what is removed less is enough: it makes room. */
const leastRoomToRemove = 2_000_000;

/**
 * One act of the reader: one transaction over these tables, `changes` included. All of it is written, or nothing and
 * `NotSavedError` says why. Inside, await nothing but the library: anything else ends the transaction.
 *
 * @param removes it takes away more than it writes
 */
export async function act<Result>(
  library: Library,
  tables: TableName[],
  work: (act: Act) => Promise<Result>,
  { removes = false } = {},
): Promise<Result> {
  if (library.isNewer) throw new LibraryNewerError();
  await assureRoom(library, removes ? leastRoomToRemove : leastRoom);
  const tell = async (table: ChangingTable, record: ChangingRecords[ChangingTable]) => {
    const id = changeId(record);
    await library.changes.where('[table+id]').equals([table, id]).delete();
    await library.changes.add({ table, id });
  };
  const put: Act['put'] = async (table, record) => {
    await library.table(table).put(withoutUndefined(record));
    await tell(table, record);
  };
  async function putAll<T extends ChangingTable>(table: T, records: readonly ChangingRecords[T][]): Promise<void> {
    const ids = records.map(changeId);
    await library.table(table).bulkPut(records.map(withoutUndefined));
    // Asked for side by side: one question for all of them walks the index, which takes longer.
    const told = ids.map((id) => library.changes.where('[table+id]').equals([table, id]).primaryKeys());
    await library.changes.bulkDelete((await Promise.all(told)).flat());
    await library.changes.bulkAdd(ids.map((id) => ({ table, id })));
  }
  async function remove<T extends ChangingTable>(table: T, record: ChangingRecords[T]): Promise<void> {
    await library.table(table).delete('id' in record ? record.id : [record.revisionId, record.url]);
    await tell(table, record);
  }
  try {
    // Declared `async`, for by that Dexie knows that native awaits follow, over which it must carry the transaction.
    return await library.transaction('rw', [...tables, 'changes'], async () => work({ put, putAll, remove }));
  } catch (error) {
    if (!isStorageFailure(error)) throw error;
    throw error.name === 'DatabaseClosedError' ? new LibraryClosedError(error) : new NotSavedError(error);
  }
}

async function assureRoom({ world }: Library, least: number): Promise<void> {
  const room = await world.room?.();
  if (room !== undefined && room < least)
    throw new NotSavedError(new DOMException(`Room for ${room} bytes is left.`, 'QuotaExceededError'));
}

/** A record's name in `changes`: its id, or for an image its revision and address. */
function changeId(record: ChangingRecords[ChangingTable]): string {
  return 'id' in record ? record.id : `${record.revisionId} ${record.url}`;
}

/** IndexedDB would keep a field that is `undefined`, JSON would not: what is absent is absent in both. */
function withoutUndefined<R extends object>(record: R): R {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as R;
}
