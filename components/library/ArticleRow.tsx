import { useEffect, useRef } from 'preact/hooks';
import { say, sayCount } from '../../lib/words.ts';
import { readerAddress } from '../about/address.ts';
import { formatAgo, formatDate } from '../format-date.ts';
import { IconButton } from '../IconButton.tsx';
import { TagInput } from '../TagInput.tsx';
import type { LibraryRow, RowSnippet } from './view.ts';

/** What can be done with an article from the list. */
export interface RowActs {
  onArchive(row: LibraryRow, archived: boolean): void;
  onMarkRead(row: LibraryRow, read: boolean): void;
  onTrash(row: LibraryRow, inTrash: boolean): void;
  onAddTag(row: LibraryRow, name: string): void;
  onRemoveTag(row: LibraryRow, tagId: string): void;
}

interface Props extends RowActs, RowPlace {
  row: LibraryRow;
  /** ISO 8601. */
  now: string;
  knownTags: string[];
  /** Its tags are being edited. */
  tagging: boolean;
  onTagging(open: boolean): void;
  selected: boolean;
  /** Selects it or leaves it out; `toHere`, with all since the one chosen before. */
  onSelect(toHere: boolean): void;
}

/** Where a row stands. */
interface RowPlace {
  /** In the list, from 0. */
  at: number;
  total: number;
}

/** What tells a row's place, to the list and to who cannot see it. */
const placed = (id: string, { at, total }: RowPlace) => ({
  ...{ 'data-row': id, 'data-at': at, 'aria-setsize': total, 'aria-posinset': at + 1 },
});

/** A row that is still being read. */
export function WaitingRow({ id, ...place }: RowPlace & { id: string }) {
  return <li class="row row-waiting" {...placed(id, place)} />;
}

/** One article: a box to select it, its headline leads to the reader, the facts stand in one line, what can be done with it at the end. */
export function ArticleRow(props: Props) {
  const { row, now, tagging, onTagging, selected, onSelect } = props;
  const { headline } = row;
  const archived = row.readState === 'archived';
  const name = headline || say('library_no_headline');
  return (
    <li class={`row ${row.readState} ${selected ? 'selected' : ''}`} {...placed(row.id, props)}>
      {/* Not a label: Firefox lets a click with Shift on one go by. */}
      <span
        class="row-check"
        onClick={(event) => onSelect(event.shiftKey)}
        // Shift would also select the words in between.
        onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      >
        <input type="checkbox" aria-label={say('library_select', { headline: name })} checked={selected} />
      </span>
      <div class="row-words">
        <h2 class="news">
          <a href={readerAddress(row.id)} lang={row.lang} dir={row.dir}>
            {name}
          </a>
        </h2>
        <ul class="row-facts dotted">
          {row.readState === 'unread' && <li class="row-unread">{say('library_unread')}</li>}
          {row.readState === 'reading' && row.progress >= 0.01 && (
            <li>{say('library_progress', { percent: Math.round(row.progress * 100) })}</li>
          )}
          {row.outlet && (
            <li>
              <bdi>{row.outlet}</bdi>
            </li>
          )}
          <li>
            {row.datePublished ? (
              <>
                <span class="visually-hidden">{say('library_published')} </span>
                <time dateTime={row.datePublished}>{dayOf(row.datePublished)}</time>
              </>
            ) : (
              say('library_not_dated')
            )}
          </li>
          {row.dateModified && (
            <li>
              <Sentence
                text={say('library_updated')}
                value={<time dateTime={row.dateModified}>{dayOf(row.dateModified)}</time>}
              />
            </li>
          )}
          <li>
            <Sentence
              text={say('library_saved')}
              value={<time dateTime={row.savedAt}>{formatAgo(row.savedAt, now)}</time>}
            />
          </li>
          {row.highlightCount > 0 && (
            <li class="row-highlights">{sayCount('library_highlights', row.highlightCount)}</li>
          )}
        </ul>
        {row.snippet && <SnippetLine {...row.snippet} lang={row.lang} dir={row.dir} />}
        {tagging ? (
          <Tagging {...props} />
        ) : (
          row.tags.length > 0 && (
            <ul class="chips row-tags" aria-label={say('tags_label')}>
              {row.tags.map((tag) => (
                <li key={tag.id} class="chip">
                  <bdi>{tag.name}</bdi>
                </li>
              ))}
            </ul>
          )
        )}
      </div>
      <div class="row-acts">
        {row.inTrash ? (
          <IconButton
            icon="undo"
            label={say('library_restore', { headline: name })}
            onClick={() => props.onTrash(row, false)}
          />
        ) : (
          <>
            <IconButton
              icon="tag"
              label={say('library_tag', { headline: name })}
              aria-expanded={tagging}
              onClick={() => onTagging(!tagging)}
            />
            <IconButton
              icon={archived ? 'library' : 'archive'}
              label={say(archived ? 'library_unarchive' : 'library_archive', { headline: name })}
              onClick={() => props.onArchive(row, !archived)}
            />
            <IconButton
              icon="trash"
              label={say('library_delete', { headline: name })}
              onClick={() => props.onTrash(row, true)}
            />
          </>
        )}
      </div>
    </li>
  );
}

/** The words around what was searched for, and that marked. */
function SnippetLine({ text, hits, lang, dir }: RowSnippet & Pick<LibraryRow, 'lang' | 'dir'>) {
  const ends = [0, ...hits.map(([, end]) => end)];
  return (
    <p class="row-snippet" lang={lang} dir={dir}>
      {hits.map(([start, end], at) => (
        <>
          {text.slice(ends[at], start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(ends.at(-1))}
    </p>
  );
}

function Tagging({ row, knownTags, onTagging, onAddTag, onRemoveTag }: Props) {
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  return (
    <div
      ref={field}
      class="row-tagging"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onTagging(false);
      }}
    >
      <TagInput
        tags={row.tags.map((tag) => tag.name)}
        known={knownTags}
        onAdd={(name) => onAddTag(row, name)}
        onRemove={(name) => onRemoveTag(row, row.tags.find((tag) => tag.name === name)!.id)}
      />
    </div>
  );
}

/** A list has room for the day only. */
function dayOf(date: string): string {
  return formatDate(date.slice(0, 'yyyy-mm-dd'.length));
}

/** A sentence of the catalogue with an element where its `{value}` stands. */
function Sentence({ text, value }: { text: string; value: preact.ComponentChild }) {
  const [before, after] = text.split('{value}');
  return (
    <>
      {before}
      {value}
      {after}
    </>
  );
}
