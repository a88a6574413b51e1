/** The library before and after the upgrade of the build `next-version`, past all code of ours; see `invented-version.ts`. */

/** IndexedDB's numbers of the shipped version and of the invented one. */
export const [shippedVersion, inventedVersion] = [10, 20];

/** Runs in a page of ours: makes the library again as the shipped version has it, with the same records. */
export async function takeBackUpgrade(window: Window, version: number): Promise<void> {
  const done = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
  const database = await done(window.indexedDB.open('library'));
  const names = [...database.objectStoreNames].filter((name) => name !== 'words');
  const tables = await Promise.all(
    names.map(async (name) => {
      const store = database.transaction(name).objectStore(name);
      const indexes = [...store.indexNames].filter((index) => index !== 'wordCount').map((index) => store.index(index));
      const records = (await done(store.getAll())) as { wordCount?: number }[];
      for (const record of records) delete record.wordCount;
      return { store, indexes, records };
    }),
  );
  database.close();
  await done(window.indexedDB.deleteDatabase('library'));
  const opening = window.indexedDB.open('library', version);
  opening.onupgradeneeded = () => {
    for (const { store, indexes, records } of tables) {
      const { name, keyPath, autoIncrement } = store;
      const made = opening.result.createObjectStore(name, { keyPath, autoIncrement });
      for (const { name, keyPath, unique, multiEntry } of indexes)
        made.createIndex(name, keyPath, { unique, multiEntry });
      for (const record of records) made.put(record);
    }
  };
  (await done(opening)).close();
}

/** What the upgrade has made. */
export interface Upgraded {
  version: number;
  articles: number;
  /** Articles with the new field. */
  counted: number;
  /** Rows of the new table, and as many as the new field says there are. */
  words: number;
  wordsCounted: number;
}

/** Runs in a page of ours. */
export async function readUpgraded(window: Window): Promise<Upgraded> {
  const done = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
  const database = await done(window.indexedDB.open('library'));
  const all = (name: string) => done(database.transaction(name).objectStore(name).getAll());
  const articles = (await all('articles')) as { wordCount?: number }[];
  const words = database.objectStoreNames.contains('words') ? (await all('words')).length : 0;
  const { version } = database;
  database.close();
  const counts = articles.flatMap(({ wordCount }) => wordCount ?? []);
  const wordsCounted = counts.reduce((sum, count) => sum + count, 0);
  return { version, articles: articles.length, counted: counts.length, words, wordsCounted };
}

/** What is half done, a sentence. */
export function halfUpgraded({ version, articles, counted, words, wordsCounted }: Upgraded): string[] {
  if (counted === (version === inventedVersion ? articles : 0) && words === wordsCounted) return [];
  return [
    `In version ${version} ${counted} of ${articles} articles are upgraded, with ${words} of ${wordsCounted} words.`,
  ];
}
