import type { RefObject } from 'preact';
import type { HighlightColor } from '../../lib/highlights/types.ts';
import { say } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { IconButton } from '../IconButton.tsx';
import { moveInToolbar } from '../toolbar.ts';
import { ColorChoice } from './ColorChoice.tsx';
import { Floating } from './Floating.tsx';

interface Props {
  anchor(): DOMRect | undefined;
  barRef: RefObject<HTMLDivElement | null>;
  onHighlight(color: HighlightColor): void;
  onNote(): void;
  onCite(): void;
  onClose(): void;
}

/** What can be done with selected words, beside them. A press of the mouse must not take the selection away. */
export function SelectionBar({ anchor, barRef, onHighlight, onNote, onCite, onClose }: Props) {
  return (
    <Floating anchor={anchor}>
      <div
        ref={barRef}
        class="selection-bar"
        role="toolbar"
        aria-label={say('reader_selection')}
        onPointerDown={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          else if (!moveInToolbar(event)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <ColorChoice onColor={onHighlight} />
        <Button kind="quiet" size="small" icon="note" onClick={onNote}>
          {say('reader_note')}
        </Button>
        <IconButton icon="cite" size="small" label={say('citation_copy_words')} onClick={onCite} />
      </div>
    </Floating>
  );
}
