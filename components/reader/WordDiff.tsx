import { diffWords } from '../../lib/revisions/diff-words.ts';
import { say } from '../../lib/words.ts';
import './word-diff.css';

interface Props {
  before: string;
  after: string;
}

/** Two wordings in one: crossed out what was removed, underlined what was added, and said so to who does not see it. */
export function WordDiff({ before, after }: Props) {
  return (
    <>
      {diffWords(before, after).map(({ kind, text }, index) =>
        kind === 'same' ? (
          text
        ) : kind === 'removed' ? (
          <del key={index}>
            <span class="visually-hidden"> {say('diff_removed')} </span>
            {text}
          </del>
        ) : (
          <ins key={index}>
            <span class="visually-hidden"> {say('diff_added')} </span>
            {text}
          </ins>
        ),
      )}
    </>
  );
}
