import type { Span, Texts } from '../../lib/text/span.ts';
import type { TimelineEntry } from '../../lib/timeline/types.ts';
import { formatTimeline } from './format-timeline.ts';
import { Snippet } from './Snippet.tsx';
import './source-list.css';

interface Props {
  timeline: TimelineEntry[];
  texts: Texts;
  onShow?: (span: Span) => void;
}

/** The dates the text speaks of, in its order, each with the day or the stretch of time it means. */
export function TimelineList({ timeline, texts, onShow }: Props) {
  return (
    <ul class="timeline-list">
      {timeline.map((entry) => (
        <li key={`${entry.in} ${entry.start}`}>
          <time class="source-name" dateTime={entry.value}>
            {formatTimeline(entry.value)}
          </time>
          <Snippet span={entry} texts={texts} onShow={onShow} />
        </li>
      ))}
    </ul>
  );
}
