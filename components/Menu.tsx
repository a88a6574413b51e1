import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';

export interface MenuItem {
  label: string;
  icon?: IconName;
  kind?: 'plain' | 'danger';
  disabled?: boolean;
  onSelect: () => void;
}

interface Props {
  label: string;
  icon?: IconName;
  items: MenuItem[];
  /** Which side of the button it opens to. */
  placement?: 'below' | 'above';
}

/** A button that opens a few more things to do, as a menu: arrows move, Escape closes and goes back to the button. */
export function Menu({ label, icon = 'more', items, placement = 'below' }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const anchor = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    choices(anchor.current)[0]?.focus();
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

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  function move(event: KeyboardEvent) {
    const all = choices(anchor.current);
    const at = all.indexOf(event.target as HTMLButtonElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (next !== undefined) all.at(next % all.length)?.focus();
    else return;
    // Escape would also close the popup, arrows would scroll it.
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class="menu-anchor" ref={anchor}>
      <IconButton
        icon={icon}
        label={label}
        buttonRef={button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div id={id} role="menu" aria-label={label} class={`menu ${placement}`} onKeyDown={move}>
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              class={`menu-item ${item.kind ?? 'plain'}`}
              disabled={item.disabled}
              tabIndex={-1}
              onClick={() => {
                close();
                item.onSelect();
              }}
            >
              {item.icon && <Icon name={item.icon} />}
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function choices(anchor: HTMLElement | null): HTMLButtonElement[] {
  return [...(anchor?.querySelectorAll<HTMLButtonElement>('[role="menuitem"]:not(:disabled)') ?? [])];
}
