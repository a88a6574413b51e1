import { useState } from 'preact/hooks';
import type { Quotation } from '../../lib/quotations/types.ts';
import { textAt, type Span, type Texts } from '../../lib/text/span.ts';
import { say, sayCount } from '../../lib/words.ts';
import { Disclosure } from '../Disclosure.tsx';
import { IconButton } from '../IconButton.tsx';
import type { QuotationMarking } from './marking.ts';
import './quotation-list.css';

/** Before "Show all". */
const shownAtFirst = 3;

interface Props {
  quotations: Quotation[];
  texts: Texts;
  lang?: string;
  dir: 'ltr' | 'rtl';
  /** Leads to a place in the article; absent when it is not in front. */
  onShow?: (span: Span) => void;
  /** Copies what was said word for word, with its source. */
  onCite?: (quotation: Quotation) => void;
  /** Absent: nothing can be highlighted just now. */
  marking?: QuotationMarking | undefined;
}

/** Who said what: the words in quotation marks first, what is told in other words for whoever asks. */
export function QuotationList({ quotations, ...rest }: Props) {
  const [all, setAll] = useState(false);
  const direct = quotations.filter(({ kind }) => kind === 'direct');
  const indirect = quotations.filter(({ kind }) => kind === 'indirect');
  const shown = all || direct.length <= shownAtFirst + 1 ? direct : direct.slice(0, shownAtFirst);
  return (
    <div class="quotations">
      {direct.length > 0 && <Quotations quotations={shown} {...rest} />}
      {shown.length < direct.length && (
        <button type="button" class="link small" onClick={() => setAll(true)}>
          {sayCount('quote_more', direct.length - shown.length)}
        </button>
      )}
      {indirect.length > 0 && (
        <Disclosure summary={sayCount('quote_indirect', indirect.length)}>
          <Quotations quotations={indirect} {...rest} />
        </Disclosure>
      )}
    </div>
  );
}

function Quotations({ quotations, texts, lang, dir, onShow, onCite, marking }: Props) {
  return (
    <ul class="quotation-list">
      {quotations.map((quotation) => {
        const [first] = quotation.parts;
        if (!first) return null;
        return (
          <li key={`${first.in} ${first.start}`} class={`quotation ${quotation.kind}`}>
            <blockquote class="news" lang={lang} dir={dir}>
              {quotation.parts.map((part) => textAt(texts, part)).join(' … ')}
            </blockquote>
            <div class="quotation-foot">
              <p>
                {quotation.speaker ? (
                  <bdi class="speaker">{quotation.speaker.name}</bdi>
                ) : (
                  <span class="muted">{say('quote_unattributed')}</span>
                )}
                {quotation.cue && (
                  <span class="muted">
                    {' · '}
                    <bdi lang={lang}>{textAt(texts, quotation.cue)}</bdi>
                  </span>
                )}
                {quotation.via && (
                  <span class="muted">
                    {' · '}
                    {say('quote_via', { outlet: quotation.via.name })}
                  </span>
                )}
              </p>
              <span class="quotation-acts">
                {marking && <MarkButton quotation={quotation} {...marking} />}
                {onCite && quotation.kind === 'direct' && (
                  <IconButton
                    icon="cite"
                    size="small"
                    label={say('citation_copy_words')}
                    onClick={() => onCite(quotation)}
                  />
                )}
                {onShow && (
                  <IconButton icon="locate" size="small" label={say('quote_show')} onClick={() => onShow(first)} />
                )}
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Stays where it is when it has been used, so that the focus does, too. */
function MarkButton({ quotation, isMarked, onMark }: QuotationMarking & { quotation: Quotation }) {
  const done = isMarked(quotation);
  return (
    <IconButton
      icon={done ? 'check' : 'marker'}
      size="small"
      label={say(done ? 'quote_highlighted' : 'quote_highlight')}
      aria-disabled={done}
      onClick={() => !done && onMark(quotation)}
    />
  );
}
