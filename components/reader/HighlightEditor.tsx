import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { HighlightColor } from '../../lib/highlights/types.ts';
import { say } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { IconButton } from '../IconButton.tsx';
import { TagInput } from '../TagInput.tsx';
import { ColorChoice } from './ColorChoice.tsx';
import { Floating } from './Floating.tsx';
import type { PlacedHighlight } from '../../lib/highlights/place-highlights.ts';
import { noteOf, quoteOf, tagsOf } from './types.ts';

interface Props {
  placed: PlacedHighlight;
  anchor(): DOMRect | undefined;
  /** Opened to write: the note has the focus. */
  writing: boolean;
  onColor(color: HighlightColor): void;
  onNote(note: string): void;
  /** The note was changed while it was open: what it was before. */
  onNoted?(before: string): void;
  /** Names of all tags there are. */
  knownTags: string[];
  /** Exactly these. */
  onTags(tags: string[]): void;
  onCite(): void;
  onRemove(): void;
  onClose(): void;
}

/** A pause in typing after which the note is kept. */
const pause = 400;

/** One highlight, opened beside its words: kind, note, tags, remove. What is typed is kept while it is typed. */
export function HighlightEditor({ placed, anchor, writing, knownTags, onNote, onNoted, onTags, ...acts }: Props) {
  const { highlight } = placed;
  const { onColor, onCite, onRemove, onClose } = acts;
  const title = useId();
  const box = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const opened = useRef(noteOf(highlight));
  const kept = useRef(opened.current);
  const tags = tagsOf(highlight);

  function keep() {
    clearTimeout(timer.current);
    const text = note.current?.value ?? kept.current;
    if (text === kept.current) return;
    kept.current = text;
    onNote(text);
  }

  useEffect(() => {
    if (writing) note.current?.focus();
    else box.current?.querySelector('button')?.focus();
    const page = box.current!.ownerDocument;
    const root = box.current!.getRootNode();
    const closeOutside = ({ target }: Event) => {
      // On a live page we stand in a shadow tree, whose events seem to come from its host.
      const within = box.current?.contains(target as Node) || (root instanceof ShadowRoot && target === root.host);
      if (!within) onClose();
    };
    page.addEventListener('pointerdown', closeOutside);
    return () => page.removeEventListener('pointerdown', closeOutside);
  }, []);

  // However it is closed, while the field is still there.
  useLayoutEffect(
    () => () => {
      keep();
      if (kept.current !== opened.current) onNoted?.(opened.current);
    },
    [],
  );

  return (
    <Floating anchor={anchor}>
      <div
        ref={box}
        class="highlight-editor"
        role="dialog"
        aria-labelledby={title}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          event.stopPropagation();
        }}
      >
        <p id={title} class="visually-hidden">
          {say('reader_highlight_of', { quote: quoteOf(highlight) })}
        </p>
        <div class="highlight-colors" role="group" aria-label={say('reader_kind')}>
          <ColorChoice color={highlight.color} onColor={onColor} />
        </div>
        <textarea
          ref={note}
          class="input"
          rows={3}
          aria-label={say('reader_note')}
          placeholder={say('reader_note_placeholder')}
          defaultValue={kept.current}
          onInput={() => {
            clearTimeout(timer.current);
            timer.current = setTimeout(keep, pause);
          }}
          onBlur={keep}
        />
        <TagInput
          tags={tags}
          known={knownTags}
          onAdd={(tag) => onTags([...tags, tag])}
          onRemove={(tag) => onTags(tags.filter((other) => other !== tag))}
        />
        <div class="highlight-acts">
          <span>
            <IconButton icon="trash" size="small" label={say('reader_remove')} onClick={onRemove} />
            <IconButton icon="cite" size="small" label={say('citation_copy_words')} onClick={onCite} />
          </span>
          <Button size="small" onClick={onClose}>
            {say('reader_done')}
          </Button>
        </div>
      </div>
    </Floating>
  );
}
