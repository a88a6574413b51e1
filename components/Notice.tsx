import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

export type NoticeKind = 'info' | 'caution' | 'failure' | 'success';

const icons: Record<NoticeKind, IconName> = {
  info: 'info',
  caution: 'warning',
  failure: 'failure',
  success: 'check',
};

interface Props {
  kind?: NoticeKind;
  icon?: IconName;
  /** What can be done about it. */
  actions?: ComponentChildren;
  /** Read aloud when it appears: for what happens while the reader looks elsewhere. */
  announce?: boolean;
  children: ComponentChildren;
}

/** One thing the reader should know, in a sentence, with what to do. */
export function Notice({ kind = 'info', icon = icons[kind], actions, announce = false, children }: Props) {
  return (
    <div class={`notice ${kind}`} role={announce ? (kind === 'failure' ? 'alert' : 'status') : undefined}>
      <Icon name={icon} />
      <div class="notice-body">
        <div>{children}</div>
        {actions && <div class="notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
