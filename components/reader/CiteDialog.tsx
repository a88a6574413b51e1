import { useId } from 'preact/hooks';
import { citationFormats, type CitationStyle } from '../../lib/citation/index.ts';
import type { Cited } from '../../lib/citation/types.ts';
import { say, type WordKey } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Dialog } from '../library/Dialog.tsx';

interface Props {
  cited: Cited;
  style: CitationStyle;
  onStyle(style: CitationStyle): void;
  onCopy(citation: string): void;
  onClose(): void;
}

export const citationStyles = Object.keys(citationFormats) as CitationStyle[];

export const styleName = (style: CitationStyle): string => say(`citation_style_${style}` satisfies WordKey);

/** A citation to look at before it is copied, and the place where its style is chosen. */
export function CiteDialog({ cited, style, onStyle, onCopy, onClose }: Props) {
  const title = useId();
  const citation = citationFormats[style](cited);
  return (
    <Dialog labelledBy={title} onClose={onClose}>
      <h2 id={title} class="dialog-title">
        {say(cited.quote ? 'citation_words' : 'citation_article')}
      </h2>
      <label class="citation-style">
        {say('citation_style')}
        <select
          class="input"
          value={style}
          onChange={({ currentTarget }) => onStyle(currentTarget.value as CitationStyle)}
        >
          {citationStyles.map((one) => (
            <option key={one} value={one}>
              {styleName(one)}
            </option>
          ))}
        </select>
      </label>
      <textarea
        class="input citation-text"
        readOnly
        dir="auto"
        aria-label={say('citation_text')}
        value={citation}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div class="dialog-acts">
        <Button onClick={onClose}>{say('library_close')}</Button>
        <Button
          kind="primary"
          icon="cite"
          onClick={() => {
            // What comes of it is told beneath the dialog.
            onClose();
            onCopy(citation);
          }}
        >
          {say('citation_copy')}
        </Button>
      </div>
    </Dialog>
  );
}
