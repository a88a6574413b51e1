import type { SourceCited } from '../../lib/quotations/sources-cited.ts';
import type { Span, Texts } from '../../lib/text/span.ts';
import { say, sayCount, type WordKey } from '../../lib/words.ts';
import { Snippet } from './Snippet.tsx';
import './source-list.css';

const kindWords: Record<SourceCited['kind'], WordKey> = {
  outlet: 'source_outlet',
  report: 'source_report',
  document: 'source_document',
  unnamed: 'source_unnamed',
};

interface Props {
  sources: SourceCited[];
  texts: Texts;
  onShow?: (span: Span) => void;
}

/** What the article says it has something from, each with the places where it says so. */
export function SourceList({ sources, texts, onShow }: Props) {
  return (
    <ul class="source-list">
      {sources.map(({ kind, name, spans }) => (
        <li key={`${spans[0]!.in} ${spans[0]!.start}`}>
          <p>
            <bdi class="source-name">{name}</bdi>
            <span class="muted"> · {say(kindWords[kind])}</span>
            {spans.length > 1 && <span class="muted"> · {sayCount('entity_mentions', spans.length)}</span>}
          </p>
          <ul>
            {spans.map((span) => (
              <li key={`${span.in} ${span.start}`}>
                <Snippet span={span} texts={texts} onShow={onShow} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
