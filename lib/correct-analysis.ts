/** An analysis as the reader corrected it: speakers and sources follow the entities they are. */
import type { Analysis } from './analysis.ts';
import { correctEntities, type EntityCorrection, type MadeCorrection } from './entities/correct-entities.ts';
import type { Entity } from './entities/types.ts';
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
      sourcesCited: analysis.sourcesCited.map((source) => {
        const entity = source.entityKey === undefined ? undefined : whoNow(source.spans[0]!, source.entityKey);
        return entity ? { ...source, name: entity.name, entityKey: entity.key } : source;
      }),
    },
  };
}

const placeOf = ({ in: text, start, end }: Span) => `${text} ${start} ${end}`;
