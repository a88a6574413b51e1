/** Keeping an article: the same whether by button, shortcut or menu. Runs in the background, which outlives the popup. */
import { ReaderFacingError } from '../errors.ts';
import { captureVersion } from '../article/capture-version.ts';
import { saveArticle, type Saved } from '../library/save-article.ts';
import { readArticleInTab, readFactsInTab } from './capture.ts';
import { expectImages, keepImages } from './images.ts';
import { settleDraft } from './keep-decided.ts';
import { noteLibrary } from './library-mark.ts';
import { openLibrary } from './library.ts';
import { askTab, type ReadArticle, type ToArticleScript } from './messages.ts';
import { markedWhileSaving } from './unfinished-saves.ts';

/** The tab went on to another article after this one was read. */
export class PageChangedError extends ReaderFacingError {
  override name = 'PageChangedError';
  constructor() {
    super('error_page_changed');
  }
}

/**
 * Saves what was shown, then sees to its images without being waited for.
 *
 * @throws NotSavedError, PageChangedError
 */
export function save(read: ReadArticle, tabId?: number): Promise<Saved> {
  const { url } = read.article;
  return markedWhileSaving(url, async () => {
    if (tabId !== undefined) await assertStillShown(read, tabId);
    const { library, world } = await openLibrary();
    const capturedAt = new Date(world.now()).toISOString();
    // Before there are images that wait: stopped right after the save, we are still woken to fetch them.
    await expectImages();
    const saved = await saveArticle(library, { ...read, capturedAt, captureVersion }, world);
    void keepImages(saved.revisionId, tabId);
    // Our pages write it down, too: the article is saved whatever becomes of this.
    void noteLibrary(library).catch(console.error);
    // The article is saved whatever becomes of its tags: what could not be kept stays in the draft, and is tried again.
    await settleDraft(library, saved.articleId, url, world).catch(console.error);
    return saved;
  });
}

/** Reads and saves the article in a tab. */
export async function saveTab(tabId: number): Promise<Saved & ReadArticle> {
  await readFactsInTab(tabId);
  const read = await readArticleInTab(tabId);
  return { ...(await save(read, tabId)), ...read };
}

async function assertStillShown({ article }: ReadArticle, tabId: number): Promise<void> {
  const current = await askTab<ToArticleScript, 'current-page'>(tabId, 'current-page', undefined).catch(() => {
    // The tab has gone, and our script with it. What the reader saw and chose is still to be kept.
    return undefined;
  });
  if (current && (current.url !== article.url || current.headline !== article.headline)) throw new PageChangedError();
}
