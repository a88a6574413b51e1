import type { QuoteMatch } from '../../lib/anchoring/match-quote.ts';
import { say, type WordKey } from '../../lib/words.ts';
import { IconButton } from '../IconButton.tsx';
import { colorNames } from './ColorChoice.tsx';
import { noteOf, quoteOf, type PlacedHighlight } from './types.ts';

interface Props {
  /** In the order of the text. */
  highlights: PlacedHighlight[];
  lang?: string;
  onJump(placed: PlacedHighlight): void;
  onEdit(placed: PlacedHighlight): void;
  onCite(placed: PlacedHighlight): void;
  onRemove(placed: PlacedHighlight): void;
}

/** Painted highlights are invisible to screen readers; this list is what they read, and where everybody gets an overview. */
export function HighlightList({ highlights, ...acts }: Props) {
  const found = highlights.filter(({ span }) => span);
  const lost = highlights.filter(({ span }) => !span);
  if (highlights.length === 0) return <p class="muted small">{say('reader_highlights_none')}</p>;
  return (
    <>
      <ol class="highlights" role="list">
        {found.map((placed) => (
          <Item key={placed.highlight.id} placed={placed} {...acts} />
        ))}
      </ol>
      {lost.length > 0 && (
        <section class="orphans" aria-labelledby="orphans">
          <h3 id="orphans">{say('reader_orphans')}</h3>
          <ul class="highlights">
            {lost.map((placed) => (
              <Item key={placed.highlight.id} placed={placed} {...acts} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Item({
  placed,
  lang,
  onJump,
  onEdit,
  onCite,
  onRemove,
}: Omit<Props, 'highlights'> & { placed: PlacedHighlight }) {
  const { highlight, match, span } = placed;
  const note = noteOf(highlight);
  const quote = (
    <q class="news" lang={lang} dir="auto">
      {quoteOf(highlight)}
    </q>
  );
  const change = changeOf(match);
  return (
    <li class={`highlight ${highlight.color}`} data-highlight={highlight.id}>
      <span class="highlight-kind">
        <span class="swatch" aria-hidden="true" />
        {say(colorNames[highlight.color])}
      </span>
      {span ? (
        <button type="button" class="highlight-quote" onClick={() => onJump(placed)}>
          {quote}
        </button>
      ) : (
        <div class="highlight-quote">{quote}</div>
      )}
      {change && <p class="highlight-change">{say(change)}</p>}
      {note && (
        <p class="highlight-note" dir="auto">
          {note}
        </p>
      )}
      <span class="highlight-acts">
        {span && (
          <IconButton
            icon="edit"
            size="small"
            label={say(note ? 'reader_edit' : 'reader_add_note')}
            onClick={() => onEdit(placed)}
          />
        )}
        {span && (
          <IconButton icon="cite" size="small" label={say('citation_copy_words')} onClick={() => onCite(placed)} />
        )}
        <IconButton icon="trash" size="small" label={say('reader_remove')} onClick={() => onRemove(placed)} />
      </span>
    </li>
  );
}

/** What the reader should know of how a quote was found again, or why it was not; nothing when it stands as it stood. */
function changeOf({ state }: QuoteMatch): WordKey | undefined {
  return changes[state];
}

const changes: Record<QuoteMatch['state'], WordKey | undefined> = {
  verbatim: undefined,
  edited: 'reader_match_edited',
  moved: 'reader_match_moved',
  ambiguous: 'reader_match_ambiguous',
  gone: 'reader_match_gone',
};
