import type { Texts } from '../text/span.ts';
import type { Mention } from './types.ts';

export function recognize(
  _texts: Texts,
  _article: { authors?: string[]; siteName?: string; lang?: string } = {},
): Mention[] {
  return [];
}
