/** An analysis as the reader corrected it: speakers and sources follow the entities they are. */
import type { Analysis } from './analysis.ts';
import { correctEntities, type EntityCorrection, type MadeCorrection } from './entities/correct-entities.ts';
import type { Entity } from './entities/types.ts';
import { inReadingOrder } from './text/reading-order.ts';
import type { SourceCited } from './quotations/sources-cited.ts';
import type { Span } from './text/span.ts';

/** The analysis with corrections applied in their order, and those of them that changed something. `analysis` is left as it is. */
export function correctAnalysis<C extends EntityCorrection>(
  analysis: Analysis,
  corrections: readonly C[],
): { analysis: Analysis; made: MadeCorrection<C>[] } {
  if (corrections.length === 0) return { analysis, made: [] };
  const { entities, made, heirs } = correctEntities(analysis.entities, corrections);
  const named = new Map(entities.flatMap((entity) => entity.mentions.map((mention) => [placeOf(mention), entity])));
  /** Whom words name now: the one they are a mention of, else the one that was meant by them. */
  const whoNow = (span: Span, key: string): Entity | undefined => named.get(placeOf(span)) ?? heirs.get(key);
  /** With the name of today; words whose entity is hidden stay words. */
  const called = <Named extends { span: Span; name: string; entityKey?: string }>(words: Named): Named => {
    const { entityKey, ...rest } = words;
    const entity = entityKey === undefined ? undefined : whoNow(words.span, entityKey);
    if (entity) return { ...words, name: entity.name, entityKey: entity.key };
    return rest as Named;
  };
  return {
    made,
    analysis: {
      ...analysis,
      entities,
      quotations: analysis.quotations.map(({ speaker, via, ...quotation }) => ({
        ...quotation,
        ...(speaker && { speaker: called(speaker) }),
        ...(via && { via: called(via) }),
      })),
      sourcesCited: sourcesNow(analysis.sourcesCited, whoNow),
    },
  };
}

/** Each place with the source that it cites now, the most cited first; what is no organisation any more is none. */
function sourcesNow(
  sources: readonly SourceCited[],
  whoNow: (span: Span, key: string) => Entity | undefined,
): SourceCited[] {
  const named = new Map<string, SourceCited>();
  for (const { kind, entityKey, spans } of sources) {
    if (entityKey === undefined) continue;
    for (const span of spans) {
      const entity = whoNow(span, entityKey);
      if (entity?.type !== 'ORG') continue;
      const { spans = [] } = named.get(entity.key) ?? {};
      named.set(entity.key, { kind, name: entity.name, entityKey: entity.key, spans: [...spans, span] });
    }
  }
  return [
    ...[...named.values()].map((source) => ({ ...source, spans: source.spans.sort(inReadingOrder) })),
    ...sources.filter(({ entityKey }) => entityKey === undefined),
  ].sort((a, b) => b.spans.length - a.spans.length);
}

const placeOf = ({ in: text, start, end }: Span) => `${text} ${start} ${end}`;
