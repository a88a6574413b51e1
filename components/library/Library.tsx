import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ManyAct } from '../../lib/library/many-articles.ts';
import { say, sayCount, sayNumber, type WordKey } from '../../lib/words.ts';
import { timelineAddress } from '../about/address.ts';
import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { ArticleRow, WaitingRow, type RowActs } from './ArticleRow.tsx';
import { EmptyTrashDialog } from './EmptyTrashDialog.tsx';
import { useKeys } from './use-keys.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { SelectedBar } from './SelectedBar.tsx';
import { TagsDialog, type CountedTag } from './TagsDialog.tsx';
import { useSelection } from './use-selection.ts';
import { VirtualList, type ListPlace } from './VirtualList.tsx';
import { actsOnSelected, firstView, shelves, sortings, type LibraryRow, type Shelf, type View } from './view.ts';
import '../tag-input.css';
import './library.css';

interface Props extends RowActs {
  /** The articles of the view in its order. Absent while the library is being opened. */
  ids: readonly string[] | undefined;
  /** What is known of those that were asked for. */
  rows: ReadonlyMap<string, LibraryRow>;
  /** Asks for the rows that are drawn, and says where the list stands. */
  onShown(ids: readonly string[], place: ListPlace): void;
  /** Where the list begins. */
  start?: ListPlace;
  view: View;
  onView(view: View): void;
  /** How many articles stand on each shelf, whatever else is filtered. Absent: not counted yet. */
  counts: Record<Shelf, number> | undefined;
  /** All tags, the most used first. */
  tags: CountedTag[];
  /** ISO 8601. */
  now: string;
  /** Of any article in the list, drawn or not. Absent: not known yet. */
  readStateOf(id: string): LibraryRow['readState'] | undefined;
  /** Does something with many articles. */
  onMany(ids: string[], what: ManyAct): void;
  onRenameTag(tag: CountedTag, name: string): void;
  onDeleteTag(tag: CountedTag): void;
  onEmptyTrash(): void;
  onUndo(): void;
  /** Stops taking articles into the search, or goes on with it. */
  onIndexing(on: boolean): void;
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
  progress?: { done: number; total: number; stopped: boolean } | undefined;
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
  ['x', 'library_key_select'],
  ['Esc', 'library_key_clear'],
  ['u', 'library_key_undo'],
  ['/', 'library_key_filter'],
  ['?', 'library_key_help'],
];

const nobody: readonly string[] = [];

const top: ListPlace = { at: 0, offset: 0 };

