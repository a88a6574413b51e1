import type { PlacedHighlight } from '../../lib/highlights/place-highlights.ts';
import { quotationSpan } from '../../lib/quotations/quotation-span.ts';
import type { Quotation } from '../../lib/quotations/types.ts';
import type { Span } from '../../lib/text/span.ts';

/** How a quotation that was found becomes a highlight, with one click. */
export interface QuotationMarking {
  isMarked: (quotation: Quotation) => boolean;
  onMark: (quotation: Quotation) => void;
}

/** A quotation is marked when its very words are a highlight; marking it tells whose words they are. */
export function markingOf(
  highlights: PlacedHighlight[],
  onHighlight: (span: Span, speaker?: string) => void,
): QuotationMarking {
  return {
    isMarked(quotation) {
      const span = quotationSpan(quotation);
      return span !== undefined && highlights.some((placed) => placed.span && isSame(placed.span, span));
    },
    onMark(quotation) {
      const span = quotationSpan(quotation);
      if (span) onHighlight(span, quotation.speaker?.name);
    },
  };
}

const isSame = (one: Span, other: Span) =>
  (one.in ?? 'body') === (other.in ?? 'body') && one.start === other.start && one.end === other.end;
