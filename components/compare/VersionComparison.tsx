import { useEffect, useRef, useState } from 'preact/hooks';
import type { TracedHighlight } from '../../lib/highlights/trace-highlights.ts';
import type { Version } from '../../lib/library/versions.ts';
import type { ComparedTexts } from '../../lib/revisions/compare-texts.ts';
import type { WordedChange } from '../../lib/revisions/list-changes.ts';
import { say, sayCount } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { ChangeList } from '../changes/ChangeList.tsx';
import { whatChanged } from '../changes/change-words.ts';
import { Choice } from '../Choice.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { formatMoment } from '../format-date.ts';
import { useKeys } from '../library/use-keys.ts';
import { Notice } from '../Notice.tsx';
import { ComparedBlocks, type Layout } from './ComparedBlocks.tsx';
import { TracedHighlights } from './TracedHighlights.tsx';
import './version-comparison.css';

interface Props {
  /** The newest first. */
  versions: Version[];
  before: string;
  after: string;
  onVersions(before: string, after: string): void;
  texts: ComparedTexts;
  /** All that changed, as it is counted; authors and dates are shown from here. */
  changes: readonly WordedChange[];
  /** Both were read by one version of our extractor; if not, what differs may be its doing. */
  sameExtractor: boolean;
  highlights: TracedHighlight[];
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
  timeZone: string;
  singleKeys: boolean;
}

const factChanges = new Set<WordedChange['what']>(['byline', 'published', 'modified']);

/** Two versions of an article: what changed, in one text or side by side. */
export function VersionComparison(props: Props) {
  const { versions, before, after, texts, changes, highlights, lang, dir, timeZone } = props;
  const [layout, setLayout] = useState<Layout>('inline');
  const isWide = useMedia('(width >= 56.25rem)');
  const [at, setAt] = useState<number>();
  const blocks = useRef<HTMLDivElement>(null);
  const count = texts.blocks.filter(({ kind }) => kind !== 'same' && kind !== 'cosmetic').length;
  const facts = changes.filter(({ what }) => factChanges.has(what));

  useEffect(() => setAt(undefined), [before, after]);

  /** Takes the focus to the change after or before the one where it is; from elsewhere to the first. */
  function step(by: 1 | -1): boolean {
    const all = [...(blocks.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
    if (all.length === 0) return false;
    const next = at === undefined ? 0 : (at + by + all.length) % all.length;
    setAt(next);
    all[next]!.focus({ preventScroll: true });
    all[next]!.scrollIntoView({ block: 'center' });
    return true;
  }

  useKeys(props.singleKeys, (key) => {
    if (key !== 'j' && key !== 'k') return false;
    return step(key === 'j' ? 1 : -1);
  });

  return (
    <>
      <div class="compare-choice">
        <VersionChoice
          label={say('compare_before')}
          {...{ versions, timeZone }}
          value={before}
          onChoice={(chosen) => props.onVersions(chosen, after)}
        />
        <VersionChoice
          label={say('compare_after')}
          {...{ versions, timeZone }}
          value={after}
          onChoice={(chosen) => props.onVersions(before, chosen)}
        />
        {isWide && (
          <Choice<Layout>
            name="compare-layout"
            legend={say('compare_layout')}
            choices={[
              ['inline', 'compare_inline'],
              ['side', 'compare_side'],
            ]}
            value={layout}
            onChoice={setLayout}
          />
        )}
      </div>

      <p class="compare-summary" role="status">
        {summaryOf(changes)}
      </p>
      {!props.sameExtractor && <Notice kind="caution">{say('reader_version_other_reading')}</Notice>}

      {facts.length > 0 && <ChangeList changes={facts} lang={lang} />}
      {texts.cosmetic.length > 0 && (
        <Disclosure summary={sayCount('compare_cosmetic', texts.cosmetic.length)}>
          <ul class="compare-cosmetic">
            {texts.cosmetic.map((change, index) => (
              <li key={index} class="news" lang={lang} dir="auto">
                <del>
                  <span class="visually-hidden"> {say('diff_removed')} </span>
                  {change.before}
                </del>{' '}
                <ins>
                  <span class="visually-hidden"> {say('diff_added')} </span>
                  {change.after}
                </ins>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}

      {count > 0 && (
        <div class="compare-steps">
          <Button size="small" onClick={() => step(-1)} title="k">
            {say('compare_previous')}
          </Button>
          <Button size="small" onClick={() => step(1)} title="j">
            {say('compare_next')}
          </Button>
          <span class="small muted" role="status">
            {at === undefined ? sayCount('compare_places', count) : say('compare_at', { at: at + 1, count })}
          </span>
          <Legend />
        </div>
      )}
      <div ref={blocks} class="compare-text" lang={lang} dir={dir ?? 'auto'}>
        <ComparedBlocks blocks={texts.blocks} layout={isWide ? layout : 'inline'} />
      </div>

      {highlights.length > 0 && (
        <section class="compare-highlights" aria-labelledby="compare-highlights">
          <h2 id="compare-highlights">{say('compare_highlights')}</h2>
          <TracedHighlights highlights={highlights} lang={lang} timeZone={timeZone} />
        </section>
      )}
    </>
  );
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const listen = () => setMatches(media.matches);
    media.addEventListener('change', listen);
    return () => media.removeEventListener('change', listen);
  }, [query]);
  return matches;
}

function summaryOf(changes: readonly WordedChange[]): string {
  if (changes.length === 0) return say('compare_same');
  return say('compare_summary', { what: whatChanged(changes) });
}

interface VersionChoiceProps {
  label: string;
  versions: Version[];
  value: string;
  timeZone: string;
  onChoice(revisionId: string): void;
}

function VersionChoice({ label, versions, value, timeZone, onChoice }: VersionChoiceProps) {
  return (
    <label class="field">
      <span class="small">{label}</span>
      <select class="input" value={value} onChange={(event) => onChoice(event.currentTarget.value)}>
        {versions.map(({ revisionId, capturedAt }) => (
          <option key={revisionId} value={revisionId}>
            {formatMoment(capturedAt, timeZone)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the signs mean, drawn as they are in the text. */
function Legend() {
  return (
    <ul class="compare-legend small" aria-label={say('compare_legend')}>
      <li>
        <del>{say('compare_legend_removed')}</del>
      </li>
      <li>
        <ins>{say('compare_legend_added')}</ins>
      </li>
      {(['number', 'name', 'quote'] as const).map((stress) => (
        <li key={stress}>
          <span class={`stress ${stress}`}>{say(`compare_stress_${stress}`)}</span>
        </li>
      ))}
    </ul>
  );
}
