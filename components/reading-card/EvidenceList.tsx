import type { Evidence } from '../../lib/evidence.ts';
import type { DateClaim, RejectReason, ResolvedDate, RuleName } from '../../lib/dates/types.ts';
import { say, type WordKey } from '../../lib/words.ts';
import { formatDate } from '../format-date.ts';
import { Icon, type IconName } from '../Icon.tsx';

const ruleWords: Record<RuleName, WordKey> = {
  'edited-by-reader': 'date_rule_edited',
  'visible-beside-headline': 'date_rule_headline',
  'visible-at-foot': 'date_rule_foot',
  'structured-article': 'date_rule_structured',
  'structured-other': 'date_rule_structured_other',
  'url-path': 'date_rule_url',
  'only-source': 'date_rule_only',
};

const reasonWords: Record<RejectReason, WordKey> = {
  'before-publication': 'date_reject_before',
  'in-the-future': 'date_reject_future',
  'same-as-published': 'date_reject_same',
  'not-this-article': 'date_reject_other',
  'left-from-previous-page': 'date_reject_stale',
  'less-precise': 'date_reject_coarse',
};

interface Props {
  /** Absent: nothing was believed, and only what was left out is listed. */
  date?: ResolvedDate;
  rejected: { claim: DateClaim; reason: RejectReason }[];
  /** Scrolls there and lights it up; absent when the page is not in front. */
  onShow?: (evidence: Evidence) => void;
}

/** Everything the page says about one date: what is believed and why, what agrees, what does not, what was left out. */
export function EvidenceList({ date, rejected, onShow }: Props) {
  return (
    <div class="evidence sunken">
      {date && <p class="evidence-rule">{say(ruleWords[date.rule])}</p>}
      <ul class="evidence-list">
        {date && <Item claim={date.claim} role="believed" onShow={onShow} />}
        {date?.agreeing.map((claim, index) => (
          <Item key={index} claim={claim} role="agrees" onShow={onShow} />
        ))}
        {date?.conflicting.map((claim, index) => (
          <Item key={index} claim={claim} role="differs" onShow={onShow} />
        ))}
        {rejected.map(({ claim, reason }, index) => (
          <Item key={index} claim={claim} role="left-out" note={say(reasonWords[reason])} onShow={onShow} />
        ))}
      </ul>
    </div>
  );
}

type Role = 'believed' | 'agrees' | 'differs' | 'left-out';

const roles: Record<Role, { icon: IconName; words: WordKey }> = {
  believed: { icon: 'check', words: 'date_believed' },
  agrees: { icon: 'check', words: 'date_agrees' },
  differs: { icon: 'warning', words: 'date_differs' },
  'left-out': { icon: 'close', words: 'date_left_out' },
};

interface ItemProps {
  claim: DateClaim;
  role: Role;
  note?: string;
  onShow?: (evidence: Evidence) => void;
}

function Item({ claim, role, note, onShow }: ItemProps) {
  const { icon, words } = roles[role];
  return (
    <li class={`evidence-item ${role}`}>
      <Icon name={icon} />
      <div>
        <EvidenceWords evidence={claim.evidence} onShow={onShow} />
        <p class="evidence-where">
          <span class={role === 'differs' ? 'caution-words' : undefined}>
            {role === 'differs' || role === 'left-out'
              ? say(words, { date: formatDate(claim.value, claim.zone) })
              : say(words)}
          </span>
          {' · '}
          <EvidencePlace evidence={claim.evidence} position={claim.position} />
        </p>
        {note && <p class="evidence-where">{note}</p>}
      </div>
    </li>
  );
}

/** The words found, verbatim: a button that leads to them where they stand visibly on the page. */
export function EvidenceWords({ evidence, onShow }: { evidence: Evidence; onShow?: (evidence: Evidence) => void }) {
  const words = <bdi class="evidence-words">{say('evidence_quoted', { words: evidence.text })}</bdi>;
  if (!evidence.visible || !onShow) return words;
  return (
    <button type="button" class="link" title={say('evidence_show')} onClick={() => onShow(evidence)}>
      {words} <span class="visually-hidden">{say('evidence_show')}</span>
    </button>
  );
}

const sourceWords: Record<string, WordKey> = {
  'json-ld': 'evidence_json_ld',
  'meta-tags': 'evidence_meta_tags',
  microdata: 'evidence_microdata',
  'time-elements': 'evidence_time',
  'visible-text': 'evidence_visible',
  'url-path': 'evidence_url',
  'embedded-data': 'evidence_embedded',
  title: 'evidence_title',
  link: 'evidence_link',
  html: 'evidence_html',
  reader: 'evidence_reader',
};

const positionWords = {
  header: 'evidence_header',
  body: 'evidence_body',
  foot: 'evidence_foot',
  elsewhere: 'evidence_elsewhere',
} as const satisfies Record<NonNullable<DateClaim['position']>, WordKey>;

/** Through the elements of a page, which tells a reader nothing. */
const isPath = (where: string): boolean => where.includes(' > ');

/** Where the words stand: a place on the page in words, anything else by its name. */
export function EvidencePlace({ evidence, position }: { evidence: Evidence; position?: DateClaim['position'] }) {
  if (evidence.visible) return <>{say(position ? positionWords[position] : 'evidence_visible')}</>;
  const source = sourceWords[evidence.source];
  return (
    <>
      {source ? say(source) : evidence.source}
      {evidence.where && evidence.source !== 'url-path' && !isPath(evidence.where) && (
        <>
          {' '}
          <code dir="ltr">{evidence.where}</code>
        </>
      )}
    </>
  );
}
