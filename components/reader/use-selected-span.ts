import { useEffect, useState } from 'preact/hooks';
import type { Span } from '../../lib/text/span.ts';
import type { Places } from './places.ts';

export interface Selected {
  span: Span;
  range: Range;
}

/** What is selected in the article; absent while nothing is, or while the pointer is still selecting. */
export function useSelectedSpan(article: HTMLElement | null, places: Places | undefined): Selected | undefined {
  const [selected, setSelected] = useState<Selected>();
  useEffect(() => {
    if (!article || !places) return;
    const page = article.ownerDocument;
    let pressed = false;
    const read = () => {
      if (!pressed) setSelected(selectedIn(article, places));
    };
    const press = (event: PointerEvent) => {
      pressed = event.isPrimary && article.contains(event.target as Node);
    };
    const release = () => {
      pressed = false;
      // A click into a selection takes it away only after the button is up.
      setTimeout(read);
    };
    page.addEventListener('selectionchange', read);
    page.addEventListener('pointerdown', press);
    page.addEventListener('pointerup', release);
    page.addEventListener('pointercancel', release);
    return () => {
      page.removeEventListener('selectionchange', read);
      page.removeEventListener('pointerdown', press);
      page.removeEventListener('pointerup', release);
      page.removeEventListener('pointercancel', release);
    };
  }, [article, places]);
  return selected;
}

function selectedIn(article: HTMLElement, places: Places): Selected | undefined {
  const selection = article.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(article)) return undefined;
  const span = places.spanOf(range);
  return span && { span, range };
}
