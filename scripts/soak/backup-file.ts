/** A backup of invented articles, each with a highlight, to begin with and to put in the place of what is there. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { JSDOM } from 'jsdom';
import { describeQuote } from '../../lib/anchoring/describe-quote.ts';
import { zipLibrary } from '../../lib/export/library-zip.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { addHighlight } from '../../lib/library/highlights.ts';
import { openLibrary } from '../../lib/library/schema.ts';
import type { World } from '../../lib/library/world.ts';
import { inventArticle } from '../bench/library/invented-article.ts';
import { randomFrom } from '../train/random.ts';

export interface Backup {
  /** Of the ZIP, as a driver can hand it to a page. */
  base64: string;
  /** Of its articles. */
  ids: ReadonlySet<string>;
}

export async function inventBackup(articles: number, seed: number): Promise<Backup> {
  const random = randomFrom(seed);
  const world: World = {
    deviceId: 'aaaaaaaaaaaa',
    now: () => Date.now(),
    randomBytes: (length) => Uint8Array.from({ length }, () => Math.floor(random() * 256)),
  };
  const library = await openLibrary(world, { indexedDB: new IDBFactory(), IDBKeyRange });
  const ids = new Set<string>();
  for (let number = 0; number < articles; number += 1) {
    const invented = inventArticle(number);
    const { articleId, revisionId } = await saveArticle(library, invented, world);
    ids.add(articleId);
    const { texts, url } = invented.article;
    const target = { source: url, selector: describeQuote(texts.body, { start: 20, end: 90 }) };
    await addHighlight(library, { articleId, revisionId, target, color: 'quote' }, world);
  }
  const { window } = new JSDOM('');
  const zip = await new Response(zipLibrary(library, { ...world, window })).arrayBuffer();
  return { base64: Buffer.from(zip).toString('base64'), ids };
}
