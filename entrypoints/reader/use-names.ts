import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Findings, Loading, NameEditing, ScopedCorrection } from '../../components/reading-card/card.ts';
import type { Analysis } from '../../lib/analysis.ts';
import type { OpenedLibrary } from '../../lib/browser/library.ts';
import { correctAnalysis } from '../../lib/correct-analysis.ts';
import {
  correctEverywhere,
  listEntityCorrections,
  setEntityCorrections,
  uncorrectEntity,
  wholeLibrary,
} from '../../lib/library/entity-corrections.ts';
import type { EntityCorrectionRecord } from '../../lib/library/records.ts';
import { watch } from '../../lib/library/watch.ts';

/**
 * What was found in an article as its reader corrected it, and the way to correct more: of a saved article only, since
 * this page keeps nothing for one that is not.
 */
export function useNames(
  found: Loading<Analysis>,
  opened: OpenedLibrary | undefined,
  articleId: string | undefined,
  attempt: (work: () => Promise<unknown>) => Promise<unknown>,
  report: (error: unknown) => void,
): { findings: Loading<Findings>; names?: NameEditing } {
  const [records, setRecords] = useState<EntityCorrectionRecord[]>([]);
  const { library, world } = opened ?? {};
  useEffect(() => {
    if (!library) return;
    return watch(() => listEntityCorrections(library, articleId), setRecords, report);
  }, [library, articleId]);

  return useMemo(() => {
    if (found.state !== 'ready') return { findings: found };
    const here = records.filter(({ scope }) => scope !== wholeLibrary).map(({ value }) => value);
    const { analysis, made } = correctAnalysis(found.value, [
      ...records
        .filter(({ scope }) => scope === wholeLibrary)
        .map(({ id, value }): ScopedCorrection => ({ ...value, scope: 'library', id })),
      ...here.map((value, at): ScopedCorrection => ({ ...value, scope: 'article', at })),
    ]);
    const findings = { state: 'ready', value: analysis } as const;
    if (!library || !world || articleId === undefined || library.isNewer) return { findings };
    const names: NameEditing = {
      made,
      onCorrect: (corrections, scope) =>
        void attempt(() =>
          scope === 'library'
            ? correctEverywhere(library, corrections, world)
            : setEntityCorrections(library, articleId, [...here, ...corrections], world),
        ),
      onUncorrect: (correction) =>
        void attempt(() =>
          correction.scope === 'library'
            ? uncorrectEntity(library, correction.id, world)
            : setEntityCorrections(
                library,
                articleId,
                here.filter((_, at) => at !== correction.at),
                world,
              ),
        ),
    };
    return { findings, names };
  }, [found, records, library, world, articleId]);
}
