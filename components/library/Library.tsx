import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { say, sayCount, uiLanguage, type WordKey } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { ArticleRow, type RowActs } from './ArticleRow.tsx';
import { EmptyTrashDialog } from './EmptyTrashDialog.tsx';
import { useKeys } from './use-keys.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { TagsDialog, type CountedTag } from './TagsDialog.tsx';
import { firstView, shelves, sortings, type LibraryRow, type Shelf, type View } from './view.ts';
import './library.css';

interface Props extends RowActs {
  /** The rows of the view in its order. Absent while the library is being opened. */
  rows: LibraryRow[] | undefined;
  view: View;
  onView(view: View): void;
  /** How many articles stand on each shelf, whatever else is filtered. */
  counts: Record<Shelf, number>;
  /** All tags, the most used first. */
  tags: CountedTag[];
  /** ISO 8601. */
  now: string;
  onRenameTag(tag: CountedTag, name: string): void;
  onDeleteTag(tag: CountedTag): void;
  onEmptyTrash(): void;
  onUndo(): void;
  /** What search says to the words of the view. */
  searched: Searched;
  /** The page answers to single letters and signs. */
  singleKeys: boolean;
  /** Stands above the list: what the reader must know. */
  notices?: ComponentChildren;
  /** What was here is gone: the notices say so, and an empty list says nothing. */
  isLost?: boolean;
  /** Behind the button "Backup": size and backup. */
  backup?: ComponentChildren;
  /** It is open at first. */
  backupOpen?: boolean;
}

export interface Searched {
  /** The rows are in the order of how well they fit. */
  ranked: boolean;
  /** How many were found; more than there are rows where the list is cut. */
  count: number;
  /** Sentences on what of the words was not understood. */
  problems: string[];
  /** Articles are being taken into the index. */
  progress?: { done: number; total: number } | undefined;
  /** Only headlines, outlets, bylines and tags can be searched. */
  failed: boolean;
}

const keys: [string, WordKey][] = [
  ['j', 'library_key_next'],
  ['k', 'library_key_previous'],
  ['Enter', 'library_key_open'],
  ['e', 'library_key_archive'],
  ['m', 'library_key_read'],
  ['t', 'library_key_tag'],
  ['#', 'library_key_delete'],
  ['u', 'library_key_undo'],
  ['/', 'library_key_filter'],
  ['?', 'library_key_help'],
];

const numbers = new Intl.NumberFormat(uiLanguage);

/** Rows drawn at first, and each time the end of the list comes near. */
const rowsAtOnce = 100;

