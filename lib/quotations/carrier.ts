/** Through whom a quote came to the article, where it says so: "an official told the Times". */
import { fold } from '../entities/fold-name.ts';
import { isOutlet } from '../entities/gazetteer/gazetteer.ts';
import type { Entity } from '../entities/types.ts';
import { candidatesBetween, lower, type Candidate, type Scene, type SpeechVocabulary } from './speakers.ts';

/** How far behind "told" an outlet may be named, in words: "told the news agency LANA". */
const reach = 8;

/** The outlet that a cue says the words were told to; `undefined` where it names none. */
export function findCarrier(
  scene: Scene,
  cue: number,
  { tells, withWhom, media, audiences }: SpeechVocabulary,
): Candidate | undefined {
  const { words } = scene.passage;
  const limit = Math.min(words.length, cue + 1 + reach);
  const told = tells.has(lower(words[cue]));
  let end = cue + 1;
  let from = told ? end : undefined;
  while (end < limit && !/^(?:[.;:!?(“"]|that)$/.test(lower(words[end])) && scene.quoteAt[end]! < 0) {
    if (withWhom.has(lower(words[end]))) from ??= end + 1;
    end += 1;
  }
  if (from === undefined) return undefined;
  return candidatesBetween(scene, from, end).find(
    (candidate) =>
      candidate.kind === 'body' &&
      (isMedium(candidate.entity!, media) ||
        media.has(lower(words[candidate.first - 1])) ||
        media.has(lower(words[candidate.last])) ||
        (told && followsVerb(scene, cue, candidate) && mayCarry(candidate.entity!, audiences))),
  );
}

/** Nothing but small words stands between: "told the sports paper Echo". */
const followsVerb = ({ passage }: Scene, cue: number, { first }: Candidate) =>
  passage.words.slice(cue + 1, first).every(({ text }) => /^\p{Ll}+$/u.test(text));

/** A name that news would not say much to but for outlets: no parliament's, no company's. */
const mayCarry = ({ name }: Entity, audiences: ReadonlySet<string>) =>
  audiences.size > 0 &&
  !fold(name)
    .split(/[\s-]+/)
    .some((word) => audiences.has(word));

/** By what it is known as, or by a word of its name: "Harbour Gazette". */
function isMedium({ name, aliases }: Entity, media: ReadonlySet<string>): boolean {
  return [name, ...aliases.map((alias) => alias.name)].some(
    (spelling) =>
      isOutlet(fold(spelling)) ||
      fold(spelling)
        .split(/[\s-]+/)
        .some((word) => media.has(word)),
  );
}
