/** How records are named. Articles and revisions by what they are, everything else by UUIDv7 (RFC 9562, 5.7). */
import type { Article } from '../article/types.ts';
import type { ArticleDates, ResolvedDate } from '../dates/types.ts';
import { canonicalJson } from './canonical-json.ts';
import type { World } from './world.ts';

/** A new UUIDv7: sorts by the time it was made. */
export function newId(world: World): string {
  const bytes = world.randomBytes(16);
  const time = world.now().toString(16).padStart(12, '0');
  const random = hex(bytes);
  const variant = '89ab'[Number.parseInt(random.charAt(16), 16) % 4];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(13, 16)}-${variant}${random.slice(17, 20)}-${random.slice(20)}`;
}

/** A new name for this installation: twelve hexadecimal digits. Kept outside the library, so that a restored one gets its own. */
export function newDeviceId(randomBytes: World['randomBytes']): string {
  return hex(randomBytes(6));
}

/** An article is named after the canonical address it had when it was first saved; never recomputed. */
export async function articleIdOf(normalizedUrl: string): Promise<string> {
  return (await sha256(normalizedUrl)).slice(0, 32);
}

/** What of an article a reader is shown, and what its revision is therefore named after. */
export type Shown = Pick<Article, 'headline' | 'dek' | 'authors' | 'html' | 'texts'> & { dates: ArticleDates };

/**
 * SHA-256 of everything shown. Of the dates that is the values and the words that won, not the CSS paths, which move
 * with every advertisement, nor what was rejected, among which is the site's clock.
 */
export function hashOfShown({ headline, dek, authors, html, texts, dates }: Shown): Promise<string> {
  const shown = {
    ...{ headline, dek, authors, html, texts },
    published: shownDate(dates.published),
    modified: shownDate(dates.modified),
  };
  return sha256(canonicalJson(shown));
}

/** A revision is named after its article and everything shown: what `hashOfShown` says of it. */
export function revisionIdOf(articleId: string, hash: string): string {
  return `${articleId}-${hash}`;
}

function shownDate(date: ResolvedDate | undefined) {
  if (!date) return undefined;
  const conflicts = new Set(date.conflicting.map((claim) => claim.value));
  return { value: date.value, text: date.claim.evidence.text, conflicting: [...conflicts].sort() };
}

/** SHA-256 as 64 hexadecimal digits. Never awaited inside a transaction: that would end it. */
export async function sha256(content: string | BufferSource): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
