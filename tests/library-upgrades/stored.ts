/** A stored library as a file: its tables as IndexedDB had them, so that no code of ours has a hand in bringing it back. */
import { decodeBase64, encodeBase64 } from '../../lib/text/base64.ts';

interface StoredTable {
  keyPath: string | string[];
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
  records: unknown[];
}

export interface StoredLibrary {
  /** As IndexedDB counts: ten times ours. */
  version: number;
  tables: Record<string, StoredTable>;
}

const promised = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const asPath = (keyPath: string | string[] | DOMStringList | null) =>
  typeof keyPath === 'string' ? keyPath : Array.from(keyPath ?? []);

/** What a database holds. */
export async function takeOut(indexedDB: IDBFactory, name: string): Promise<StoredLibrary> {
  const database = await promised(indexedDB.open(name));
  const tables: StoredLibrary['tables'] = {};
  for (const table of Array.from(database.objectStoreNames)) {
    const store = database.transaction(table).objectStore(table);
    tables[table] = {
      ...{ keyPath: asPath(store.keyPath), autoIncrement: store.autoIncrement },
      indexes: Array.from(store.indexNames, (index) => {
        const { keyPath, unique, multiEntry } = store.index(index);
        return { name: index, keyPath: asPath(keyPath), unique, multiEntry };
      }),
      records: await promised(store.getAll()),
    };
  }
  const { version } = database;
  database.close();
  return { version, tables };
}

/** Makes that database again. */
export async function putBack(indexedDB: IDBFactory, name: string, stored: StoredLibrary): Promise<void> {
  const request = indexedDB.open(name, stored.version);
  request.onupgradeneeded = () => {
    for (const [table, { keyPath, autoIncrement, indexes, records }] of Object.entries(stored.tables)) {
      const store = request.result.createObjectStore(table, { keyPath, autoIncrement });
      for (const { name, keyPath, unique, multiEntry } of indexes)
        store.createIndex(name, keyPath, { unique, multiEntry });
      for (const record of records) store.put(record);
    }
  };
  (await promised(request)).close();
}

/** Bytes as `{ "base64": … }`, everything else as it is. */
export function toFile(stored: StoredLibrary): string {
  const withBytes = (_: string, value: unknown) =>
    value instanceof ArrayBuffer ? { base64: encodeBase64(new Uint8Array(value)) } : value;
  return `${JSON.stringify(stored, withBytes, 1)}\n`;
}

export function fromFile(text: string): StoredLibrary {
  return JSON.parse(text, (_, value: unknown) => {
    const { base64 } = (value ?? {}) as { base64?: unknown };
    return typeof base64 === 'string' ? decodeBase64(base64)!.buffer : value;
  }) as StoredLibrary;
}
