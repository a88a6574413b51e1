/** The catalog of the library as a file of ours, so that a page of 100,000 articles opens at once. May be lost at any time. */
import { catalogFromText, catalogToText, type Catalog } from '../library/catalog.ts';
import { findOnDisk, writeOnDisk } from './files-on-disk.ts';

/** Absent: none was kept, or it cannot be read. */
export async function findCatalog(): Promise<Catalog | undefined> {
  const file = await findOnDisk('catalog');
  try {
    return file && catalogFromText(await file.text());
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
