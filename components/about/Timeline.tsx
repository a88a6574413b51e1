import { useMemo, useState } from 'preact/hooks';
import type { DatedSentence } from '../../lib/across/dated-sentences.ts';
import { say, uiLanguage } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { DatedList } from './DatedList.tsx';
import { ShownFirst } from './ShownFirst.tsx';
import './about.css';

interface Props {
  /** In the order of time. Absent: they are being read. */
  sentences: readonly DatedSentence[] | undefined;
  /** From how many articles. */
  count: number;
  /** Reads older ones too; absent when there are none. */
  onOlder?: (() => void) | undefined;
}

/** Names offered to choose by: those in the most sentences. */
const offered = 100;

/** The dates that many articles speak of, all or those of sentences that name somebody. */
export function Timeline({ sentences, count, onOlder }: Props) {
  const [key, setKey] = useState('');
  const names = useMemo(() => namesIn(sentences ?? []), [sentences]);
  const shown = useMemo(
    () => (sentences ?? []).filter(({ names }) => key === '' || names.some((named) => named.key === key)),
    [sentences, key],
  );
  return (
    <div class="about">
      <header class="about-head">
        <a href="library.html">{say('about_library')}</a>
        <h1 class="news">{say('timeline_title')}</h1>
        {sentences && sentences.length > 0 && (
          <p class="muted">{say('timeline_how', { count: count.toLocaleString(uiLanguage) })}</p>
        )}
      </header>
      <main aria-busy={!sentences}>
        {!sentences && <p class="muted">{say('about_looking')}</p>}
        {sentences?.length === 0 && <p>{say('timeline_empty')}</p>}
        {sentences && sentences.length > 0 && (
          <>
            <select
              class="input about-names"
              aria-label={say('timeline_of')}
              value={key}
              onChange={(event) => setKey(event.currentTarget.value)}
            >
              <option value="">{say('timeline_all_names')}</option>
              {names.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
            <ShownFirst key={key} items={shown} atOnce={200}>
              {(sentences) => <DatedList sentences={sentences} />}
            </ShownFirst>
          </>
        )}
        {onOlder && (
          <div>
            <Button onClick={onOlder}>{say('timeline_older')}</Button>
          </div>
        )}
      </main>
    </div>
  );
}

function namesIn(sentences: readonly DatedSentence[]): { key: string; name: string }[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { key, name } of sentences.flatMap(({ names }) => names))
    counts.set(key, { name, count: (counts.get(key)?.count ?? 0) + 1 });
  return [...counts]
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, offered)
    .map(([key, { name }]) => ({ key, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
