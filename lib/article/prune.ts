import type { Metadata } from './types.ts';
export function prune(_content: Element, _metadata: Metadata): string[] {
  return [];
}
