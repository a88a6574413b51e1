/** Questions that are asked again whenever the answer may have changed, in this page or in another one. */
import { liveQuery } from 'dexie';

/**
 * Answers a question of the library now and after every write that could change the answer. The question awaits nothing
 * but the library. Returns the function that stops.
 */
export function watch<Answer>(
  question: () => Promise<Answer>,
  answer: (answer: Answer) => void,
  failed: (error: unknown) => void,
): () => void {
  // An async function of its own: only in one does Dexie see what is asked after the first await.
  const subscription = liveQuery(async () => question()).subscribe(answer, failed);
  return () => subscription.unsubscribe();
}
