/** What the reader does with many articles at once, and takes back at once. */
import type { ArticleRecord, ReadState } from './records.ts';
import { act, type Library } from './schema.ts';
import { change, changeMember } from './stamp.ts';
import { tagNamed } from './tags.ts';
import { instant, type World } from './world.ts';

/** From which states each takes an article, and to which. What is archived has been read. */
const readStates = {
  archive: { from: ['unread', 'reading', 'read'], to: 'archived' },
  unarchive: { from: ['archived'], to: 'read' },
  'mark-read': { from: ['unread', 'reading'], to: 'read' },
  'mark-unread': { from: ['reading', 'read', 'archived'], to: 'unread' },
} as const satisfies Record<string, { from: readonly ReadState[]; to: ReadState }>;

/** What can be done with many articles. */
export type ManyAct = keyof typeof readStates | 'trash' | 'restore' | { addTag: string };

/** One change of one article. */
type Step = { readState: ReadState } | { deletedAt: string | undefined } | { tagId: string; present: boolean };

/** An article that was changed, and what takes that back. */
export interface ChangedArticle {
  id: string;
  back: Step;
}

/** A step of the way through many articles. */
export interface ManyStep {
  /** How many have been looked at up to now. */
  done: number;
  /** Those that were changed in this step. */
  changed: ChangedArticle[];
}

/** Few enough that the page answers in between, enough that the disk is not waited for too often. */
const atOnce = 250;

/**
 * Does this with every article that it changes; the others are left as they are, as those that are gone. A few hundred are one
 * transaction: the answers say what has been changed up to then, and stay true when a later one fails or is not asked for.
 *
 * @throws NotSavedError
 */
export async function* changeArticles(
  library: Library,
  ids: readonly string[],
  what: ManyAct,
  world: World,
): AsyncGenerator<ManyStep, void> {
  let done = 0;
  for (const some of inChunks(ids)) {
    const changed = await act(library, ['articles', 'tags'], async ({ put, putAll }) => {
      const articles = (await library.articles.bulkGet(some)).filter(isKept);
      const tagId = typeof what === 'object' ? await tagNamed(library, put, what.addTag, world) : undefined;
      const changed = articles.flatMap((article) => {
        const step = stepOf(article, what, tagId, world);
        return step ? [{ after: taken(article, step, world), id: article.id, back: backOf(article, step) }] : [];
      });
      await putAll(
        'articles',
        changed.map(({ after }) => after),
      );
      return changed.map(({ id, back }) => ({ id, back }));
    });
    done += some.length;
    yield { done, changed };
  }
}

/**
 * Puts articles back as they were; those that are gone by now are left out. Of what came after, only this is taken back. The
 * answers say how many have been looked at up to then.
 */
export async function* changeArticlesBack(
  library: Library,
  changed: readonly ChangedArticle[],
  world: World,
): AsyncGenerator<number, void> {
  let done = 0;
  for (const some of inChunks(changed)) {
    await act(library, ['articles'], async ({ putAll }) => {
      const articles = await library.articles.bulkGet(some.map(({ id }) => id));
      await putAll(
        'articles',
        articles.flatMap((article, at) => (isKept(article) ? [taken(article, some[at]!.back, world)] : [])),
      );
    });
    done += some.length;
    yield done;
  }
}

/** Absent: the article is so already, or this is not for articles in its place. */
function stepOf(article: ArticleRecord, what: ManyAct, tagId: string | undefined, world: World): Step | undefined {
  const inTrash = article.deletedAt !== undefined;
  if (what === 'restore') return inTrash ? { deletedAt: undefined } : undefined;
  if (inTrash) return undefined;
  if (what === 'trash') return { deletedAt: instant(world) };
  if (typeof what === 'object')
    return tagId === undefined || article.tagIds.includes(tagId) ? undefined : { tagId, present: true };
  const { from, to }: { from: readonly ReadState[]; to: ReadState } = readStates[what];
  return from.includes(article.readState) ? { readState: to } : undefined;
}

function backOf(article: ArticleRecord, step: Step): Step {
  if ('readState' in step) return { readState: article.readState };
  if ('deletedAt' in step) return { deletedAt: article.deletedAt };
  return { ...step, present: !step.present };
}

function taken(article: ArticleRecord, step: Step, world: World): ArticleRecord {
  return 'tagId' in step
    ? changeMember(article, 'tagIds', step.tagId, step.present, world)
    : change(article, step, world);
}

function isKept(article: ArticleRecord | undefined): article is ArticleRecord {
  return article !== undefined && !article.stripped;
}

function* inChunks<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += atOnce) yield all.slice(at, at + atOnce);
}
