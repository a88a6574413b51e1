/** What was left out of the article, in words, so that nothing disappears silently. */
import { say } from '../words.ts';
import { kindOf } from './blocks/block-features.ts';
import type { Block, Box } from './blocks/read-blocks.ts';
import { isDateLine, lineKind, type Kind } from './not-the-article.ts';
import { similarity } from './similarity.ts';
import type { Texts } from '../text/span.ts';
import type { Metadata } from './types.ts';

/** So much of it is shown. */
const shownLength = 60;

/**
 * Blocks that Readability took for the article and we did not, each with the likely reason.
 *
 * @param captions captions whose image is not there
 */
export function removedWords(
  candidate: ReadonlySet<Block>,
  { body, captions: kept }: Texts,
  metadata: Metadata,
  captions: string[],
): string[] {
  const lines = new Set(body.split('\n'));
  const shown = kept.join('\n');
  return [
    ...[...candidate]
      .filter(({ text }) => !lines.has(text) && !shown.includes(text))
      .map((block) => note(reason(block, metadata), block.text)),
    ...captions.filter((words) => words !== '').map((words) => note('caption', words)),
  ];
}

function note(kind: Kind | 'other', words: string): string {
  return say(`removed_${kind}`, {
    text: words.length > shownLength ? `${words.slice(0, shownLength).trimEnd()}…` : words,
  });
}

function reason({ text, box }: Block, { headline, dek }: Metadata): Kind | 'other' {
  if ([headline, dek].some((shown) => shown !== undefined && isRepeated(shown, text))) return 'repeated';
  const kind = lineKind(text) ?? nearestKind(box);
  return kind ?? (isDateLine(text) ? 'date' : 'other');
}

const isRepeated = (shown: string, text: string): boolean =>
  Math.abs(shown.length - text.length) <= shown.length / 4 && similarity(shown, text) > 0.9;

function nearestKind(box: Box): Kind | undefined {
  for (let at: Box | undefined = box, level = 0; at && level < 5; at = at.parent, level += 1) {
    const kind = kindOf(at);
    if (kind) return kind;
  }
  return undefined;
}
