import type { PlacedHighlight } from '../../lib/highlights/place-highlights.ts';
import type { Highlight } from '../../lib/highlights/types.ts';
import { sayCount } from '../../lib/words.ts';
import { Disclosure } from '../Disclosure.tsx';
import { HighlightList } from '../reader/HighlightList.tsx';

/** More would push away who is in the story. */
const mostShownAtFirst = 3;

interface Props {
  /** At least one. */
  highlights: PlacedHighlight[];
  lang?: string;
  /** Leads to it on the page; absent when that is not in front. */
  onShow?: ((highlight: Highlight) => void) | undefined;
}

/** What the reader marked in this story, and first of all how many of it the page does not say any more as it did. */
export function MarkedQuotes({ highlights, lang, onShow }: Props) {
  const changed = highlights.filter(({ match }) => match.state !== 'verbatim').length;
  return (
    <>
      {changed > 0 && <p class="highlight-change">{sayCount('card_highlights_changed', changed)}</p>}
      <Disclosure
        summary={sayCount('library_highlights', highlights.length)}
        open={highlights.length <= mostShownAtFirst}
      >
        <HighlightList highlights={highlights} lang={lang} onJump={onShow && (({ highlight }) => onShow(highlight))} />
      </Disclosure>
    </>
  );
}
