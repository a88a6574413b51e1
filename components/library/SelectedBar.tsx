import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ManyAct } from '../../lib/library/many-articles.ts';
import { say, sayCount } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import type { IconName } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { TagInput } from '../TagInput.tsx';
import { moveInToolbar } from '../toolbar.ts';
import type { ActsOnSelected } from './view.ts';

interface Props {
  barRef: RefObject<HTMLDivElement | null>;
  count: number;
  /** All there are to select. */
  total: number;
  acts: ActsOnSelected;
  onAct(what: ManyAct): void;
  knownTags: string[];
  /** A tag for them is being typed. */
  tagging: boolean;
  onTagging(open: boolean): void;
  onSelectAll(): void;
  onClear(): void;
}

/** How many articles are selected, and what can be done with all of them. */
export function SelectedBar(props: Props) {
  const { count, total, acts, onAct, tagging, onTagging } = props;
  return (
    <div
      ref={props.barRef}
      class="selected-bar"
      role="toolbar"
      aria-label={say('library_selection')}
      onKeyDown={(event) => {
        if (moveInToolbar(event)) event.preventDefault();
      }}
    >
      <div class="selected-count">
        <IconButton icon="close" label={say('library_selection_clear')} onClick={props.onClear} />
        <span>{sayCount('library_selected', count)}</span>
        {count < total && (
          <button type="button" class="link" onClick={props.onSelectAll}>
            {sayCount('library_select_all', total)}
          </button>
        )}
      </div>
      <div class="selected-acts">
        {acts.archiving && <Act {...archiving[acts.archiving]} onClick={() => onAct(acts.archiving!)} />}
        {acts.marking && <Act {...marking[acts.marking]} onClick={() => onAct(acts.marking!)} />}
        {acts.trashing === 'trash' && (
          <Act icon="tag" label={say('tags_add')} aria-expanded={tagging} onClick={() => onTagging(!tagging)} />
        )}
        <Act {...trashing[acts.trashing]} onClick={() => onAct(acts.trashing)} />
      </div>
      {tagging && (
        <Tagging
          known={props.knownTags}
          onAdd={(name) => {
            onAct({ addTag: name });
            onTagging(false);
          }}
          onClose={() => onTagging(false)}
        />
      )}
    </div>
  );
}

const archiving = {
  archive: { icon: 'archive', label: say('library_many_archive') },
  unarchive: { icon: 'library', label: say('library_many_unarchive') },
} as const;

const marking = {
  'mark-read': { icon: 'book', label: say('library_many_read') },
  'mark-unread': { icon: 'bookmark', label: say('library_many_unread') },
} as const;

const trashing = {
  trash: { icon: 'trash', label: say('library_many_trash') },
  restore: { icon: 'undo', label: say('library_many_restore') },
} as const;

interface ActProps {
  icon: IconName;
  label: string;
  onClick(): void;
  'aria-expanded'?: boolean;
}

/** Where there is no room for its words, its icon has to do. */
function Act({ label, ...button }: ActProps) {
  return (
    <Button kind="quiet" aria-label={label} title={label} {...button}>
      <span class="selected-word">{label}</span>
    </Button>
  );
}

function Tagging({ known, onAdd, onClose }: { known: string[]; onAdd(name: string): void; onClose(): void }) {
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  return (
    <div
      ref={field}
      class="selected-tagging"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TagInput tags={[]} known={known} onAdd={onAdd} onRemove={() => {}} />
    </div>
  );
}
