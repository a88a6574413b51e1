import type { DatedSentence } from '../../lib/across/dated-sentences.ts';
import { formatTimeline } from '../reading-card/format-timeline.ts';
import { Source } from './Source.tsx';

/** Sentences with the dates they speak of, each with its article. */
export function DatedList({ sentences }: { sentences: readonly DatedSentence[] }) {
  return (
    <ol class="about-dated">
      {sentences.map(({ article, value, text, said: [start, end] }, at) => (
        <li key={at}>
          <time dateTime={value}>{formatTimeline(value)}</time>
          <div>
            <p class="news" lang={article.lang} dir={article.dir}>
              {text.slice(0, start)}
              <mark>{text.slice(start, end)}</mark>
              {text.slice(end)}
            </p>
            <Source article={article} />
          </div>
        </li>
      ))}
    </ol>
  );
}