/** All articles: list, order, filters, and the keys to go through them. */
export function Library(props: Props) {
  const { rows, view, onView, counts, tags, now } = props;
  const [tagging, setTagging] = useState<string>();
  const [dialog, setDialog] = useState<'keys' | 'tags' | 'empty-trash'>();
  const [backup, setBackup] = useState(props.backupOpen ?? false);
  const backupId = useId();
  const list = useRef<HTMLOListElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const knownTags = useMemo(() => tags.map((tag) => tag.name), [tags]);
  const focusNext = useFocusNext(list, rows ?? []);

  const change = (changed: Partial<View>) => onView({ ...view, ...changed });
  const filtered = view.words !== '' || view.tagId !== undefined;

  function closeTagging(row: LibraryRow) {
    setTagging(undefined);
    linkOf(list.current, row.id)?.focus();
  }

  /** What takes a row out of sight leaves the focus on the one after it. */
  const acts: RowActs = {
    ...props,
    onArchive: (row, archived) => (focusNext(row.id), props.onArchive(row, archived)),
    onTrash: (row, inTrash) => (focusNext(row.id), props.onTrash(row, inTrash)),
  };

  useKeys(props.singleKeys, (key) => {
    const at = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
    const row = rows?.find(({ id }) => id === at);
    if (key === 'j' || key === 'k') return step(list.current, at, key === 'j' ? 1 : -1);
    if (key === '/') filter.current?.focus();
    else if (key === '?') setDialog('keys');
    else if (key === 'u') props.onUndo();
    else if (!row) return false;
    else if (key === '#') acts.onTrash(row, true);
    else if (row.inTrash) return false;
    else if (key === 'e') acts.onArchive(row, row.readState !== 'archived');
    else if (key === 'm') props.onMarkRead(row, row.readState === 'unread' || row.readState === 'reading');
    else if (key === 't') setTagging(row.id);
    else return false;
    return true;
  });

  return (
    <div class="library">
      <header class="library-head">
        <h1 class="news">{say('library_title')}</h1>
        <div class="library-find" role="search">
          <Icon name="search" />
          <input
            ref={filter}
            type="search"
            class="input"
            aria-label={say('library_filter')}
            placeholder={say('library_filter_short')}
            value={view.words}
            onInput={(event) => change({ words: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === 'ArrowDown') step(list.current, undefined, 1);
              else if (event.key === 'Escape') change({ words: '' });
            }}
          />
        </div>
        <div class="library-more">
          <Button kind="quiet" aria-expanded={backup} aria-controls={backupId} onClick={() => setBackup(!backup)}>
            {say('library_backup')}
          </Button>
          <a class="button quiet" href="options.html">
            {say('library_settings')}
          </a>
          <Button
            kind="quiet"
            aria-label={say('library_keys')}
            title={say('library_keys')}
            onClick={() => setDialog('keys')}
          >
            ?
          </Button>
        </div>
      </header>
      <section id={backupId} class="library-backup" aria-label={say('library_backup')} hidden={!backup}>
        {props.backup}
      </section>

      <main>
        <div class="library-bar">
          <nav class="shelves" aria-label={say('library_shelves')}>
            {shelves.map((shelf) => (
              <button
                key={shelf}
                type="button"
                class="shelf"
                aria-current={view.shelf === shelf ? 'page' : undefined}
                onClick={() => change({ shelf })}
              >
                {say(shelfNames[shelf])} <span class="shelf-count">{numbers.format(counts[shelf])}</span>
              </button>
            ))}
          </nav>
          <div class="library-choices">
            {tags.length > 0 && (
              <>
                <select
                  class="input"
                  aria-label={say('library_by_tag')}
                  value={view.tagId ?? ''}
                  onChange={(event) => change({ tagId: event.currentTarget.value || undefined })}
                >
                  <option value="">{say('library_all_tags')}</option>
                  {tags.map((tag) => (
                    <option key={tag.id} value={tag.id}>
                      {tag.name}
                    </option>
                  ))}
                </select>
                <Button kind="quiet" icon="tag" onClick={() => setDialog('tags')}>
                  {say('library_tags')}
                </Button>
              </>
            )}
            {!props.searched.ranked && (
              <>
                <label class="library-sort">
                  <span>{say('library_sort')}</span>
                  <select
                    class="input"
                    value={view.sorting}
                    onChange={(event) => change({ sorting: event.currentTarget.value as View['sorting'] })}
                  >
                    {sortings.map((sorting) => (
                      <option key={sorting} value={sorting}>
                        {say(sortingNames[sorting])}
                      </option>
                    ))}
                  </select>
                </label>
                <IconButton
                  icon={isAscending(view) ? 'ascending' : 'descending'}
                  label={say(orderNames[orderOf(view)])}
                  onClick={() => change({ reversed: !view.reversed })}
                />
              </>
            )}
          </div>
        </div>

        {props.notices}
        {view.words !== '' && <SearchNotes {...props.searched} shown={rows?.length ?? 0} />}
        <p class="visually-hidden" role="status">
          {rows && filtered ? sayCount('library_found', rows.length) : ''}
        </p>
        {view.shelf === 'trash' && counts.trash > 0 && (
          <div class="library-trash">
            <p class="muted small">{say('library_trash_how')}</p>
            <Button size="small" icon="trash" onClick={() => setDialog('empty-trash')}>
              {say('library_empty_trash_now')}
            </Button>
          </div>
        )}
        {!rows && <p class="library-empty muted">{say('library_opening')}</p>}
        {rows && rows.length > 0 && (
          <GrowingList key={JSON.stringify(view)} listRef={list} total={rows.length}>
            {(count) =>
              rows
                .slice(0, count)
                .map((row, at) => (
                  <ArticleRow
                    key={row.id}
                    {...acts}
                    row={row}
                    now={now}
                    knownTags={knownTags}
                    tagging={tagging === row.id}
                    onTagging={(open) => (open ? setTagging(row.id) : closeTagging(row))}
                    position={at + 1}
                    total={rows.length}
                  />
                ))
            }
          </GrowingList>
        )}
        {rows && rows.length === 0 && !props.isLost && (
          <Empty
            shelf={view.shelf}
            filtered={filtered}
            none={counts.inbox + counts.archive === 0}
            onAll={() => onView(firstView)}
          />
        )}
      </main>

      {dialog === 'keys' && (
        <KeysDialog keys={keys} singleKeys={props.singleKeys} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'empty-trash' && (
        <EmptyTrashDialog count={counts.trash} onEmpty={props.onEmptyTrash} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'tags' && (
        <TagsDialog
          tags={tags}
          onRename={props.onRenameTag}
          onDelete={props.onDeleteTag}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  );
}

const shelfNames: Record<Shelf, WordKey> = {
  inbox: 'library_shelf_inbox',
  unread: 'library_shelf_unread',
  archive: 'library_shelf_archive',
  trash: 'library_shelf_trash',
};

const sortingNames: Record<View['sorting'], WordKey> = {
  saved: 'library_sort_saved',
  published: 'library_sort_published',
  updated: 'library_sort_updated',
  headline: 'library_sort_headline',
  outlet: 'library_sort_outlet',
};

type Order = 'newest' | 'oldest' | 'a-z' | 'z-a';

const orderNames: Record<Order, WordKey> = {
  newest: 'library_order_newest',
  oldest: 'library_order_oldest',
  'a-z': 'library_order_a_z',
  'z-a': 'library_order_z_a',
};

function orderOf({ sorting, reversed }: View): Order {
  if (sorting === 'headline' || sorting === 'outlet') return reversed ? 'z-a' : 'a-z';
  return reversed ? 'oldest' : 'newest';
}

function isAscending(view: View): boolean {
  return orderOf(view) === 'oldest' || orderOf(view) === 'a-z';
}

interface GrowingListProps {
  listRef: RefObject<HTMLOListElement | null>;
  total: number;
  children: (count: number) => ComponentChildren;
}

/** A list of any length that draws what is near the screen, and more as its end comes near. */
function GrowingList({ listRef, total, children }: GrowingListProps) {
  const [count, setCount] = useState(rowsAtOnce);
  const end = useRef<HTMLButtonElement>(null);
  const more = () => setCount((count) => count + rowsAtOnce);
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && more(), {
      rootMargin: '1500px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
    // Anew for each growth: an observer tells only of changes, and the end may still be near.
  }, [count, total]);
  return (
    <>
      <ol ref={listRef} class="rows" role="list">
        {children(count)}
      </ol>
      {count < total && (
        <button ref={end} type="button" class="button quiet rows-more" onClick={more}>
          {say('library_more')}
        </button>
      )}
    </>
  );
}

/** What cannot be read off the list: what was not understood, what is still missing, and how to ask. */
function SearchNotes({ problems, progress, failed, ranked, count, shown }: Searched & { shown: number }) {
  return (
    <div class="search-notes">
      {problems.map((problem) => (
        <p key={problem} class="small search-problem">
          {problem}
        </p>
      ))}
      {failed && <p class="small search-problem">{say('search_failed')}</p>}
      {progress && (
        <p class="small muted">
          <label>
            {say('search_indexing', { done: numbers.format(progress.done), total: numbers.format(progress.total) })}{' '}
            <progress value={progress.done} max={progress.total} />
          </label>
        </p>
      )}
      {ranked && count > listedAtMost && shown > 0 && (
        <p class="small muted">{say('search_cut', { count: numbers.format(count) })}</p>
      )}
      <details class="small">
        <summary>{say('search_help')}</summary>
        <dl class="search-help">
          {help.map(([words, meaning]) => (
            <div key={words}>
              <dt>
                <code>{words}</code>
              </dt>
              <dd>{say(meaning)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

/** As many as `answerSearch` lists. */
const listedAtMost = 500;

const help: [string, WordKey][] = [
  ['“…”', 'search_help_phrase'],
  ['flood*', 'search_help_prefix'],
  ['-flood', 'search_help_not'],
  ['flood OR storm', 'search_help_or'],
  ['said: about:', 'search_help_people'],
  ['outlet: author: tag:', 'search_help_fields'],
  ['published:2017-05..2017-06 updated:>2021 saved:2024', 'search_help_dates'],
  ['has:highlight has:note has:conflict has:correction has:changed', 'search_help_has'],
  ['is:unread is:reading is:read is:archived is:pinned', 'search_help_is'],
];

interface EmptyProps {
  shelf: Shelf;
  filtered: boolean;
  none: boolean;
  onAll(): void;
}

function Empty({ shelf, filtered, none, onAll }: EmptyProps) {
  if (filtered)
    return (
      <div class="library-empty">
        <p>{say('library_empty_filter')}</p>
        <Button onClick={onAll}>{say('library_show_all')}</Button>
      </div>
    );
  if (none && shelf !== 'trash')
    return (
      <div class="library-empty">
        <Icon name="bookmark" />
        <h2 class="news">{say('library_empty_title')}</h2>
        <p>{say('library_empty_how')}</p>
        <a class="button" href="welcome.html">
          {say('library_empty_try')}
        </a>
      </div>
    );
  return <p class="library-empty muted">{say(emptyShelf[shelf])}</p>;
}

const emptyShelf: Record<Shelf, WordKey> = {
  inbox: 'library_empty_inbox',
  unread: 'library_empty_unread',
  archive: 'library_empty_archive',
  trash: 'library_empty_trash',
};

/** Once a row is gone, the focus goes to the one that took its place, so that a list can be gone through by key. */
function useFocusNext(list: RefObject<HTMLOListElement | null>, rows: LibraryRow[]) {
  const waiting = useRef<{ gone: string; next?: string } | undefined>(undefined);
  useEffect(() => {
    const { gone, next } = waiting.current ?? {};
    if (!gone || rows.some((row) => row.id === gone)) return;
    waiting.current = undefined;
    if (next) linkOf(list.current, next)?.focus();
  }, [rows]);
  return (id: string) => {
    const at = rows.findIndex((row) => row.id === id);
    waiting.current = { gone: id, next: (rows[at + 1] ?? rows[at - 1])?.id };
  };
}

function linkOf(list: HTMLElement | null, id: string): HTMLElement | null | undefined {
  return list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] h2 a`);
}

/** Moves the focus to the row after or before this one; from outside the list to its first. */
function step(list: HTMLElement | null, from: string | undefined, by: 1 | -1): boolean {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = rows.findIndex((row) => row.dataset.row === from);
  const next = at < 0 ? rows[0] : rows[Math.max(0, Math.min(rows.length - 1, at + by))];
  next?.querySelector<HTMLElement>('h2 a')?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}
