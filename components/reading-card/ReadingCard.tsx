import type { ComponentChildren, ComponentProps } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Quotation } from '../../lib/quotations/types.ts';
import { say, sayCount } from '../../lib/words.ts';
import { Disclosure } from '../Disclosure.tsx';
import { Notice } from '../Notice.tsx';
import { KindNamesContext } from '../reader/kind-names.ts';
import { TagInput } from '../TagInput.tsx';
import type { Findings, ReadingCardProps } from './card.ts';
import { CorrectionList } from './CorrectionList.tsx';
import { DateFacts } from './DateFacts.tsx';
import { EntityList } from './EntityList.tsx';
import { Headline } from './Headline.tsx';
import { LooksWrong, TakePart } from './LooksWrong.tsx';
import { PartialNotice } from './PartialNotice.tsx';
import { MarkedQuotes } from './MarkedQuotes.tsx';
import { markingOf } from './marking.ts';
import { QuotationList } from './QuotationList.tsx';
import { SaveBar } from './SaveBar.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import { SiteHighlights } from './SiteHighlights.tsx';
import { SourceList } from './SourceList.tsx';
import { TimelineList } from './TimelineList.tsx';
import '../tag-input.css';
import './reading-card.css';

/** What is known of the story in front: drawn at once from its metadata and dates, completed as the rest comes. */
export function ReadingCard(props: ReadingCardProps) {
  const { metadata, dates, article, save, corrections, draft, away, problem, now, timeZone } = props;
  const onShowEvidence = away ? undefined : props.onShowEvidence;

  return (
    <article class="card">
      {away && (
        <Notice icon="panel" announce>
          {say(away === 'other-tab' ? 'card_other_tab' : 'card_navigated')}
        </Notice>
      )}
      <Headline
        metadata={metadata}
        corrections={corrections}
        onShow={onShowEvidence}
        onUncorrect={(property) => props.onCorrect({ ...corrections, [property]: undefined })}
      />
      <DateFacts
        dates={dates}
        corrections={corrections}
        now={now}
        timeZone={timeZone}
        showLocalTime={props.showLocalTime}
        oldAfterDays={props.oldAfterDays}
        onShow={onShowEvidence}
        onUncorrect={(property) => props.onCorrect({ ...corrections, [property]: undefined })}
      />
      <SaveBar
        save={save}
        onSave={away || article.state === 'failed' ? undefined : props.onSave}
        onRead={article.state === 'ready' ? props.onRead : undefined}
        onLibrary={props.onLibrary}
        onPanel={props.onPanel}
      />
      <div class="card-keep">
        <SaveStatus save={save} onAllowHost={props.onAllowHost} now={now} timeZone={timeZone} lang={metadata.lang} />
        {props.highlightedSite && <SiteHighlights {...props.highlightedSite} />}
        {problem && (
          <Notice kind="failure" announce>
            {problem}
          </Notice>
        )}
        <TagInput
          tags={props.tags}
          known={props.knownTags}
          onAdd={props.onAddTag}
          onRemove={props.onRemoveTag}
          draft={draft.tag}
          onDraft={(tag) => props.onDraft({ ...draft, tag })}
          disabled={save.state === 'unavailable'}
        />
      </div>
      {article.state === 'failed' ? (
        <Notice kind="caution" announce actions={<TakePart away={away} onTakePart={props.onTakePart} />}>
          {article.why}
        </Notice>
      ) : (
        <>
          <Said {...props} />
          <Marked {...props} />
          <Found {...props} />
        </>
      )}
      <LooksWrong {...props} />
    </article>
  );
}

/** What the article says of itself. Below the buttons, which stay where they are when this comes. */
function Said({ metadata, article, away, onShowEvidence, onShowSpan }: ReadingCardProps) {
  if (article.state !== 'ready') return null;
  const { corrections, partial, texts } = article.value;
  return (
    <>
      {partial && <PartialNotice partial={partial} onShow={away ? undefined : onShowEvidence} />}
      <CorrectionList
        corrections={corrections}
        texts={texts}
        lang={metadata.lang}
        dir={metadata.dir}
        onShow={away ? undefined : onShowSpan}
      />
    </>
  );
}

