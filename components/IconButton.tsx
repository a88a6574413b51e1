import { Icon, type IconName } from './Icon.tsx';
import type { ButtonProps } from './Button.tsx';

interface Props extends Omit<ButtonProps, 'children' | 'icon'> {
  icon: IconName;
  /** What it does, in words: read aloud, and shown while pointed at. */
  label: string;
}

/** A button that is only an icon, for what stands in many rows or is well known. */
export function IconButton({ icon, label, kind = 'quiet', size = 'usual', buttonRef, ...attributes }: Props) {
  return (
    <button
      type="button"
      {...attributes}
      ref={buttonRef}
      class={`button icon-only ${kind} ${size}`}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  );
}
