/** The clipboard of the page we are in. */

/**
 * Copies a text; `false` where the browser lets nobody do so. A page without encryption has no `navigator.clipboard`: there
 * what a copy takes is put in its place. To be called soon after the reader's click or key.
 */
export async function copyText(page: Document, text: string): Promise<boolean> {
  const clipboard = page.defaultView?.navigator.clipboard as Clipboard | undefined;
  if (clipboard) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch (error) {
      // The page's policy, or a click too long ago: the other way may be open.
      if (!(error instanceof DOMException)) throw error;
    }
  }
  return copyInstead(page, text);
}

function copyInstead(page: Document, text: string): boolean {
  let copied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // The page may have a handler that adds words of its own.
    event.stopImmediatePropagation();
    copied = event.clipboardData !== null;
  };
  page.addEventListener('copy', onCopy, { capture: true, once: true });
  page.execCommand('copy');
  page.removeEventListener('copy', onCopy, { capture: true });
  return copied;
}
