import { textNamed, type Span, type Texts } from '../../lib/text/span.ts';
import './snippet.css';

/** Enough to recognise the sentence on one line of the card. */
const before = 24;
const after = 48;

interface Props {
  span: Span;
  texts: Texts;
  /** Leads to the place in the article; absent when it is not in front. */
  onShow?: (span: Span) => void;
}

/** The words of a span amid those around them, on one line; a button where the article is in front. */
export function Snippet({ span, texts, onShow }: Props) {
  const words = <Words span={span} texts={texts} />;
  if (!onShow) {
    return (
      <span class="snippet" dir="auto">
        {words}
      </span>
    );
  }
  return (
    <button type="button" class="snippet" dir="auto" onClick={() => onShow(span)}>
      {words}
    </button>
  );
}

/** Cut at spaces, and at the ends of the paragraph. */
function Words({ span, texts }: Pick<Props, 'span' | 'texts'>) {
  const text = textNamed(texts, span.in);
  const paragraphStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const nextParagraph = text.indexOf('\n', span.end);
  const paragraphEnd = nextParagraph < 0 ? text.length : nextParagraph;
  const start = Math.max(paragraphStart, span.start - before);
  const end = Math.min(paragraphEnd, span.end + after);
  const lead = text.slice(start, span.start);
  const trail = text.slice(span.end, end);
  return (
    <>
      {start > paragraphStart ? `…${lead.replace(/^\S*\s/, '')}` : lead}
      <mark>{text.slice(span.start, span.end)}</mark>
      {end < paragraphEnd ? `${trail.replace(/\s\S*$/, '')} …` : trail}
    </>
  );
}
