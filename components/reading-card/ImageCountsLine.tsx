import { say, sayCount } from '../../lib/words.ts';
import type { ImageCounts } from './card.ts';

interface Props {
  counts: ImageCounts;
  onAllowHost: (host: string) => void;
}

/** How many images of the saved article are kept, and who refuses the others. Nothing where it has none. */
export function ImageCountsLine({ counts, onAllowHost }: Props) {
  const { all, stored, pending, refusedBy } = counts;
  if (all === 0) return null;
  const rest = all - stored - pending - refusedBy.reduce((sum, { count }) => sum + count, 0);
  return (
    <div class="image-counts">
      <p>
        {sayCount('save_images', all, { stored })}
        {pending > 0 && ` · ${sayCount('save_images_pending', pending)}`}
        {rest > 0 && ` · ${sayCount('save_images_failed', rest)}`}
      </p>
      {refusedBy.map(({ host, count }) => (
        <p key={host}>
          {sayCount('save_images_refused', count, { host })}{' '}
          <button type="button" class="link" onClick={() => onAllowHost(host)}>
            {say('save_allow_host')} <span class="visually-hidden">({host})</span>
          </button>
        </p>
      ))}
    </div>
  );
}
