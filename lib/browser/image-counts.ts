/** What became of the images of an article, as the card and the reader tell it. */
import type { ImageCounts } from '../library/images.ts';
import { largestImage, mostImages } from '../library/images.ts';
import type { ImageFailure } from '../library/records.ts';
import { say } from '../words.ts';

export interface ToldImageCounts {
  all: number;
  stored: number;
  pending: number;
  /** Hosts that answer only extensions the reader allowed there. */
  refusedBy: { host: string; count: number }[];
  /** Others that are not kept; `why` is a clause for the reader. */
  missing: { host: string; count: number; why: string }[];
}

export function tellImageCounts({ stored, pending, failed }: ImageCounts): ToldImageCounts {
  const refused = failed.filter(({ reason }) => reason === 'needs-host');
  const missing = failed.filter(({ reason }) => reason !== 'needs-host');
  return {
    all: failed.reduce((sum, { count }) => sum + count, stored + pending),
    stored,
    pending,
    refusedBy: refused.map(({ host, count }) => ({ host, count })),
    missing: missing.map(({ host, count, reason }) => ({ host, count, why: whyNotKept(reason) })),
  };
}

function whyNotKept(reason: ImageFailure): string {
  switch (reason) {
    case 'gone':
      return say('image_gone');
    case 'needs-host':
      return say('image_needs_host');
    case 'not-an-image':
      return say('image_not_an_image');
    case 'too-large':
      return say('image_too_large', { megabytes: largestImage / 1024 / 1024 });
    case 'too-many':
      return say('image_too_many', { most: mostImages });
    case 'unreachable':
      return say('image_unreachable');
    default:
      return say('image_http', { status: reason.slice('http-'.length) });
  }
}
