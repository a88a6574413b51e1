/** Pages dealt into folds by domain, so that no site stands on both sides of training and measuring. */
import { createHash } from 'node:crypto';

/** The fold of a domain, or of an article of our own, 0 up to `folds`: always the same, in every set. */
export function foldOf(domain: string, folds: number): number {
  return createHash('sha256').update(`fold:${domain}`).digest().readUInt32BE() % folds;
}

/** The entries of each fold. */
export function dealIntoFolds<T extends { domain: string }>(
  entries: Record<string, T>,
  folds: number,
): Record<string, T>[] {
  const dealt = Array.from({ length: folds }, (): Record<string, T> => ({}));
  for (const [id, entry] of Object.entries(entries)) dealt[foldOf(entry.domain, folds)]![id] = entry;
  return dealt;
}
