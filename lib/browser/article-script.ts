/** What our script does inside a tab. It reads; it never changes the page and asks the network only for images of a save. */
import { ReaderFacingError } from '../errors.ts';
import { readArticle, readFacts, type PageFacts } from '../read-page.ts';
import { answer, type FetchedImage, type ToArticleScript } from './messages.ts';

/** A second injection replaces the first; an older version of us may still sit in the page after an update. */
let stopListening: (() => void) | undefined;

export function readArticleScript(): PageFacts | { failure: { key: string; params: object } } {
  stopListening?.();
  const now = new Date().toISOString();
  const facts = readFacts(document, location.href, now);
  stopListening = answer<ToArticleScript>({
    'read-article': () => {
      const current = readFacts(document, location.href, now);
      return { article: readArticle(document, current), dates: current.dates };
    },
    'current-page': () => {
      const { metadata } = readFacts(document, location.href, now);
      return { url: metadata.url, headline: metadata.headline };
    },
    'fetch-image': ({ src, maxBytes }) => fetchImage(src, maxBytes),
  });
  return facts;
}

async function fetchImage(src: string, maxBytes: number): Promise<FetchedImage> {
  void [src, maxBytes, ReaderFacingError];
  return { failed: 'todo' };
}
