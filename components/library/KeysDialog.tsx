import { useId } from 'preact/hooks';
import { say, type WordKey } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Notice } from '../Notice.tsx';
import { Dialog } from './Dialog.tsx';

interface Props {
  /** What each key does, in the order they are listed. */
  keys: [key: string, does: WordKey][];
  /** False: the reader switched them off. */
  singleKeys: boolean;
  onClose(): void;
}

/** The keys of a page. */
export function KeysDialog({ keys, singleKeys, onClose }: Props) {
  const title = useId();
  return (
    <Dialog labelledBy={title} onClose={onClose}>
      <h2 id={title} class="dialog-title">
        {say('library_keys')}
      </h2>
      {!singleKeys && (
        <Notice actions={<a href="options.html">{say('library_settings')}</a>}>{say('library_keys_off')}</Notice>
      )}
      <dl class="keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
      <div class="dialog-acts">
        <Button onClick={onClose}>{say('library_close')}</Button>
      </div>
    </Dialog>
  );
}
