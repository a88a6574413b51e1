import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { say, type WordKey } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Choice } from '../Choice.tsx';

/** How the reader likes to read. */
export interface ReadingLook {
  theme: 'auto' | 'light' | 'sepia' | 'dark';
  /** Steps of the type scale, 0 is as designed. */
  textSize: -2 | -1 | 0 | 1 | 2 | 3;
  width: 'narrow' | 'normal' | 'wide';
}

const themes: [ReadingLook['theme'], WordKey][] = [
  ['auto', 'reader_theme_auto'],
  ['light', 'reader_theme_light'],
  ['sepia', 'reader_theme_sepia'],
  ['dark', 'reader_theme_dark'],
];
const widths: [ReadingLook['width'], WordKey][] = [
  ['narrow', 'reader_width_narrow'],
  ['normal', 'reader_width_normal'],
  ['wide', 'reader_width_wide'],
];
const [smallest, largest] = [-2, 3];

interface Props {
  look: ReadingLook;
  onLook(changed: Partial<ReadingLook>): void;
}

/** Text size, line width and colours, behind one button. */
export function ReadingControls({ look, onLook }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const anchor = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const page = anchor.current!.ownerDocument;
    const closeOutside = (event: Event) => {
      if (!anchor.current?.contains(event.target as Node)) setOpen(false);
    };
    page.addEventListener('pointerdown', closeOutside);
    page.addEventListener('focusin', closeOutside);
    return () => {
      page.removeEventListener('pointerdown', closeOutside);
      page.removeEventListener('focusin', closeOutside);
    };
  }, [open]);

  const resize = (by: number) =>
    onLook({ textSize: Math.max(smallest, Math.min(largest, look.textSize + by)) as ReadingLook['textSize'] });

  return (
    <div
      class="menu-anchor"
      ref={anchor}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
        event.stopPropagation();
      }}
    >
      <Button
        kind="quiet"
        buttonRef={button}
        aria-label={say('reader_look')}
        title={say('reader_look')}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span class="look-letters news" aria-hidden="true">
          Aa
        </span>
      </Button>
      <div id={id} class="look" role="group" aria-label={say('reader_look')} hidden={!open}>
        <div class="look-size">
          <Button
            aria-label={say('reader_smaller')}
            aria-disabled={look.textSize === smallest}
            onClick={() => resize(-1)}
          >
            <span class="news small-letter">A</span>
          </Button>
          <span aria-live="polite" class="small muted">
            {say('reader_size', { step: look.textSize - smallest + 1, steps: largest - smallest + 1 })}
          </span>
          <Button aria-label={say('reader_larger')} aria-disabled={look.textSize === largest} onClick={() => resize(1)}>
            <span class="news large-letter">A</span>
          </Button>
        </div>
        <Choice
          name={`${id}-width`}
          legend={say('reader_width')}
          choices={widths}
          value={look.width}
          onChoice={(width) => onLook({ width })}
        />
        <Choice
          name={`${id}-theme`}
          legend={say('reader_theme')}
          choices={themes}
          value={look.theme}
          onChoice={(theme) => onLook({ theme })}
        />
      </div>
    </div>
  );
}
