/** What our script does inside a tab. It reads; it never changes the page and asks the network only for images of a save. */
import { readArticle, readFacts, type PageFacts } from '../read-page.ts';
import { fetchImage } from './fetch-image.ts';
import { answer, failure, type Answer, type ToArticleScript } from './messages.ts';

/** Shared by all scripts of ours in this page: a second injection replaces the first, also one of an older version. */
const world = globalThis as { stopReadingArticle?: () => void };

/** Answers with metadata and dates at once; from then on the tab answers `ToArticleScript`. */
export function readArticleScript(): Answer<PageFacts> {
  world.stopReadingArticle?.();
  let facts: PageFacts;
  let shown: string;

  /** Pages navigate themselves: what was read holds while address and headline stay the same. */
  function currentFacts(): PageFacts {
    const now = `${location.href}\n${document.querySelector('h1')?.textContent ?? ''}`;
    if (now !== shown) {
      facts = readFacts(document, location.href, new Date().toISOString());
      shown = now;
    }
    return facts;
  }

  world.stopReadingArticle = answer<ToArticleScript>({
    'read-article': ({ scope }) => {
      const current = currentFacts();
      return { article: readArticle(document, current, scope), dates: current.dates };
    },
    'current-page': () => {
      const { url, headline } = currentFacts().metadata;
      return { url, headline };
    },
    'fetch-image': ({ src, maxBytes }) => fetchImage(src, maxBytes),
  });

  try {
    return { reply: currentFacts() };
  } catch (error) {
    // An exception would reach the other side as a null without a reason.
    return failure(error);
  }
}
