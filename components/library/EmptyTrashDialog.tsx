import { useId } from 'preact/hooks';
import { say, sayCount } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Dialog } from './Dialog.tsx';

interface Props {
  /** Articles in the trash. */
  count: number;
  onEmpty(): void;
  onClose(): void;
}

/** Asked before, because there is no way back. */
export function EmptyTrashDialog({ count, onEmpty, onClose }: Props) {
  const title = useId();
  return (
    <Dialog labelledBy={title} onClose={onClose}>
      <h2 id={title} class="dialog-title">
        {sayCount('library_empty_trash_ask', count)}
      </h2>
      <p>{say('library_empty_trash_what')}</p>
      <div class="dialog-acts">
        <Button onClick={onClose}>{say('library_cancel')}</Button>
        <Button
          kind="danger"
          onClick={() => {
            onEmpty();
            onClose();
          }}
        >
          {say('library_empty_trash_now')}
        </Button>
      </div>
    </Dialog>
  );
}
