import type { ComponentChildren, ComponentProps } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CorrectionNotice, Metadata } from '../../lib/article/types.ts';
import { citedArticle, citedParts, citedWords, quoting } from '../../lib/citation/cite.ts';
import { citationFormats, type CitationStyle } from '../../lib/citation/index.ts';
import type { Cited } from '../../lib/citation/types.ts';
import type { ArticleDates } from '../../lib/dates/types.ts';
import { flash, paint } from '../../lib/highlights/paint.ts';
import type { HighlightColor } from '../../lib/highlights/types.ts';
import type { Quotation } from '../../lib/quotations/types.ts';
import { speakerOf } from '../../lib/quotations/speaker-of.ts';
import { textAt, type Span, type Texts } from '../../lib/text/span.ts';
import { say, type WordKey } from '../../lib/words.ts';
import { Button } from '../Button.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { formatAgo } from '../format-date.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { KeysDialog } from '../library/KeysDialog.tsx';
import { useKeys } from '../library/use-keys.ts';
import { CorrectionList } from '../reading-card/CorrectionList.tsx';
import { DateFacts } from '../reading-card/DateFacts.tsx';
import { EntityList } from '../reading-card/EntityList.tsx';
import { markingOf } from '../reading-card/marking.ts';
import { QuotationList } from '../reading-card/QuotationList.tsx';
import { SourceList } from '../reading-card/SourceList.tsx';
import { TimelineList } from '../reading-card/TimelineList.tsx';
import type { Findings, Loading, InLibrary, NameEditing } from '../reading-card/card.ts';
import { CiteDialog } from './CiteDialog.tsx';
import { entryId, focusBlock, focusEntry, linkToEntries, type DrawnHighlight } from './highlight-details.ts';
import { HighlightEditor } from './HighlightEditor.tsx';
import { HighlightList } from './HighlightList.tsx';
import { boxAround, highlightAt, isInSight, placesIn, reveal, type Places } from './places.ts';
import { ReaderArticle } from './ReaderArticle.tsx';
import { ReadingControls, type ReadingLook } from './ReadingControls.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { findSentences, stepSentence } from './sentences.ts';
import type { PlacedHighlight } from '../../lib/highlights/place-highlights.ts';
import { quoteOf } from './types.ts';
import { VersionList } from './VersionList.tsx';
import { useReadingPosition, type Position } from './use-reading-position.ts';
import { useSelectedSpan } from './use-selected-span.ts';
import '../tag-input.css';
import './highlight-tools.css';
import './reader.css';
import './swatch.css';

export type ReaderSave = { state: 'unsaved' } | { state: 'saving' } | { state: 'saved'; savedAt: string };

interface Props {
  metadata: Metadata;
  dates: ArticleDates;
  /** The publisher's. */
  corrections: CorrectionNotice[];
  /** As they are drawn from `content`. */
  texts: Texts;
  /** Sanitised; see `ReaderArticle`. */
  content: DocumentFragment;
  images: ReadonlyMap<string, string>;
  save: ReaderSave;
  findings: Loading<Findings>;
  /** Absent: nothing can be kept just now. */
  names?: NameEditing;
  inLibrary?: InLibrary | undefined;
  /** In the order of the text, orphans last. */
  highlights: PlacedHighlight[];
  /** Names of all tags there are. */
  knownTags: string[];
  /** Absent: only one version is kept. */
  versions?: Omit<ComponentProps<typeof VersionList>, 'lang' | 'timeZone'> | undefined;
  /** Where the reader was last; read once. */
  position?: Position;
  look: ReadingLook;
  citationStyle: CitationStyle;
  /** The reader's day on which the article was read or kept. */
  accessed: string;
  /** ISO 8601. */
  now: string;
  timeZone: string;
  showLocalTime: boolean;
  oldAfterDays: number;
  /** The page answers to single letters and signs. */
  singleKeys: boolean;
  onLook(changed: Partial<ReadingLook>): void;
  onCitationStyle(style: CitationStyle): void;
  onCopy(citation: string): void;
  onSave(): void;
  /** Answers with the id of the new highlight; nothing when it could not be kept, which is then told in `notices`. */
  onHighlight(span: Span, color: HighlightColor, speaker?: string): Promise<string | undefined>;
  onColor(id: string, color: HighlightColor): void;
  onNote(id: string, note: string): void;
  /** The note was written to its end; what it was before. */
  onNoted(id: string, before: string): void;
  onTags(id: string, tags: string[]): void;
  onRemove(placed: PlacedHighlight): void;
  onUndo(): void;
  onPosition(position: Position): void;
  /** Above the article: what the reader must know. */
  notices?: ComponentChildren;
}

