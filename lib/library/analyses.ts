/** What was derived from a revision: kept to be there at once, thrown away when the code that derives it has improved. */
import { act, type Library } from './schema.ts';

/** The analysis of a revision, as `keepAnalysis` of the same version kept it. */
export async function findAnalysis<Analysis>(
  library: Library,
  revisionId: string,
  version: number,
): Promise<Analysis | undefined> {
  const kept = await library.analyses.get(revisionId);
  return kept?.version === version ? (kept.analysis as Analysis) : undefined;
}

/** Keeps an analysis in the place of an older one. Nothing happens when its revision is not kept. */
export async function keepAnalysis<Analysis extends { entities: { key: string }[] }>(
  library: Library,
  revisionId: string,
  version: number,
  analysis: Analysis,
): Promise<void> {
  const entityKeys = [...new Set(analysis.entities.map((entity) => entity.key))];
  await act(library, ['analyses', 'revisions'], async () => {
    if (!(await library.revisions.get(revisionId))) return;
    await library.analyses.put({ revisionId, version, entityKeys, analysis });
  });
}