/** All articles: list, order, filters, and the keys to go through them. */
export function Library(props: Props) {
  const { ids, rows, view, onView, counts, tags, now } = props;
  const [tagging, setTagging] = useState<string>();
  const [dialog, setDialog] = useState<'keys' | 'tags' | 'empty-trash'>();
  const [backup, setBackup] = useState(props.backupOpen ?? false);
  const backupId = useId();
  const list = useRef<HTMLOListElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const knownTags = useMemo(() => tags.map((tag) => tag.name), [tags]);
  const [held, setHeld] = useState<string>();
  const start = useRef(props.start ?? top);
  const main = useRef<HTMLElement>(null);
  const onEmpty = () => main.current?.querySelector<HTMLElement>('.shelf[aria-current]')?.focus();
  const focus = useFocus(list, ids ?? nobody, setHeld, onEmpty);
  const { focusOn, focusAfter } = focus;
  const selection = useSelection(ids ?? nobody, view);
  const { selected } = selection;
  const anySelected = selected.size > 0;
  const [taggingSelected, setTaggingSelected] = useState(false);
  const selectedBar = useRef<HTMLDivElement>(null);
  const taggedFrom = useRef<Element>(null);
  const selectedActs = useMemo(
    () => actsOnSelected(view.shelf, selected, props.readStateOf),
    [view.shelf, selected, props.readStateOf],
  );
  const shownView = useRef(view);

  // Another view begins at its top.
  useLayoutEffect(() => {
    if (shownView.current === view) return;
    shownView.current = view;
    if (main.current!.getBoundingClientRect().top < 0) main.current!.scrollIntoView();
  }, [view]);

  const change = (changed: Partial<View>) => onView({ ...view, ...changed });
  const filtered = view.words !== '' || view.tagId !== undefined;

  function closeTagging(row: LibraryRow) {
    setTagging(undefined);
    linkOf(list.current, row.id)?.focus();
  }

  /** Moves the focus to the row after or before this one; from outside the list to its first. */
  function step(from: string | undefined, by: 1 | -1): boolean {
    if (!ids || ids.length === 0) return false;
    const at = from === undefined ? -1 : ids.indexOf(from);
    focusOn(ids[at < 0 ? 0 : Math.max(0, Math.min(ids.length - 1, at + by))]!);
    return true;
  }

  /** What takes a row out of sight leaves the focus on the one after it. */
  const acts: RowActs = {
    ...props,
    onArchive: (row, archived) => (focusAfter(row.id, [row.id]), props.onArchive(row, archived)),
    onTrash: (row, inTrash) => (focusAfter(row.id, [row.id]), props.onTrash(row, inTrash)),
  };

  function actOnSelected(what: ManyAct) {
    const chosen = ids!.filter((id) => selected.has(id));
    if (chosen.length === 0) return;
    focusAfter(held !== undefined && ids!.includes(held) ? held : chosen[0]!, chosen);
    props.onMany(chosen, what);
  }

  /** The focus goes to the field and back to where it was. */
  function tagSelected(open: boolean) {
    if (open) taggedFrom.current = document.activeElement;
    else if (taggedFrom.current instanceof HTMLElement) taggedFrom.current.focus();
    setTaggingSelected(open);
  }

  function clearSelection() {
    if (selectedBar.current?.contains(document.activeElement)) focusOn(held ?? ids![0]!);
    selection.clear();
  }

  useEffect(() => {
    if (!anySelected) setTaggingSelected(false);
  }, [anySelected]);

  /** The keys that act on one article act on all that are selected. */
  function onKeyForSelected(key: string): boolean {
    const { archiving, marking } = selectedActs;
    if (key === 'Escape') clearSelection();
    else if (view.shelf === 'trash') return false;
    else if (key === 'e') actOnSelected(archiving!);
    else if (key === 'm') actOnSelected(marking!);
    else if (key === '#') actOnSelected('trash');
    else if (key === 't') tagSelected(true);
    else return false;
    return true;
  }

  useKeys(props.singleKeys, (key) => {
    const at = focus.row();
    const row = at === undefined ? undefined : rows.get(at);
    if (key === 'j' || key === 'k') return step(at, key === 'j' ? 1 : -1);
    if (key === '/') filter.current?.focus();
    else if (key === '?') setDialog('keys');
    else if (key === 'u') props.onUndo();
    else if (key === 'x' && at !== undefined) selection.toggle(at);
    else if (anySelected) return onKeyForSelected(key);
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
    <div
      class={anySelected ? 'library selecting' : 'library'}
      onFocusIn={(event) => focus.onMoved(event.target as Element)}
    >
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
              if (event.key === 'Enter' || event.key === 'ArrowDown') step(undefined, 1);
              else if (event.key === 'Escape') change({ words: '' });
            }}
          />
        </div>
        <div class="library-more">
          <Button kind="quiet" aria-expanded={backup} aria-controls={backupId} onClick={() => setBackup(!backup)}>
            {say('library_backup')}
          </Button>
          <a class="button quiet" href={timelineAddress}>
            {say('timeline_title')}
          </a>
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

      <main ref={main}>
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
                {say(shelfNames[shelf])} <span class="shelf-count">{counts && sayNumber(counts[shelf])}</span>
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
        {view.words !== '' && (
          <SearchNotes {...props.searched} shown={ids?.length ?? 0} onIndexing={props.onIndexing} />
        )}
        <p class="visually-hidden" role="status">
          {ids && filtered ? sayCount('library_found', ids.length) : ''}
        </p>
        <p class="visually-hidden" role="status">
          {anySelected ? sayCount('library_selected', selected.size) : ''}
        </p>
        {ids && anySelected && (
          <SelectedBar
            barRef={selectedBar}
            count={selected.size}
            total={ids.length}
            acts={selectedActs}
            onAct={actOnSelected}
            knownTags={knownTags}
            tagging={taggingSelected}
            onTagging={tagSelected}
            onSelectAll={selection.selectAll}
            onClear={clearSelection}
          />
        )}
        {view.shelf === 'trash' && counts && counts.trash > 0 && (
          <div class="library-trash">
            <p class="muted small">{say('library_trash_how')}</p>
            <Button size="small" icon="trash" onClick={() => setDialog('empty-trash')}>
              {say('library_empty_trash_now')}
            </Button>
          </div>
        )}
        {!ids && <p class="library-empty muted">{say('library_opening')}</p>}
        {ids && ids.length > 0 && (
          <VirtualList
            listRef={list}
            ids={ids}
            held={held}
            isKnown={(id) => rows.has(id)}
            start={start.current}
            onMoved={(drawn, place) => {
              start.current = top;
              const shown = ids.slice(drawn.from, drawn.to);
              props.onShown(held === undefined || shown.includes(held) ? shown : [...shown, held], place);
            }}
          >
            {(id, at) => {
              const row = rows.get(id);
              const place = { at, total: ids.length };
              if (!row) return <WaitingRow key={id} id={id} {...place} />;
              return (
                <ArticleRow
                  key={id}
                  {...acts}
                  {...place}
                  row={row}
                  now={now}
                  knownTags={knownTags}
                  tagging={tagging === id}
                  onTagging={(open) => (open ? setTagging(id) : closeTagging(row))}
                  selected={selected.has(id)}
                  onSelect={(toHere) => selection.toggle(id, toHere)}
                />
              );
            }}
          </VirtualList>
        )}
        {ids && ids.length === 0 && !props.isLost && (
          <Empty
            shelf={view.shelf}
            filtered={filtered}
            none={counts?.inbox === 0 && counts.archive === 0}
            onAll={() => onView(firstView)}
          />
        )}
      </main>

      {dialog === 'keys' && (
        <KeysDialog keys={keys} singleKeys={props.singleKeys} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'empty-trash' && (
        <EmptyTrashDialog
          count={counts?.trash ?? 0}
          onEmpty={props.onEmptyTrash}
          onClose={() => setDialog(undefined)}
        />
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

/** What cannot be read off the list: what was not understood, what is still missing, and how to ask. */
function SearchNotes(props: Searched & Pick<Props, 'onIndexing'> & { shown: number }) {
  const { problems, progress, failed, ranked, count, shown, onIndexing } = props;
  return (
    <div class="search-notes">
      {problems.map((problem) => (
        <p key={problem} class="small search-problem">
          {problem}
        </p>
      ))}
      {failed && <p class="small search-problem">{say('search_failed')}</p>}
      {progress && (
        <p class="small muted search-progress">
          <label>
            {say(progress.stopped ? 'search_indexing_stopped' : 'search_indexing', {
              done: sayNumber(progress.done),
              total: sayNumber(progress.total),
            })}{' '}
            <progress value={progress.done} max={progress.total} />
          </label>
          <Button size="small" onClick={() => onIndexing(progress.stopped)}>
            {say(progress.stopped ? 'search_indexing_go_on' : 'search_indexing_stop')}
          </Button>
        </p>
      )}
      {ranked && count > listedAtMost && shown > 0 && (
        <p class="small muted">{say('search_cut', { count: sayNumber(count) })}</p>
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

interface ListFocus {
  /** The row that the focus is in, or on its way to: a key means that one and not the one before it. */
  row(): string | undefined;
  /** Moves the focus to a row. */
  focusOn(id: string): void;
  /** `going` leave the list: the focus will be on the row that stands after `at` then. */
  focusAfter(at: string, going: readonly string[]): void;
  /** The focus has come to an element, by us or by the reader. */
  onMoved(to: Element): void;
}

/**
 * The focus goes to the headline of a row, drawn or not yet; and, once rows are gone and the focus with them, to the one that took
 * the place of that with the focus, so that a list can be gone through by key. `onEmpty`: there is none.
 */
function useFocus(
  list: RefObject<HTMLOListElement | null>,
  ids: readonly string[],
  hold: (id: string) => void,
  onEmpty: () => void,
): ListFocus {
  const wanted = useRef<string>(undefined);
  const waiting = useRef<{ gone: string; next?: string | undefined }>(undefined);
  const focusOn = (id: string) => {
    wanted.current = id;
    hold(id);
    focusWanted();
  };
  function focusWanted() {
    const link = wanted.current === undefined ? undefined : linkOf(list.current, wanted.current);
    if (!link) return;
    wanted.current = undefined;
    link.focus();
    link.closest('[data-row]')?.scrollIntoView({ block: 'nearest' });
  }
  useEffect(() => {
    if (wanted.current !== undefined && !ids.includes(wanted.current)) wanted.current = undefined;
    const { gone, next } = waiting.current ?? {};
    if (gone === undefined || ids.includes(gone)) return;
    waiting.current = undefined;
    if (document.activeElement !== document.body) return;
    if (next === undefined) onEmpty();
    else focusOn(next);
  }, [ids]);
  // It may have been drawn just now.
  useEffect(focusWanted);
  return {
    row: () => wanted.current ?? rowOf(document.activeElement),
    focusOn,
    onMoved(to) {
      wanted.current = undefined;
      const id = rowOf(to);
      if (id !== undefined) hold(id);
    },
    focusAfter(at, going) {
      const all = new Set(going);
      const from = ids.indexOf(at);
      const stays = (id: string) => !all.has(id);
      const next = ids.slice(from).find(stays) ?? ids.slice(0, from).findLast(stays);
      // They go some at a time, the last one last.
      waiting.current = { gone: going.at(-1)!, next };
    },
  };
}

/** The id of the row that an element stands in. */
function rowOf(element: Element | null): string | undefined {
  return element?.closest<HTMLElement>('[data-row]')?.dataset.row;
}

function linkOf(list: HTMLElement | null, id: string): HTMLElement | null | undefined {
  return list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] h2 a`);
}
