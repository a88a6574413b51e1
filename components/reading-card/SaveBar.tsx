import type { ComponentChildren } from 'preact';
import { say, type WordKey } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { formatAgo, formatMoment } from '../format-date.ts';
import { IconButton } from '../IconButton.tsx';
import { Notice } from '../Notice.tsx';
import type { SaveState } from './card.ts';
import { ImageCountsLine } from './ImageCountsLine.tsx';

interface Props {
  save: SaveState;
  /** Absent when nothing can be saved just now: no article, or another page in front. */
  onSave?: () => void;
  /** Absent while there is nothing to read. */
  onRead?: () => void;
  onLibrary: () => void;
  onPanel?: () => void;
  onAllowHost: (host: string) => void;
  now: string;
  timeZone: string;
}

/** Keep it, read it, go to the library; and how it stands with the copy. */
export function SaveBar({ save, onSave, onRead, onLibrary, onPanel, onAllowHost, now, timeZone }: Props) {
  const kept = save.state === 'saved' && save.change !== 'changed';
  return (
    <>
      <div class="card-bar">
        {!kept && (
          <Button
            kind="primary"
            icon="bookmark"
            onClick={save.state === 'saving' ? undefined : onSave}
            disabled={!onSave || save.state === 'unavailable'}
            aria-disabled={save.state === 'saving'}
            aria-busy={save.state === 'saving'}
          >
            {say(saveWords(save))}
          </Button>
        )}
        <Button kind={kept ? 'primary' : 'plain'} icon="book" onClick={onRead} disabled={!onRead}>
          {say('save_read')}
        </Button>
        <span class="card-bar-rest">
          <IconButton icon="library" label={say('save_library')} onClick={onLibrary} />
          {onPanel && <IconButton icon="panel" label={say('save_panel')} onClick={onPanel} />}
        </span>
      </div>
      <div class="save-state">
        <div role="status">
          <SaveLine save={save} now={now} timeZone={timeZone} />
        </div>
        {save.state === 'saved' && save.images && <ImageCountsLine counts={save.images} onAllowHost={onAllowHost} />}
        {(save.state === 'failed' || save.state === 'unavailable') && (
          <Notice kind="failure" announce>
            {save.why}
          </Notice>
        )}
        {save.state === 'unsaved' && save.cutOff && <Notice kind="caution">{say('save_cut_off')}</Notice>}
      </div>
    </>
  );
}

function saveWords(save: SaveState): WordKey {
  if (save.state === 'saving') return 'save_saving';
  if (save.state === 'saved') return 'save_again';
  return save.state === 'failed' ? 'save_retry' : 'save_save';
}

function SaveLine({ save, now, timeZone }: Pick<Props, 'save' | 'now' | 'timeZone'>): ComponentChildren {
  if (save.state !== 'saved') return null;
  const saved = say('save_saved', { ago: formatAgo(save.savedAt, now) });
  return (
    <p class="save-line">
      <span class="saved" title={formatMoment(save.savedAt, timeZone)}>
        {saved}
      </span>
      {save.change !== 'unknown' && (
        <span class={save.change === 'changed' ? 'caution-words' : 'muted'}>{say(changeWords[save.change])}</span>
      )}
    </p>
  );
}

const changeWords = {
  same: 'save_unchanged',
  changed: 'save_changed',
  'other-reading': 'save_other_reading',
} as const satisfies Record<string, WordKey>;
