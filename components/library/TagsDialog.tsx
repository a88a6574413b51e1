import { useId } from 'preact/hooks';
import { say, sayCount } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { IconButton } from '../IconButton.tsx';
import { Dialog } from './Dialog.tsx';

export interface CountedTag {
  id: string;
  name: string;
  /** Articles that carry it. */
  count: number;
}

interface Props {
  tags: CountedTag[];
  onRename(tag: CountedTag, name: string): void;
  onDelete(tag: CountedTag): void;
  onClose(): void;
}

/** All tags: each can be given another name, everywhere at once, or taken away. */
export function TagsDialog({ tags, onRename, onDelete, onClose }: Props) {
  const title = useId();
  return (
    <Dialog labelledBy={title} onClose={onClose}>
      <h2 id={title} class="dialog-title">
        {say('library_tags')}
      </h2>
      {tags.length === 0 && <p class="muted">{say('library_tags_none')}</p>}
      <ul class="tag-list">
        {tags.map((tag) => (
          <li key={tag.id}>
            <input
              class="input"
              aria-label={say('library_tags_rename', { tag: tag.name })}
              defaultValue={tag.name}
              onChange={(event) => {
                const name = event.currentTarget.value.trim();
                if (name && name !== tag.name) onRename(tag, name);
                else event.currentTarget.value = tag.name;
              }}
            />
            <span class="muted small">{sayCount('library_tags_articles', tag.count)}</span>
            <IconButton
              icon="trash"
              label={say('library_tags_delete', { tag: tag.name })}
              onClick={() => onDelete(tag)}
            />
          </li>
        ))}
      </ul>
      <div class="dialog-acts">
        <Button onClick={onClose}>{say('library_close')}</Button>
      </div>
    </Dialog>
  );
}
