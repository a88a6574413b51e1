import { say } from '../../lib/words.ts';
import type { HighlightedSite } from './card.ts';

/** Offers to show highlights on this site without a click, or says that they are shown so. */
export function SiteHighlights({ host, always, onAlways }: HighlightedSite) {
  return (
    <p class="small muted site-highlights">
      {always && <>{say('save_highlights_shown', { host })} </>}
      <button type="button" class="link" onClick={() => onAlways(!always)}>
        {always ? say('save_highlights_stop') : say('save_highlights_always', { host })}
      </button>
    </p>
  );
}
