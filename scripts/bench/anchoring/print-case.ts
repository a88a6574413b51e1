/** A case for people to read: is it what it says, and would they call the right answer right? */
import type { Span } from '../../../lib/text/span.ts';
import type { Verdict } from './judge.ts';
import type { Answer } from './systems.ts';
import type { Case } from './types.ts';

const contextLength = 160;

export function printCase(
  { set, page, change, before, after }: Case,
  judged?: { verdict: Verdict; answer: Answer },
): void {
  console.log(`\n${set} · ${page} · ${change}`);
  console.log(`  was  ${shown(before.text, before.quote)}`);
  console.log(`  is   ${after.quote ? shown(after.text, after.quote) : 'not there any more'}`);
  if (!judged) return;
  const { place, edited } = judged.answer;
  console.log(`  ${judged.verdict}: ${edited ? 'edited, ' : ''}${place ? shown(after.text, place) : 'found nowhere'}`);
}

function shown(text: string, { start, end }: Span): string {
  const words = text.slice(start, end);
  const quote = words.length > 400 ? `${words.slice(0, 200)} … ${words.slice(-200)}` : words;
  const around = [text.slice(Math.max(0, start - contextLength), start), text.slice(end, end + contextLength)];
  return `${start}: ${around[0]}[[${quote}]]${around[1]}`.replaceAll('\n', '⏎').replace(/[\u00ad\u200b\u200f]/g, '·');
}