const keys: [string, WordKey][] = [
  ['j', 'reader_key_next'],
  ['k', 'reader_key_previous'],
  ['Shift + →', 'reader_key_extend'],
  ['h', 'reader_key_highlight'],
  ['1 – 4', 'reader_key_colors'],
  ['n', 'reader_key_note'],
  ['c', 'citation_key'],
  ['Tab', 'reader_key_bar'],
  ['u', 'library_key_undo'],
  ['s', 'reader_key_save'],
  ['?', 'library_key_help'],
];

const colorKeys: Record<string, HighlightColor> = { 1: 'fact', 2: 'quote', 3: 'doubt', 4: 'follow-up' };

/** One article: to read, to mark, to see who is in it and who said what. */
export function Reader(props: Props) {
  const { metadata, texts, content, highlights, save, findings, look } = props;
  const article = useRef<HTMLElement>(null);
  const headline = useRef<HTMLHeadingElement>(null);
  const dek = useRef<HTMLParagraphElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState<Places>();
  const [closed, setClosed] = useState<Range>();
  const [open, setOpen] = useState<{ id: string; writing: boolean }>();
  const [citing, setCiting] = useState<Cited>();
  const [help, setHelp] = useState(false);
  const [heard, setHeard] = useState('');
  const stepped = useRef<Span | undefined>(undefined);
  const stopFlash = useRef<(() => void) | undefined>(undefined);
  const color = useRef<HighlightColor>('fact');
  const selected = useSelectedSpan(article.current, places);
  const quotations = findings.state === 'ready' ? findings.value.quotations : [];
  const sentences = useMemo(() => findSentences(texts.body, metadata.lang), [texts.body, metadata.lang]);
  const opened = open && highlights.find(({ highlight }) => highlight.id === open.id);
  const wide = useMemo(() => matchMedia('(width >= 68rem)').matches, []);

  useLayoutEffect(
    () => setPlaces(placesIn({ headline: headline.current!, dek: dek.current, body: body.current! }, texts)),
    [content, metadata.headline, texts.dek],
  );

  useEffect(() => {
    if (!places) return;
    const byColor: Partial<Record<HighlightColor, Range[]>> = {};
    const drawn: DrawnHighlight[] = [];
    for (const { highlight, span } of highlights) {
      if (!span) continue;
      const ranges = places.rangesOf(span);
      (byColor[highlight.color] ??= []).push(...ranges);
      drawn.push({ id: highlight.id, ranges });
    }
    const stopPainting = paint(document, byColor);
    const unlink = linkToEntries(drawn);
    return () => {
      stopPainting();
      unlink();
    };
  }, [places, highlights]);

  useReadingPosition(body, places, texts.body.length, props.position, props.onPosition);

  function show(span: Span) {
    stopFlash.current?.();
    if (places) stopFlash.current = flash(document, places.rangesOf(span));
  }

  /** Of its words; of its entry in the list where it has none here. */
  function boxOf({ highlight, span }: PlacedHighlight): DOMRect | undefined {
    const words = span && boxAround(places?.rangesOf(span) ?? []);
    return words ?? document.getElementById(entryId(highlight.id))?.getBoundingClientRect();
  }

  function jump({ highlight, span }: PlacedHighlight) {
    if (!span || !places) return;
    show(span);
    focusBlock({ id: highlight.id, ranges: places.rangesOf(span) });
  }

  /** Where one is among the sentences: at what is selected, or was last as long as it is in sight, else at the top of the window. */
  function whereSteppingBegins(): number {
    const here = selected?.span ?? stepped.current;
    const box = here && here.in === undefined ? boxAround(places?.rangesOf(here) ?? []) : undefined;
    if (here && box && (selected || isInSight(box))) return here.start;
    return (places?.firstVisible() ?? 0) - 1;
  }

  function select(span: Span) {
    stepped.current = span;
    const ranges = places?.rangesOf(span) ?? [];
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (!first || !last) return;
    reveal(ranges);
    document
      .getSelection()!
      .setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
  }

  async function highlight(chosen: HighlightColor, writing = false) {
    if (!selected) return;
    const { span } = selected;
    color.current = chosen;
    document.getSelection()!.removeAllRanges();
    const same = highlights.find((placed) => placed.span && isSame(placed.span, span))?.highlight.id;
    if (same !== undefined) props.onColor(same, chosen);
    const id = same ?? (await props.onHighlight(span, chosen, speakerOf(quotations, texts, span)));
    if (id === undefined) return;
    hear(selected.range.toString());
    if (writing) setOpen({ id, writing });
  }

  const hear = (quote: string) => setHeard(say('reader_highlighted', { quote: quote.replace(/\s+/g, ' ') }));

  const marking = markingOf(highlights, (span, speaker) => {
    void props.onHighlight(span, 'quote', speaker).then((id) => {
      if (id !== undefined) hear(textAt(texts, span));
    });
  });

  /** The words of a span with who said them, where that is known; without one, the article. */
  function cited(span: Span | undefined, speaker?: string): Cited {
    const whole = citedArticle(metadata, props.dates, props.accessed);
    if (!span) return whole;
    return citedWords(whole, texts, span, speaker ?? speakerOf(quotations, texts, span));
  }

  const copyCited = (words: Cited) => props.onCopy(citationFormats[props.citationStyle](words));
  const copy = (span: Span | undefined) => copyCited(cited(span));

  /** Words that are gone are cited all the same, as they were kept. */
  function copyHighlight({ highlight, span }: PlacedHighlight) {
    const { speaker } = highlight;
    copyCited(span ? cited(span, speaker) : quoting(cited(undefined), quoteOf(highlight), undefined, speaker));
  }

  function copyQuotation({ parts, speaker }: Quotation) {
    const [first, ...others] = parts;
    if (first) copyCited(citedParts(cited(undefined), texts, [first, ...others], speaker?.name));
  }

  function close() {
    const { id } = open ?? {};
    setOpen(undefined);
    // Back to where the same highlight can be opened again, unless the reader has gone on elsewhere.
    const { activeElement } = document;
    if (id !== undefined && (activeElement === document.body || activeElement?.closest('.floating')))
      focusEntry(id, { preventScroll: true });
  }

  function remove(placed: PlacedHighlight) {
    setOpen(undefined);
    leaveHighlight(placed.highlight.id);
    props.onRemove(placed);
  }

  useKeys(props.singleKeys, (key) => {
    if (key === 'j' || key === 'k') {
      const next = stepSentence(sentences, whereSteppingBegins(), key === 'j' ? 1 : -1);
      if (next) select(next);
    } else if (key === 'h' && selected) void highlight(color.current);
    else if (colorKeys[key] && selected) void highlight(colorKeys[key]);
    else if (key === 'n' && selected) void highlight(color.current, true);
    else if (key === 'c' && opened && !selected) copyHighlight(opened);
    else if (key === 'c') copy(selected?.span);
    else if (key === 'Tab' && selected && !bar.current?.contains(document.activeElement))
      bar.current?.querySelector('button')?.focus();
    else if (key === 'Escape' && selected) document.getSelection()!.removeAllRanges();
    else if (key === 'u') props.onUndo();
    else if (key === 's' && save.state === 'unsaved') props.onSave();
    else if (key === '?') setHelp(true);
    else return false;
    return true;
  });

  function openAt(event: MouseEvent) {
    if (!document.getSelection()!.isCollapsed || (event.target as Element).closest('a, button')) return;
    const at = places && highlightAt(event, highlights, places);
    if (at) setOpen({ id: at.highlight.id, writing: false });
  }

  return (
    <div class="reader" data-size={look.textSize} data-width={look.width}>
      <header class="reader-bar">
        <a class="button quiet" href="library.html" aria-label={say('reader_library')}>
          <Icon name="library" />
          <span class="reader-bar-words">{say('reader_library')}</span>
        </a>
        <div class="reader-bar-end">
          <SaveState save={save} now={props.now} onSave={props.onSave} />
          <IconButton
            icon="cite"
            label={say('citation_open')}
            // A press of the mouse must not take the selection away.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => setCiting(cited(selected?.span))}
          />
          <ReadingControls look={look} onLook={props.onLook} />
          <Button
            kind="quiet"
            aria-label={say('library_keys')}
            title={say('library_keys')}
            onClick={() => setHelp(true)}
          >
            ?
          </Button>
        </div>
        <div class="reader-progress" aria-hidden="true" />
      </header>

      <div class="reader-columns">
        <main onClick={openAt}>
          {props.notices && <div class="reader-notices">{props.notices}</div>}
          <ReaderArticle
            metadata={metadata}
            dek={texts.dek}
            content={content}
            images={props.images}
            articleRef={article}
            headlineRef={headline}
            dekRef={dek}
            bodyRef={body}
          >
            <DateFacts
              dates={props.dates}
              now={props.now}
              timeZone={props.timeZone}
              showLocalTime={props.showLocalTime}
              oldAfterDays={props.oldAfterDays}
            />
            <CorrectionList
              corrections={props.corrections}
              texts={texts}
              lang={metadata.lang}
              dir={metadata.dir}
              onShow={show}
            />
          </ReaderArticle>
          {selected && selected.range !== closed && !opened && (
            <SelectionBar
              anchor={() => selected.range.getBoundingClientRect()}
              barRef={bar}
              onHighlight={(chosen) => void highlight(chosen)}
              onNote={() => void highlight(color.current, true)}
              onCite={() => copy(selected.span)}
              onClose={() => setClosed(selected.range)}
            />
          )}
        </main>

        <aside class="reader-side" aria-label={say('reader_side')}>
          <Section title={say('reader_highlights')} count={highlights.length} open>
            <HighlightList
              highlights={highlights}
              lang={metadata.lang}
              onJump={jump}
              onEdit={({ highlight, span }) => {
                if (span) show(span);
                setOpen({ id: highlight.id, writing: true });
              }}
              onCite={copyHighlight}
              onRemove={remove}
            />
          </Section>
          {props.versions && (
            <Section title={say('reader_versions')} count={props.versions.versions.length} open={wide}>
              <VersionList {...props.versions} lang={metadata.lang} timeZone={props.timeZone} />
            </Section>
          )}
          {findings.state === 'loading' && <p class="muted small">{say('reader_analyzing')}</p>}
          {findings.state === 'failed' && <p class="muted small">{findings.why}</p>}
          {findings.state === 'ready' && (
            <>
              {(findings.value.entities.length > 0 || !findings.value.namesRead) && (
                <Section title={say('reader_entities')} count={findings.value.entities.length} open={wide}>
                  {!findings.value.namesRead && <p class="muted">{say('entity_unread')}</p>}
                  <EntityList
                    entities={findings.value.entities}
                    texts={texts}
                    onShow={show}
                    names={props.names}
                    inLibrary={props.inLibrary}
                  />
                </Section>
              )}
              {findings.value.quotations.length > 0 && (
                <Section title={say('reader_quotations')} count={findings.value.quotations.length} open={wide}>
                  <QuotationList
                    quotations={findings.value.quotations}
                    marking={marking}
                    texts={texts}
                    lang={metadata.lang}
                    dir={metadata.dir}
                    onShow={show}
                    onCite={copyQuotation}
                  />
                </Section>
              )}
              {findings.value.sourcesCited.length > 0 && (
                <Section title={say('reader_sources')} count={findings.value.sourcesCited.length} open={false}>
                  <SourceList sources={findings.value.sourcesCited} texts={texts} onShow={show} />
                </Section>
              )}
              {findings.value.timeline.length > 0 && (
                <Section title={say('reader_timeline')} count={findings.value.timeline.length} open={false}>
                  <TimelineList timeline={findings.value.timeline} texts={texts} onShow={show} />
                </Section>
              )}
            </>
          )}
        </aside>
      </div>

      <p class="visually-hidden" role="status">
        {heard}
      </p>
      {opened && (
        <HighlightEditor
          key={opened.highlight.id}
          placed={opened}
          anchor={() => boxOf(opened)}
          writing={open.writing}
          onColor={(chosen) => props.onColor(opened.highlight.id, chosen)}
          onNote={(note) => props.onNote(opened.highlight.id, note)}
          onNoted={(before) => props.onNoted(opened.highlight.id, before)}
          knownTags={props.knownTags}
          onTags={(tags) => props.onTags(opened.highlight.id, tags)}
          onCite={() => copyHighlight(opened)}
          onRemove={() => remove(opened)}
          onClose={close}
        />
      )}
      {citing && (
        <CiteDialog
          cited={citing}
          style={props.citationStyle}
          onStyle={props.onCitationStyle}
          onCopy={props.onCopy}
          onClose={() => setCiting(undefined)}
        />
      )}
      {help && <KeysDialog keys={keys} singleKeys={props.singleKeys} onClose={() => setHelp(false)} />}
    </div>
  );
}

