import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'size'> {
  /** `primary` is the one thing to do here; `quiet` has no border until it is pointed at. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'small' | 'usual';
  icon?: IconName;
  buttonRef?: Ref<HTMLButtonElement>;
  children?: ComponentChildren;
}

/** A button with words, and an icon before them where that helps to find it again. */
export function Button({ kind = 'plain', size = 'usual', icon, buttonRef, children, ...attributes }: ButtonProps) {
  return (
    <button type="button" {...attributes} ref={buttonRef} class={`button ${kind} ${size}`}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
