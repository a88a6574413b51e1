import { say, sayCount } from '../../lib/words.ts';
import { readerAddress } from '../about/address.ts';
import { ChangeList } from '../changes/ChangeList.tsx';
import { whatChanged } from '../changes/change-words.ts';
import { Disclosure } from '../Disclosure.tsx';
import { formatAgo, formatMoment } from '../format-date.ts';
import { Notice } from '../Notice.tsx';
import type { SameText, SaveState } from './card.ts';
import { ImageCountsLine } from './ImageCountsLine.tsx';
import './save.css';

interface Props {
  save: SaveState;
  onAllowHost: (host: string) => void;
  /** ISO 8601 in UTC. */
  now: string;
  timeZone: string;
  /** Of the article. */
  lang?: string | undefined;
}

/** How it stands with the copy: when it was saved, whether the page says something else by now, or why there is none. */
export function SaveStatus({ save, onAllowHost, now, timeZone, lang }: Props) {
  return (
    <>
      {/* Always there, or a screen reader hears nothing when it fills. */}
      <div role="status">
        {save.state === 'saved' && <SavedLine save={save} now={now} timeZone={timeZone} lang={lang} />}
        {save.state === 'unsaved' && save.sameText && <SameTextLine found={save.sameText} now={now} />}
        {save.state === 'saved' && save.images && <ImageCountsLine counts={save.images} onAllowHost={onAllowHost} />}
      </div>
      {(save.state === 'failed' || save.state === 'unavailable') && (
        <Notice kind="failure" announce>
          {save.why}
        </Notice>
      )}
      {save.state === 'unsaved' && save.cutOff && <Notice kind="caution">{say('save_cut_off')}</Notice>}
    </>
  );
}

function SameTextLine({ found, now }: { found: SameText; now: string }) {
  const { articleId, headline, siteName, savedAt, lang, dir } = found;
  const ago = formatAgo(savedAt, now);
  return (
    <p class="small">
      {siteName ? say('save_same_text_from', { outlet: siteName, ago }) : say('save_same_text', { ago })}{' '}
      <a href={readerAddress(articleId)} target="_blank" lang={lang} dir={dir}>
        {headline}
      </a>
    </p>
  );
}

type Saved = Extract<SaveState, { state: 'saved' }>;

const changeWords = { same: 'save_unchanged', 'other-reading': 'save_other_reading' } as const;

function SavedLine({ save, now, timeZone, lang }: { save: Saved; now: string; timeZone: string; lang?: string }) {
  const { change } = save;
  // That nothing has changed since a moment ago is no news.
  const told = change === 'same' && Date.parse(now) - Date.parse(save.savedAt) < 60_000 ? 'unknown' : change;
  return (
    <>
      <p class="dotted small">
        <span class="saved" title={formatMoment(save.savedAt, timeZone)}>
          {say('save_saved', { ago: formatAgo(save.savedAt, now) })}
        </span>
        {typeof told === 'string' && told !== 'unknown' && <span class="muted">{say(changeWords[told])}</span>}
        {save.versions && (
          <a href={save.versions.compareHref} target="_blank">
            {sayCount('save_versions', save.versions.count)}
          </a>
        )}
      </p>
      {typeof told === 'object' && (
        <Disclosure
          summary={<span class="caution-words small">{say('save_changed', { what: whatChanged(told) })}</span>}
        >
          <ChangeList changes={told} lang={lang} />
        </Disclosure>
      )}
    </>
  );
}