/** Before a highlight goes from the list, the focus goes on to the next, so that the list can be gone through by key. */
function leaveHighlight(id: string): void {
  const item = document.getElementById(entryId(id));
  if (!item?.contains(document.activeElement) && !document.activeElement?.closest('.floating')) return;
  const next = item?.nextElementSibling ?? item?.previousElementSibling;
  const target = next?.querySelector('.highlight-quote') ?? item?.closest('details')?.querySelector('summary');
  (target as HTMLElement | undefined)?.focus();
}

function isSame(one: Span, other: Span): boolean {
  return one.in === other.in && one.start === other.start && one.end === other.end;
}

function SaveState({ save, now, onSave }: Pick<Props, 'save' | 'now' | 'onSave'>) {
  if (save.state === 'saved')
    return (
      <p class="reader-saved small muted">
        <Icon name="check" />
        {say('reader_saved', { ago: formatAgo(save.savedAt, now) })}
      </p>
    );
  return (
    <>
      <p class="reader-saved small muted">{say('reader_unsaved')}</p>
      <Button kind="primary" size="small" disabled={save.state === 'saving'} onClick={onSave}>
        {say(save.state === 'saving' ? 'reader_saving' : 'reader_save')}
      </Button>
    </>
  );
}

interface SectionProps {
  title: string;
  count: number;
  open: boolean;
  children: ComponentChildren;
}

function Section({ title, count, open, children }: SectionProps) {
  return (
    <section class="side-section">
      <Disclosure
        open={open}
        summary={
          <h2>
            {title} <span class="side-count">{count}</span>
          </h2>
        }
      >
        <div class="side-content">{children}</div>
      </Disclosure>
    </section>
  );
}
