/** The catalog of the library as a file of ours, so that a page of 100,000 articles opens at once. May be lost at any time. */
import {
  catalogFromText,
  catalogHeadFromText,
  catalogToText,
  headLength,
  type Catalog,
  type CatalogHead,
} from '../library/catalog.ts';
import { findOnDisk, writeOnDisk } from './files-on-disk.ts';

export interface KeptCatalog {
  head: CatalogHead;
  /** All of it. Absent: it cannot be read. */
  read(): Promise<Catalog | undefined>;
}

/** Absent: none was kept, or it cannot be read. */
export async function findCatalog(): Promise<KeptCatalog | undefined> {
  return readable(async () => {
    const file = await findOnDisk('catalog');
    const head = file && catalogHeadFromText(await file.slice(0, headLength).text());
    return head && { head, read: () => readable(async () => catalogFromText(await file.text())) };
  });
}

async function readable<Read>(read: () => Promise<Read>): Promise<Read | undefined> {
  try {
    return await read();
  } catch (error) {
    console.warn('The catalog is made anew:', error);
    return undefined;
  }
}

export async function keepCatalog(catalog: Catalog): Promise<void> {
  try {
    await writeOnDisk('catalog', 'catalog.json', new Blob([catalogToText(catalog)]).stream());
  } catch (error) {
    // A full disk. The next page reads the library instead.
    console.warn('The catalog was not kept:', error);
  }
}
