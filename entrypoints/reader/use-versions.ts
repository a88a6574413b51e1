import { useEffect, useState } from 'preact/hooks';
import type { Version, VersionChange } from '../../components/reader/VersionList.tsx';
import { findArticle } from '../../lib/library/articles.ts';
import type { Library } from '../../lib/library/schema.ts';
import { changesWith, versionsOf } from '../../lib/library/versions.ts';
import { watch } from '../../lib/library/watch.ts';

/** The versions that are kept of an article, and what changed with one of them; nothing while there is only one. */
export interface KeptVersions {
  versions: Version[];
  shown: string;
  change: VersionChange | undefined;
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
        const opened = await findArticle(library, articleId);
        const versions = versionsOf(opened?.captures ?? []);
        if (versions.length < 2) return undefined;
        return {
          versions: versions.map((version) => ({
            ...version,
            href: `?article=${articleId}&revision=${version.revisionId}`,
          })),
          shown,
          change: await changesWith(library, articleId, shown),
        };
      },
      setFound,
      report,
    );
  }, [library, articleId, shown]);
  return found;
}
