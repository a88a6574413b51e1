import { useEffect, useRef } from 'preact/hooks';

/**
 * Calls back with keys pressed outside of fields and dialogs, without Ctrl, Alt or Meta. Answering false leaves the key
 * to the browser. `singleKeys` false: letters, digits and signs are left to the browser too (WCAG 2.1.4).
 */
export function useKeys(singleKeys: boolean, onKey: (key: string) => boolean): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('dialog[open]') || isField(event.target)) return;
      if (!singleKeys && event.key.length === 1) return;
      if (latest.current(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [singleKeys]);
}

function isField(target: EventTarget | null): boolean {
  // A box is ticked with Space; letters mean nothing to it.
  const fields = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';
  return target instanceof Element && target.closest(fields) !== null;
}
