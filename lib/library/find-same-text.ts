import { sameTextMatcher } from '../revisions/same-text.ts';
import type { ArticleRecord } from './records.ts';
import type { Library } from './schema.ts';

/** Either side: agencies and those who print them are seldom further apart, and their clocks and zones differ. */
const daysApart = 2;

/** Bodies that are read at once; each may have a hundred kilobytes. */
const readAtOnce = 20;

/**
 * The saved article that says the same as a page that is not saved, under another address: of several the one that was
 * saved first. Looked for among those published about then, which an index has; what is in the trash does not count.
 *
 * @param published ISO 8601 cut to its precision, as in `ResolvedDate`
 * @returns absent also where no day is stated, or the text is too short to tell
 */
export async function findSameText(
  library: Library,
  text: string,
  published: string | undefined,
): Promise<ArticleRecord | undefined> {
  const day = Date.parse(published?.slice(0, 'yyyy-mm-dd'.length) ?? '');
  // A month alone is parsed as its first day.
  if (Number.isNaN(day) || published!.length < 'yyyy-mm-dd'.length) return undefined;
  const isSame = sameTextMatcher(text);
  if (!isSame) return undefined;
  const near = library.articles.where('datePublished').between(dayAfter(day, -daysApart), dayAfter(day, daysApart + 1));
  const candidates = (await near.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
  candidates.sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1));
  for (let at = 0; at < candidates.length; at += readAtOnce) {
    const some = candidates.slice(at, at + readAtOnce);
    const bodies = await library.bodies.bulkGet(some.map(({ latestRevisionId }) => latestRevisionId));
    const found = some.find((_, place) => bodies[place] && isSame(bodies[place].texts.body));
    if (found) return found;
  }
  return undefined;
}

function dayAfter(day: number, days: number): string {
  return new Date(day + days * 86_400_000).toISOString().slice(0, 'yyyy-mm-dd'.length);
}