function Marked({ metadata, highlights, kindNames, away, onShowHighlight }: ReadingCardProps) {
  if (highlights.length === 0) return null;
  return (
    <Part title={say('card_highlights')}>
      <KindNamesContext.Provider value={kindNames}>
        <MarkedQuotes highlights={highlights} lang={metadata.lang} onShow={away ? undefined : onShowHighlight} />
      </KindNamesContext.Provider>
    </Part>
  );
}

/** Entities and quotations, when they are there. */
function Found({
  metadata,
  article,
  findings,
  names,
  inLibrary,
  highlights,
  away,
  onShowSpan,
  onHighlight,
}: ReadingCardProps) {
  if (findings.state === 'failed') return <Notice kind="caution">{findings.why}</Notice>;
  const onShow = away ? undefined : onShowSpan;
  if (article.state !== 'ready' || findings.state === 'loading') {
    return (
      <>
        <StillReading />
        <Part title={say('entity_section')}>
          <Placeholder lines={3} />
        </Part>
        <Part title={say('quote_section')}>
          <Placeholder lines={3} />
        </Part>
      </>
    );
  }
  const { texts, bodyFrom } = article.value;
  const { entities, namesRead } = findings.value;
  return (
    <>
      {bodyFrom !== 'article' && (
        <p class="muted small">{say(bodyFrom === 'selection' ? 'card_from_selection' : 'card_from_page')}</p>
      )}
      <Part title={say('entity_section')}>
        {entities.length === 0 && <p class="muted">{say(namesRead ? 'entity_none' : 'entity_unread')}</p>}
        <EntityList entities={entities} texts={texts} onShow={onShow} names={names} inLibrary={inLibrary} />
      </Part>
      {findings.state === 'named' ? (
        <>
          <StillReading />
          <Part title={say('quote_section')}>
            <Placeholder lines={3} />
          </Part>
        </>
      ) : (
        <Statements
          findings={findings.value}
          texts={texts}
          lang={metadata.lang}
          dir={metadata.dir}
          onShow={onShow}
          marking={away || !onHighlight ? undefined : markingOf(highlights, onHighlight)}
        />
      )}
    </>
  );
}

function StillReading() {
  return (
    <p class="visually-hidden" role="status">
      {say('card_loading')}
    </p>
  );
}

/** Quotations, whom the article cites, and which dates it names. */
function Statements({
  findings,
  marking,
  ...place
}: { findings: Findings } & Omit<ComponentProps<typeof QuotationList>, 'quotations'>) {
  const { quotations, sourcesCited, timeline } = findings;
  const [chosen, setChosen] = useState<Quotation>();
  const isKept = chosen !== undefined && marking?.isMarked(chosen);
  const onMark = (quotation: Quotation) => {
    setChosen(quotation);
    marking?.onMark(quotation);
  };
  return (
    <>
      <p class="visually-hidden" role="status">
        {isKept && say('quote_highlighted')}
      </p>
      <Part title={say('quote_section')}>
        {quotations.length > 0 ? (
          <QuotationList quotations={quotations} marking={marking && { ...marking, onMark }} {...place} />
        ) : (
          <p class="muted">{say('quote_none')}</p>
        )}
      </Part>
      {sourcesCited.length + timeline.length > 0 && (
        <Part title={say('card_also_section')}>
          {sourcesCited.length > 0 && (
            <Disclosure summary={sayCount('source_count', sourcesCited.length)}>
              <SourceList sources={sourcesCited} {...place} />
            </Disclosure>
          )}
          {timeline.length > 0 && (
            <Disclosure summary={sayCount('timeline_count', timeline.length)}>
              <TimelineList timeline={timeline} {...place} />
            </Disclosure>
          )}
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="card-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Placeholder({ lines }: { lines: number }) {
  return (
    <div class="placeholder" aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}
