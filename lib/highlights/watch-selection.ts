/** What the reader has selected on a page, once it is selected: one that is still being made is left alone. */

/** Milliseconds in which the selection has not changed. */
const pause = 250;

/**
 * Calls back with the selected words, or without any, now if there are some and after every change, while no pointer is
 * down; until the signal.
 */
export function watchSelection(page: Document, settled: (words: Range | undefined) => void, signal: AbortSignal): void {
  let pressed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function onChange(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!pressed && !signal.aborted) settled(selectedWords(page));
    }, pause);
  }

  page.addEventListener('selectionchange', onChange, { signal });
  page.addEventListener('pointerdown', () => (pressed = true), { signal, capture: true });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    page.addEventListener(end, () => ((pressed = false), onChange()), { signal, capture: true });
  }
  if (selectedWords(page)) onChange();
}

/** What is selected, where that is words of the page and not of a field. */
export function selectedWords(page: Document): Range | undefined {
  const selection = page.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  if (selection.toString().trim() === '') return undefined;
  const range = selection.getRangeAt(0);
  const container = range.commonAncestorContainer;
  const element = container instanceof Element ? container : container.parentElement;
  return element?.closest('input, textarea, [contenteditable]:not([contenteditable="false"])') ? undefined : range;
}
