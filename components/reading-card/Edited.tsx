import type { ComponentChildren } from 'preact';
import { say } from '../../lib/words.ts';

interface Props {
  /** Which fact, in words. */
  of: string;
  /** Goes back to what the page says. */
  onUncorrect?: () => void;
  /** What the page says. */
  children: ComponentChildren;
}

/** Beneath the reader's word: what the page says, and the way back to it. */
export function Edited({ of, onUncorrect, children }: Props) {
  return (
    <p class="muted small">
      {say('card_edited')} · {children}
      {onUncorrect && (
        <>
          {' · '}
          <button type="button" class="link" onClick={onUncorrect}>
            {say('card_uncorrect')} <span class="visually-hidden">({of})</span>
          </button>
        </>
      )}
    </p>
  );
}
