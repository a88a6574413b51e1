import type { CorrectionNotice } from '../../lib/article/types.ts';
import { textAt, type Span, type Texts } from '../../lib/text/span.ts';
import { say, type WordKey } from '../../lib/words.ts';
import { formatDate } from '../format-date.ts';
import { IconButton } from '../IconButton.tsx';
import './correction-list.css';

const kindWords: Record<CorrectionNotice['kind'], WordKey> = {
  correction: 'correction_correction',
  clarification: 'correction_clarification',
  update: 'correction_update',
  'editors-note': 'correction_editors_note',
};

interface Props {
  corrections: CorrectionNotice[];
  texts: Texts;
  lang?: string;
  dir: 'ltr' | 'rtl';
  /** Leads to a place in the article; absent when it is not in front. */
  onShow?: (span: Span) => void;
}

/** What the publisher says was corrected, and when. */
export function CorrectionList({ corrections, texts, lang, dir, onShow }: Props) {
  if (corrections.length === 0) return null;
  return (
    <section aria-label={say('correction_section')}>
      <ul class="correction-list">
        {corrections.map(({ kind, text, span, date }) => (
          <li key={span.start} class={`correction ${kind}`}>
            <p class="dotted correction-kind">
              <span>{say(kindWords[kind])}</span>
              {date && <time dateTime={date.value}>{formatDate(date.value, date.zone)}</time>}
            </p>
            <p class="correction-text news" lang={lang} dir={dir}>
              {text}
            </p>
            {onShow && textAt(texts, span) === text && (
              <IconButton icon="locate" size="small" label={say('correction_show')} onClick={() => onShow(span)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
