/** What is being typed: kept with every key, so that a popup that closes takes nothing along. */
import { normalizeUrl } from '../article/canonical-url.ts';
import { act, type Library } from './schema.ts';
import { instant, type World } from './world.ts';

/** A draft is of one field (`headline`, `note`, …) of one page, saved or not. */
function draftKey(url: string, field: string): string {
  return `${field} ${normalizeUrl(url)}`;
}

/** Keeps what was typed so far; an empty text forgets it. */
export async function keepDraft(
  library: Library,
  url: string,
  field: string,
  text: string,
  world: World,
): Promise<void> {
  const key = draftKey(url, field);
  await act(library, ['drafts'], async () => {
    if (text === '') await library.drafts.delete(key);
    else await library.drafts.put({ key, text, savedAt: instant(world) });
  });
}

/** What was typed and neither kept nor thrown away. */
export async function findDraft(library: Library, url: string, field: string): Promise<string | undefined> {
  return (await library.drafts.get(draftKey(url, field)))?.text;
}

/** Forgets a draft, because it was kept or thrown away. */
export async function dropDraft(library: Library, url: string, field: string): Promise<void> {
  await act(library, ['drafts'], () => library.drafts.delete(draftKey(url, field)));
}
