import type { WordedChange } from '../../lib/revisions/list-changes.ts';
import { say } from '../../lib/words.ts';
import { formatDate } from '../format-date.ts';
import { WordDiff } from '../reader/WordDiff.tsx';
import { changeNames } from './change-words.ts';
import './changes.css';

interface Props {
  changes: readonly WordedChange[];
  lang?: string | undefined;
}

/** Each change between two versions, word by word, in the order of the text. */
export function ChangeList({ changes, lang }: Props) {
  return (
    <ol class="changes" role="list">
      {changes.map(({ what, before = '', after = '' }, index) => {
        const isDate = what === 'published' || what === 'modified';
        const shown = (text: string) => (isDate && text !== '' ? formatDate(text) : text);
        return (
          <li key={index}>
            <span class="change-kind">{say(changeNames[what])}</span>
            <p class={isDate ? undefined : 'news'} lang={isDate ? undefined : lang} dir="auto">
              {what === 'moved' ? after : <WordDiff before={shown(before)} after={shown(after)} />}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
