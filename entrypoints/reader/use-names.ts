import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Findings, Loading, NameEditing, ScopedCorrection } from '../../components/reading-card/card.ts';
import type { Analysis } from '../../lib/analysis.ts';
import { findDraft } from '../../lib/browser/drafts.ts';
import { decideBeforeSave, type Decided } from '../../lib/browser/keep-decided.ts';
import type { OpenedLibrary } from '../../lib/browser/library.ts';
import { correctAnalysis } from '../../lib/correct-analysis.ts';
import type { EntityCorrection } from '../../lib/entities/correct-entities.ts';
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
 * What was found in an article as its reader corrected it, and the way to correct more. What is of this article alone
 * waits in the draft of its address until the article is saved, as on the card.
 */
export function useNames(
  found: Loading<Analysis>,
  opened: OpenedLibrary | undefined,
  url: string,
  /** Absent: not saved. */
  articleId: string | undefined,
  attempt: (work: () => Promise<unknown>) => Promise<unknown>,
  report: (error: unknown) => void,
): { findings: Loading<Findings>; names?: NameEditing } {
  const [records, setRecords] = useState<EntityCorrectionRecord[]>([]);
  const [waiting, setWaiting] = useState<EntityCorrection[]>([]);
  const { library, world } = opened ?? {};
  useEffect(() => {
    if (!library) return;
    return watch(() => listEntityCorrections(library, articleId), setRecords, report);
  }, [library, articleId]);
  useEffect(() => {
    if (articleId === undefined) void findDraft<Decided>(url).then((draft) => setWaiting(draft?.entities ?? []));
  }, [url, articleId]);

  return useMemo(() => {
    if (found.state !== 'ready') return { findings: found };
    const everywhere = records.filter(({ scope }) => scope === wholeLibrary);
    const here =
      articleId === undefined ? waiting : records.filter(({ scope }) => scope === articleId).map(({ value }) => value);
    const { analysis, made } = correctAnalysis(found.value, [
      ...everywhere.map(({ id, value }): ScopedCorrection => ({ ...value, scope: 'library', id })),
      ...here.map((value, at): ScopedCorrection => ({ ...value, scope: 'article', at })),
    ]);
    const findings = { state: 'ready', value: analysis } as const;
    if (!library || !world || library.isNewer) return { findings };
    const setHere = async (entities: EntityCorrection[]) => {
      if (articleId !== undefined) return setEntityCorrections(library, articleId, entities, world);
      await decideBeforeSave(url, { entities });
      setWaiting(entities);
    };
    const names: NameEditing = {
      made,
      onCorrect: (corrections, scope) =>
        void attempt(() =>
          scope === 'library' ? correctEverywhere(library, corrections, world) : setHere([...here, ...corrections]),
        ),
      onUncorrect: (correction) =>
        void attempt(() =>
          correction.scope === 'library'
            ? uncorrectEntity(library, correction.id, world)
            : setHere(here.filter((_, at) => at !== correction.at)),
        ),
    };
    return { findings, names };
  }, [found, records, waiting, library, world, url, articleId]);
}
