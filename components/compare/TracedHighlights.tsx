import type { HighlightStep, TracedHighlight } from '../../lib/highlights/trace-highlights.ts';
import { say, type WordKey } from '../../lib/words.ts';
import { formatMoment } from '../format-date.ts';
import { quoteOf } from '../reader/types.ts';
import { WordDiff } from '../reader/WordDiff.tsx';
import '../reader/highlight-list.css';
import '../reader/swatch.css';

interface Props {
  highlights: TracedHighlight[];
  lang?: string | undefined;
  timeZone: string;
}

const states: Record<HighlightStep['state'], WordKey> = {
  verbatim: 'compare_verbatim_since',
  edited: 'compare_edited_since',
  moved: 'compare_moved_since',
  ambiguous: 'compare_ambiguous_since',
  gone: 'compare_gone_since',
};

/** What became of each highlight, version by version, the latest last. */
export function TracedHighlights({ highlights, lang, timeZone }: Props) {
  return (
    <ol class="highlights" role="list">
      {highlights.map(({ highlight, steps }) => (
        <li key={highlight.id} class={`highlight ${highlight.color}`}>
          <q class="highlight-quote news" lang={lang} dir="auto">
            {quoteOf(highlight)}
          </q>
          <ol class="highlight-steps" role="list">
            {steps.map(({ state, since, words }) => (
              <li key={since}>
                {say(states[state], { since: formatMoment(since, timeZone) })}
                {state === 'edited' && words !== undefined && (
                  <q class="news" lang={lang} dir="auto">
                    <WordDiff before={quoteOf(highlight)} after={words} />
                  </q>
                )}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
