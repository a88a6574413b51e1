/**
 * What is painted is nothing to a screen reader. So each block of the text that holds highlights names their entries in the
 * list as its details (https://www.w3.org/TR/wai-aria-1.3/#aria-details), and the list leads back to the blocks.
 */

/** A highlight where it is drawn. */
export interface DrawnHighlight {
  id: string;
  ranges: Range[];
}

const blocks = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, td, th, dd, dt, figcaption';

/** The id of its entry in the list. */
export const entryId = (highlightId: string) => `highlight-${highlightId}`;

/** Names the entries of the list as details of the blocks, until the returned function is called. */
export function linkToEntries(highlights: DrawnHighlight[]): () => void {
  const entries = new Map<Element, string[]>();
  for (const { id, ranges } of highlights) {
    for (const block of new Set(ranges.map(blockAt))) {
      if (block) entries.set(block, [...(entries.get(block) ?? []), entryId(id)]);
    }
  }
  for (const [block, ids] of entries) block.setAttribute('aria-details', ids.join(' '));
  return () => {
    for (const block of entries.keys()) block.removeAttribute('aria-details');
  };
}

/** Takes the focus to the block in which these words begin, so that it is read from there. Escape goes back to the entry. */
export function focusBlock({ id, ranges: [first] }: DrawnHighlight): void {
  const block = first && blockAt(first);
  if (!block) return;
  const leaving = new AbortController();
  const { signal } = leaving;
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.addEventListener(
    'blur',
    () => {
      block.removeAttribute('tabindex');
      leaving.abort();
    },
    { signal },
  );
  block.addEventListener('keydown', ({ key }) => key === 'Escape' && focusEntry(id), { signal });
}

/** Takes the focus to the entry of a highlight in the list. */
export function focusEntry(id: string, options?: FocusOptions): void {
  document.getElementById(entryId(id))?.querySelector<HTMLElement>('.highlight-quote')?.focus(options);
}

function blockAt({ startContainer }: Range): HTMLElement | null | undefined {
  return startContainer.parentElement?.closest<HTMLElement>(blocks);
}
