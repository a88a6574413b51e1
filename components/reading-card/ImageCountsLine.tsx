import { say, sayCount } from '../../lib/words.ts';
import type { ImageCounts } from './card.ts';

interface Props {
  counts: ImageCounts;
  onAllowHost: (host: string) => void;
}

/** How many images of the saved article are kept, and why the others are not. Nothing where it has none. */
export function ImageCountsLine({ counts, onAllowHost }: Props) {
  const { all, stored, pending, refusedBy, missing } = counts;
  if (all === 0) return null;
  return (
    <div class="image-counts">
      <p>
        {sayCount('save_images', all, { stored })}
        {pending > 0 && ` · ${sayCount('save_images_pending', pending)}`}
      </p>
      {refusedBy.map(({ host, count }) => (
        <p key={host}>
          {sayCount('save_images_refused', count, { host })}{' '}
          <button type="button" class="link" onClick={() => onAllowHost(host)}>
            {say('save_allow_host')} <span class="visually-hidden">({host})</span>
          </button>
        </p>
      ))}
      {missing.map(({ host, count, why }) => (
        <p key={`${host} ${why}`}>{sayCount('save_images_missing', count, { host, why })}</p>
      ))}
    </div>
  );
}
