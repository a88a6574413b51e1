import { useEffect, useState } from 'preact/hooks';
import { compareAddress } from '../../components/about/address.ts';
import type { LinkedVersion } from '../../components/reader/VersionList.tsx';
import type { Library } from '../../lib/library/schema.ts';
import { changesWith, type VersionChange } from '../../lib/library/version-changes.ts';
import { listVersions } from '../../lib/library/versions.ts';
import { watch } from '../../lib/library/watch.ts';

/** The versions that are kept of an article, and what changed with one of them; nothing while there is only one. */
export interface KeptVersions {
  versions: LinkedVersion[];
  shown: string;
  change: VersionChange;
  compareHref: string;
}

export function useVersions(
  library: Library | undefined,
  articleId: string | undefined,
  shown: string | undefined,
  report: (error: unknown) => void,
): KeptVersions | undefined {
  const [found, setFound] = useState<KeptVersions>();
  useEffect(() => {
    if (!library || articleId === undefined || shown === undefined) return;
    return watch(
      async (): Promise<KeptVersions | undefined> => {
        const versions = await listVersions(library, articleId);
        if (versions.length < 2) return undefined;
        // The first one has nothing before it: the newest is compared then.
        const earlier = versions.findIndex(({ revisionId }) => revisionId === shown) + 1;
        const [before, after] = versions[earlier]
          ? [versions[earlier], { revisionId: shown }]
          : [versions[1]!, versions[0]!];
        return {
          versions: versions.map((version) => ({
            ...version,
            href: `?article=${articleId}&revision=${version.revisionId}`,
          })),
          shown,
          compareHref: compareAddress(articleId, before.revisionId, after.revisionId),
          change: await changesWith(library, articleId, shown),
        };
      },
      setFound,
      report,
    );
  }, [library, articleId, shown]);
  return found;
}
