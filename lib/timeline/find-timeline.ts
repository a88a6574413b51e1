import type { Texts } from '../text/span.ts';
import type { TimelineEntry } from './types.ts';

export function findTimeline(_texts: Texts, _when: { published?: string; lang?: string }): TimelineEntry[] {
  return [];
}
