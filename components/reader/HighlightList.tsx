import { useContext } from 'preact/hooks';
import type { QuoteMatch } from '../../lib/anchoring/match-quote.ts';
import type { PlacedHighlight, QuoteNow } from '../../lib/highlights/place-highlights.ts';
import type { Highlight } from '../../lib/highlights/types.ts';
import { say, type WordKey } from '../../lib/words.ts';
import { IconButton } from '../IconButton.tsx';
import { KindNamesContext } from './kind-names.ts';
import { entryId } from './highlight-details.ts';
import { noteOf, quoteOf, tagsOf } from './types.ts';
import { WordDiff } from './WordDiff.tsx';
import './highlight-list.css';
import './swatch.css';

interface Props {
  /** In the order of the text. */
  highlights: PlacedHighlight[];
  lang?: string;
  /** Left out: what cannot be done here. */
  onJump?: ((placed: PlacedHighlight) => void) | undefined;
  onEdit?: (placed: PlacedHighlight) => void;
  onCite?: (placed: PlacedHighlight) => void;
  onRemove?: (placed: PlacedHighlight) => void;
}

/** Painted highlights are invisible to screen readers; this list is what they read, and where everybody gets an overview. */
export function HighlightList({ highlights, ...acts }: Props) {
  const found = highlights.filter(({ span }) => span);
  const lost = highlights.filter(({ span }) => !span);
  if (highlights.length === 0) return <p class="muted small">{say('reader_highlights_none')}</p>;
  return (
    <>
      <ol class="highlights" role="list" aria-label={say('reader_highlights')}>
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
  const { highlight, span, newest } = placed;
  const names = useContext(KindNamesContext);
  const note = noteOf(highlight);
  const tags = tagsOf(highlight);
  const change = changes[placed.match.state];
  const changeInNewest = newest && changesInNewest[newest.match.state];
  const quote = (
    <q class="news" lang={lang} dir="auto">
      <WordsNow highlight={highlight} now={placed} />
    </q>
  );
  return (
    <li id={entryId(highlight.id)} class={`highlight ${highlight.color}`}>
      <span class="highlight-kind">
        <span class="swatch" aria-hidden="true" />
        <bdi>{names[highlight.color]}</bdi>
      </span>
      {onJump && span ? (
        <button type="button" class="highlight-quote" onClick={() => onJump(placed)}>
          {quote}
        </button>
      ) : (
        <div class="highlight-quote">{quote}</div>
      )}
      {highlight.speaker !== undefined && (
        <p class="highlight-speaker">
          <bdi>{highlight.speaker}</bdi>
        </p>
      )}
      {change && <p class="highlight-change">{say(change)}</p>}
      {changeInNewest && (
        <p class="highlight-change">
          {say(changeInNewest)}
          {newest.match.state === 'edited' && (
            <q class="news" lang={lang} dir="auto">
              <WordsNow highlight={highlight} now={newest} />
            </q>
          )}
        </p>
      )}
      {note && (
        <p class="highlight-note" dir="auto">
          {note}
        </p>
      )}
      {tags.length > 0 && (
        <ul class="chips" aria-label={say('tags_label')}>
          {tags.map((tag) => (
            <li key={tag} class="chip">
              <bdi>{tag}</bdi>
            </li>
          ))}
        </ul>
      )}
      <span class="highlight-acts">
        {onEdit && (
          <IconButton
            icon="edit"
            size="small"
            label={say(note ? 'reader_edit' : 'reader_add_note')}
            onClick={() => onEdit(placed)}
          />
        )}
        {onCite && (
          <IconButton icon="cite" size="small" label={say('citation_copy_words')} onClick={() => onCite(placed)} />
        )}
        {onRemove && (
          <IconButton icon="trash" size="small" label={say('reader_remove')} onClick={() => onRemove(placed)} />
        )}
      </span>
    </li>
  );
}

/** The words that were marked, and where they were edited, what became of them. */
function WordsNow({ highlight, now }: { highlight: Highlight; now: QuoteNow }) {
  const quote = quoteOf(highlight);
  if (now.match.state !== 'edited' || now.words === undefined) return <>{quote}</>;
  return <WordDiff before={quote} after={now.words} />;
}

type ByState = Record<QuoteMatch['state'], WordKey | undefined>;

/** What the reader should know of how a quote was found again, or why it was not; nothing when it stands as it stood. */
const changes: ByState = {
  verbatim: undefined,
  edited: 'reader_match_edited',
  moved: 'reader_match_moved',
  ambiguous: 'reader_match_ambiguous',
  gone: 'reader_match_gone',
};

/** The same of the newest version, where another one is read. */
const changesInNewest: ByState = {
  verbatim: undefined,
  edited: 'reader_newest_edited',
  moved: 'reader_newest_moved',
  ambiguous: 'reader_newest_ambiguous',
  gone: 'reader_newest_gone',
};
