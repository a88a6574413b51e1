/** A version of the library that will never be: what an upgrade may do, all at once. */
import type { Transaction } from 'dexie';
import type { ArticleRecord, BodyRecord } from '../../lib/library/records.ts';
import { version1, versions as shipped, type TablesVersion } from '../../lib/library/tables.ts';

export { version1 };
export type { TablesVersion, TableName } from '../../lib/library/tables.ts';

/** A new table, a new index, and a new field of every article. */
const inventedVersion: TablesVersion = {
  tables: { articles: `${version1.articles}, wordCount`, words: '[articleId+word]' },
  upgrade: countWords,
};

export const versions: readonly TablesVersion[] = [...shipped, inventedVersion];

/** Any page of ours can hear of it. */
async function countWords(transaction: Transaction): Promise<void> {
  const channel = new BroadcastChannel('upgrade');
  channel.postMessage('begun');
  const articles = transaction.table<ArticleRecord & { wordCount?: number }>('articles');
  for (const article of await articles.toArray()) {
    const body = await transaction.table<BodyRecord>('bodies').get(article.latestRevisionId);
    // Of an article that was deleted for good nothing but its tombstone is left.
    const words = [...new Set(body?.texts.body.split(/\s+/))];
    await articles.put({ ...article, wordCount: words.length });
    await transaction.table('words').bulkPut(words.map((word) => ({ articleId: article.id, word })));
  }
  channel.postMessage('done');
  channel.close();
}
