/** What changed, as a clause: "headline and 2 sentences". */
import type { WordedChange } from '../../lib/revisions/list-changes.ts';
import { say, sayCount, uiLanguage, type WordKey } from '../../lib/words.ts';

export const changeNames: Record<WordedChange['what'], WordKey> = {
  headline: 'change_headline',
  dek: 'change_dek',
  byline: 'change_byline',
  edited: 'change_edited',
  added: 'change_added',
  removed: 'change_removed',
  moved: 'change_moved',
  published: 'change_published',
  modified: 'change_modified',
};

const sentenceChanges = new Set<WordedChange['what']>(['edited', 'added', 'removed', 'moved']);

/** Dates are named only where nothing else changed. */
export function whatChanged(changes: readonly WordedChange[]): string {
  const facts = changes.filter(({ what }) => ['headline', 'dek', 'byline'].includes(what));
  const sentences = changes.filter(({ what }) => sentenceChanges.has(what)).length;
  const parts = [
    ...facts.map(({ what }) => say(`change_part_${what as 'headline' | 'dek' | 'byline'}`)),
    ...(sentences > 0 ? [sayCount('change_sentences', sentences)] : []),
  ];
  if (parts.length === 0) return say('change_only_dates');
  return new Intl.ListFormat(uiLanguage).format(parts);
}
