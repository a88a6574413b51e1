import type { VersionChange } from '../../lib/library/version-changes.ts';
import type { Version } from '../../lib/library/versions.ts';
import { say } from '../../lib/words.ts';
import { ChangeList } from '../changes/ChangeList.tsx';
import { whatChanged } from '../changes/change-words.ts';
import { formatMoment } from '../format-date.ts';

/** A version and where it is to be read. */
export type LinkedVersion = Version & { href: string };

interface Props {
  /** The newest first. */
  versions: LinkedVersion[];
  shown: string;
  /** What came with the version that is shown. */
  change: VersionChange;
  lang?: string | undefined;
  timeZone: string;
  /** Where two versions are compared word by word: this one with the one before, where there is one. */
  compareHref: string;
}

/** All that was kept of an article over time, and what changed with the version that is shown. */
export function VersionList({ versions, shown, change, lang, timeZone, compareHref }: Props) {
  return (
    <>
      <ol class="versions" role="list">
        {versions.map(({ revisionId, capturedAt, href }) => (
          <li key={revisionId}>
            {revisionId === shown ? (
              <span aria-current="true">
                {formatMoment(capturedAt, timeZone)} <span class="muted">· {say('reader_version_shown')}</span>
              </span>
            ) : (
              <a href={href}>{formatMoment(capturedAt, timeZone)}</a>
            )}
          </li>
        ))}
      </ol>
      <p class="muted small">{wordsFor(change)}</p>
      <p class="small version-compare">
        <a href={compareHref}>{say('compare_open')}</a>
      </p>
      {Array.isArray(change) && change.length > 0 && <ChangeList changes={change} lang={lang} />}
    </>
  );
}

function wordsFor(change: VersionChange): string {
  if (change === 'first') return say('reader_version_first');
  if (change === 'other-reading') return say('reader_version_other_reading');
  if (change.length === 0) return say('reader_version_cosmetic');
  return say('reader_version_changes', { what: whatChanged(change) });
}
