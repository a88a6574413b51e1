import type { ArticleDates, DateProperty, ResolvedDate } from '../../lib/dates/types.ts';
import type { Evidence } from '../../lib/evidence.ts';
import { say, sayCount } from '../../lib/words.ts';
import { Disclosure } from '../Disclosure.tsx';
import { ageInWords, formatDate, formatLocalTime, gapInWords } from '../format-date.ts';
import { Icon } from '../Icon.tsx';
import { Notice } from '../Notice.tsx';
import { dateField, type CorrectedDate } from './card.ts';
import { Edited } from './Edited.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import './date-facts.css';

interface Props {
  dates: ArticleDates;
  corrections?: Partial<Record<DateProperty, CorrectedDate>>;
  now: string;
  timeZone: string;
  showLocalTime?: boolean;
  oldAfterDays?: number;
  onShow?: (evidence: Evidence) => void;
  /** Goes back to what the page says. */
  onUncorrect?: (property: DateProperty) => void;
}

/** When the story was published and updated, how that is known, and whether it is old. */
export function DateFacts(props: Props) {
  const { dates, corrections = {}, now, oldAfterDays = 30 } = props;
  const published = corrections.datePublished ?? dates.published;
  const modified = corrections.dateModified ?? dates.modified;
  const age = published && ageInWords(published.value, now, oldAfterDays);
  const gap = published && modified && gapInWords(published.value, modified.value);
  return (
    <section class="date-facts" aria-label={say('date_section')}>
      <dl class="dates">
        <DateFact {...props} property="datePublished" />
        <DateFact {...props} property="dateModified" gap={gap} />
      </dl>
      {age && <Notice icon="clock">{age}</Notice>}
    </section>
  );
}

interface FactProps extends Props {
  property: DateProperty;
  gap?: string;
}

function DateFact({ property, gap, ...props }: FactProps) {
  const { dates, corrections = {}, timeZone, showLocalTime = true, onShow, onUncorrect } = props;
  const page = dates[dateField[property]];
  const corrected = corrections[property];
  const shown = corrected ?? page;
  const local = shown && showLocalTime ? formatLocalTime(shown.value, timeZone) : undefined;
  const rejected = dates.rejected.filter(({ claim }) => claim.property === property);
  const label = say(property === 'datePublished' ? 'date_published' : 'date_updated');
  return (
    <div class="date">
      <dt>{label}</dt>
      {/* The popup's bench asks when these words were on the screen. */}
      <dd {...{ elementtiming: 'dates' }}>
        {shown ? (
          <time class="date-value" dateTime={shown.value}>
            {formatDate(shown.value, corrected ? undefined : page?.claim.zone)}
          </time>
        ) : (
          <span class="muted">{say('date_not_stated')}</span>
        )}
        {(local || gap) && (
          <p class="dotted date-beside">
            {gap && <span>{say('date_gap', { gap })}</span>}
            {local && <span>{say('date_local', { time: local })}</span>}
          </p>
        )}
        {corrected && (
          <Edited of={label} onUncorrect={onUncorrect && (() => onUncorrect(property))}>
            {page ? say('card_page_says', { words: formatDate(page.value, page.claim.zone) }) : say('card_page_silent')}
          </Edited>
        )}
        {page && page.conflicting.length > 0 && <Conflict date={page} />}
        {(page || rejected.length > 0) && (
          <Disclosure
            summary={
              <span>
                {say(page ? 'date_how' : 'date_why_not')} <span class="visually-hidden">({label})</span>
                {page && <span class="muted"> {sayCount('date_places', 1 + page.agreeing.length)}</span>}
              </span>
            }
          >
            <EvidenceList date={page} rejected={rejected} onShow={onShow} />
          </Disclosure>
        )}
      </dd>
    </div>
  );
}

/** Said at once and not only beneath "How do we know?": sources that disagree are the reader's to judge. */
function Conflict({ date }: { date: ResolvedDate }) {
  const others = [...new Set(date.conflicting.map((claim) => formatDate(claim.value, claim.zone)))];
  return (
    <p class="date-conflict">
      <Icon name="warning" />
      <span>{say('date_conflict', { others: others.join(' · ') })}</span>
    </p>
  );
}
