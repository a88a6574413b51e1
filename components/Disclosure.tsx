import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

interface Props {
  summary: ComponentChildren;
  /** Open at first; afterwards the reader decides. */
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ComponentChildren;
}

/** Something that is there for whoever asks. */
export function Disclosure({ summary, open = false, onToggle, children }: Props) {
  return (
    <details class="disclosure" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
