import { useLayoutEffect, useRef } from 'preact/hooks';
import { say, type WordKey } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { IconButton } from '../IconButton.tsx';
import type { SaveState } from './card.ts';

interface Props {
  save: SaveState;
  /** Absent when nothing can be saved just now: no article, or another page in front. */
  onSave?: () => void;
  /** Absent while there is nothing to read. */
  onRead?: () => void;
  onLibrary: () => void;
  onPanel?: () => void;
}

/** Keep it, read it, go to the library: at hand wherever one has scrolled to. */
export function SaveBar({ save, onSave, onRead, onLibrary, onPanel }: Props) {
  const kept = save.state === 'saved' && typeof save.change === 'string';
  const saving = save.state === 'saving';
  const saveButton = useRef<HTMLButtonElement>(null);
  const readButton = useRef<HTMLButtonElement>(null);
  // Its button goes away once the article is kept: the focus goes on to the next thing to do.
  const hadFocus = saveButton.current !== null && saveButton.current.ownerDocument.activeElement === saveButton.current;
  useLayoutEffect(() => {
    if (kept && hadFocus) readButton.current?.focus();
  }, [kept]);
  return (
    <div class="save-bar">
      {!kept && (
        <Button
          kind="primary"
          icon="bookmark"
          buttonRef={saveButton}
          // Not `disabled` while saving: that would take the focus away.
          onClick={saving ? undefined : onSave}
          disabled={!saving && (!onSave || save.state === 'unavailable')}
          aria-disabled={saving || undefined}
          aria-busy={saving || undefined}
        >
          {say(saveWords(save))}
        </Button>
      )}
      <Button kind={kept ? 'primary' : 'plain'} icon="book" buttonRef={readButton} onClick={onRead} disabled={!onRead}>
        {say('save_read')}
      </Button>
      <span class="save-bar-end">
        <IconButton icon="library" label={say('save_library')} onClick={onLibrary} />
        {onPanel && <IconButton icon="panel" label={say('save_panel')} onClick={onPanel} />}
      </span>
    </div>
  );
}

function saveWords(save: SaveState): WordKey {
  if (save.state === 'saving') return 'save_saving';
  if (save.state === 'saved') return 'save_again';
  return save.state === 'failed' ? 'save_retry' : 'save_save';
}
