/**
 * Everything about the card of one tab that is not drawing: reads the tab, asks the library, keeps what is typed, does
 * what is clicked. Dates are shown before anything else is loaded or asked.
 */
import type {
  CardCorrections,
  InLibrary,
  Loading,
  NameEditing,
  ReadingCardProps,
  ReadingFindings,
  SameText,
  ScopedCorrection,
} from '../../components/reading-card/card.ts';
import { timeZoneHere } from '../../components/format-date.ts';
import type { Analysis } from '../../lib/analysis.ts';
import { startAnalyst, type Analyst } from '../../lib/browser/analysis.ts';
import type { Article } from '../../lib/article/types.ts';
import { readArticleInTab, readFactsInTab } from '../../lib/browser/capture.ts';
import { findDraft, keepDraft } from '../../lib/browser/drafts.ts';
import type { Decided } from '../../lib/browser/keep-decided.ts';
import { askBackground, type ArticleScope, type PlaceOnPage, type ReadArticle } from '../../lib/browser/messages.ts';
import { askForSite, watchSites } from '../../lib/browser/highlighted-sites.ts';
import { openLibraryPage, openReader, openUnsavedReader } from '../../lib/browser/pages.ts';
import { openPanel, turnPanelTo, watchTabs, type PanelTab } from '../../lib/browser/panel.ts';
import { requestHost } from '../../lib/browser/permissions.ts';
import { defaultSettings, watchSettings } from '../../lib/browser/settings.ts';
import { forgetCutOff, wasSaveCutOff } from '../../lib/browser/unfinished-saves.ts';
import type { EntityCorrection } from '../../lib/entities/correct-entities.ts';
import { ReaderFacingError } from '../../lib/errors.ts';
import { kindNames } from '../../lib/highlights/kind-names.ts';
import type { PlacedHighlight } from '../../lib/highlights/place-highlights.ts';
import type { PageFacts } from '../../lib/read-page.ts';
import type { Span } from '../../lib/text/span.ts';
import { say } from '../../lib/words.ts';
import type { correctAnalysis as CorrectAnalysis } from '../../lib/correct-analysis.ts';
import type { LibraryAnswer, SavedArticle } from './behind-the-card.ts';

export type CardView =
  | { kind: 'card'; card: ReadingCardProps }
  /** The tab has not answered yet. */
  | { kind: 'waiting'; why: string }
  /** There can be no card; `why` says what to do. */
  | { kind: 'none'; why: string };

/** What is typed, and what was decided and is not in the library yet. */
type Draft = Decided & { typed: ReadingCardProps['draft'] };

/** After this the reader is told what is waited for. */
const patience = 700;

/** What needs the library, the analysis or the text matcher, loaded when the dates are on the screen. */
const behindTheCard = () => import('./behind-the-card.ts');

export interface CardOfTab {
  /** Whether the card's page is the one in front. */
  setAway(away: ReadingCardProps['away']): void;
  stop(): void;
}

/** Shows the card of a tab, and again whenever it has changed, until stopped. */
export function cardOfTab(
  tab: PanelTab,
  firstFacts: Promise<PageFacts>,
  place: 'popup' | 'panel',
  show: (view: CardView) => void,
): CardOfTab {
  let stopped = false;
  let facts: PageFacts | undefined;
  let article: Loading<ReadArticle> = { state: 'loading' };
  let findings: ReadingFindings<Analysis> = { state: 'loading' };
  let correctAnalysis: typeof CorrectAnalysis = (analysis) => ({ analysis, made: [] });
  /** Counts readings, so that an answer about an earlier one is not taken for the present one. */
  let reading = 0;
  let library: { state: 'unknown' } | { state: 'open' } | { state: 'unavailable'; why: string } = { state: 'unknown' };
  let saved: SavedArticle | undefined;
  /** Looked for once, not at every drawing. */
  let placed: { of: SavedArticle; in: ReadArticle; highlights: PlacedHighlight[] } | undefined;
  let knownTags: string[] = [];
  let everywhere: LibraryAnswer['everywhere'] = [];
  let cutOff = false;
  /** Looked for once for each reading. */
  let elsewhere: { of: ReadArticle; found?: SameText | undefined } | undefined;
  let saving = false;
  /** The reader clicked on Save while the article was still being read. */
  let saveOnceRead = false;
  /** When the reader last clicked on Save: ISO 8601 in UTC. */
  let saveAskedAt = '';
  let saveFailure: string | undefined;
  let problem: string | undefined;
  let away: ReadingCardProps['away'];
  let draft: Draft = { typed: {} };
  let settings = defaultSettings;
  let stopWatching = () => {};
  let highlightedSites: string[] = [];

  let stopWaiting = () => {};
  const late = setTimeout(() => {
    if (facts || stopped) return;
    show({ kind: 'waiting', why: say('card_page_loading') });
    // A page may be left before it is there, and then Firefox never answers for it: the next one is read.
    stopWaiting = watchTabs(tab.windowId, {
      onFront() {},
      onUpdate(tabId) {
        if (tabId === tab.tabId) void readTab(readNextPage());
      },
    });
  }, patience);

  function draw(): void {
    if (stopped || !facts) return;
    show({
      kind: 'card',
      card: {
        ...facts,
        article: articleState(),
        ...findingsAndNames(),
        ...(library.state === 'open' && { inLibrary }),
        save: saveState(),
        corrections: corrections(),
        highlights: placedHighlights(),
        kindNames: kindNames(settings.kindNames),
        draft: draft.typed,
        tags: draft.tags ?? saved?.tags ?? [],
        knownTags,
        now: new Date().toISOString(),
        timeZone: timeZoneHere(),
        showLocalTime: settings.dates.showLocalTime,
        oldAfterDays: settings.dates.oldAfterDays,
        ...highlightedSite(facts),
        ...(away && { away }),
        ...(problem && { problem }),
        onShowEvidence: ({ where, text }) => void showPlace(() => ({ where, text })),
        onShowSpan: (span) =>
          void showPlace((behind) => article.state === 'ready' && behind.placeOf(article.value.article, span)),
        onShowHighlight: ({ target }) => void showPlace(() => ({ selector: target.selector })),
        ...(library.state === 'open' && { onHighlight: (span, speaker) => void highlight(span, speaker) }),
        onSave: () => void save(),
        onRead: () => void read(),
        onLibrary: () => void openLibraryPage().then(closePopup),
        ...(place === 'popup' && { onPanel: () => void openPanel(tab).then(closePopup) }),
        onAllowHost,
        onTakePart: (part) => void takePart(part),
        onCorrect: (corrections) => void decide({ corrections }),
        onAddTag: (name) => void decide({ tags: [...(draft.tags ?? saved?.tags ?? []), name] }),
        onRemoveTag: (name) => void decide({ tags: (draft.tags ?? saved?.tags ?? []).filter((tag) => tag !== name) }),
        onDraft: (typed) => keep({ ...draft, typed }),
      },
    });
  }

  function placedHighlights(): PlacedHighlight[] {
    if (!saved || article.state !== 'ready') return [];
    if (placed?.of !== saved || placed.in !== article.value) {
      placed = { of: saved, in: article.value, highlights: saved.place(article.value.article.texts) };
    }
    return placed.highlights;
  }

  function articleState(): Loading<Article> {
    return article.state === 'ready' ? { state: 'ready', value: article.value.article } : article;
  }

  function findingsAndNames(): Pick<ReadingCardProps, 'findings' | 'names'> {
    if (findings.state !== 'ready' && findings.state !== 'named') return { findings };
    const { analysis, made } = correctAnalysis(findings.value, [
      ...everywhere.map(({ id, value }): ScopedCorrection => ({ ...value, scope: 'library', id })),
      ...ofNamesHere().map((value, at): ScopedCorrection => ({ ...value, scope: 'article', at })),
    ]);
    const names: NameEditing = {
      made,
      onCorrect: (corrections, scope) =>
        void (scope === 'article'
          ? decide({ entities: [...ofNamesHere(), ...corrections] })
          : everywhereIs((behind) => behind.correctEverywhere(corrections))),
      onUncorrect: (correction) =>
        void (correction.scope === 'article'
          ? decide({ entities: ofNamesHere().filter((_, at) => at !== correction.at) })
          : everywhereIs((behind) => behind.uncorrectEverywhere(correction.id))),
    };
    return { findings: { ...findings, value: analysis }, ...(library.state === 'open' && { names }) };
  }

  const inLibrary: InLibrary = {
    newTab: true,
    count: (named) => behindTheCard().then((behind) => behind.countInLibrary(named)),
  };

  function ofNamesHere(): EntityCorrection[] {
    return draft.entities ?? saved?.entities ?? [];
  }

  /** What holds everywhere goes to the library at once: it needs no saved article. */
  async function everywhereIs(
    change: (behind: Awaited<ReturnType<typeof behindTheCard>>) => Promise<void>,
  ): Promise<void> {
    await behindTheCard().then(change).catch(tell);
  }

  function corrections(): CardCorrections {
    return draft.corrections ?? saved?.corrections ?? {};
  }

  function saveState(): ReadingCardProps['save'] {
    if (saving) return { state: 'saving' };
    // A background that was stopped right after it had saved could not say so; the library does.
    if (saveFailure && !(saved && saved.savedAt >= saveAskedAt)) return { state: 'failed', why: saveFailure };
    if (library.state !== 'open') return library;
    if (!saved) return { state: 'unsaved', cutOff, sameText: elsewhere?.found };
    const change = article.state === 'ready' ? saved.compare(article.value) : 'unknown';
    const { savedAt, images, versions } = saved;
    return { state: 'saved', savedAt, change, images, versions };
  }

  function highlightedSite({ metadata }: PageFacts): Pick<ReadingCardProps, 'highlightedSite'> {
    const { hostname: host } = new URL(metadata.url);
    // A file of the reader's own is on no host.
    if (!saved?.hasHighlights || host === '') return {};
    return {
      highlightedSite: {
        host,
        always: highlightedSites.includes(host),
        onAlways: (on) => void (on ? askForSite(host) : askBackground('leave-site', { host })).catch(tell),
      },
    };
  }

  function endWait(): void {
    clearTimeout(late);
    stopWaiting();
  }

  /** What came into the tab instead, as far as the reader's click lets us: on another site it does not. */
  function readNextPage(): Promise<PageFacts> {
    return readFactsInTab(tab.tabId).catch((cause: unknown) => {
      throw new ReaderFacingError('error_page_gone', {}, { cause });
    });
  }

  /** The tab as it is now, from the beginning. */
  async function readTab(from: Promise<PageFacts>): Promise<void> {
    const current = ++reading;
    // It was about another page.
    if (saveOnceRead) saving = saveOnceRead = false;
    article = { state: 'loading' };
    findings = { state: 'loading' };
    elsewhere = undefined;
    // It gets ready on the core that is free while the page is read.
    const analyst = startAnalyst();
    try {
      const read = await from;
      if (current !== reading) return analyst.stop();
      facts = read;
    } catch (error) {
      analyst.stop();
      if (current !== reading) return;
      endWait();
      if (!stopped) show({ kind: 'none', why: sentenceFor(error) });
      return;
    }
    if (stopped) return analyst.stop();
    endWait();
    draw();
    await painted();
    if (place === 'popup') turnPanelTo(tab).catch(tell);
    const { metadata } = facts;
    const remembered = Promise.all([findDraft<Partial<Draft>>(metadata.url), wasSaveCutOff(metadata.url)]);
    const reads = readText('article', current, analyst);
    const [kept, wasCutOff] = await remembered;
    draft = { typed: {}, ...kept };
    cutOff = wasCutOff;
    draw();
    await Promise.all([reads, watchLibrary(metadata, current)]);
  }

  async function readText(scope: ArticleScope, current: number, analyst = startAnalyst()): Promise<void> {
    try {
      await readTextWith(analyst, scope, current);
    } finally {
      analyst.stop();
    }
  }

  async function readTextWith(analyst: Analyst, scope: ArticleScope, current: number): Promise<void> {
    try {
      const read = await readArticleInTab(tab.tabId, scope);
      if (current !== reading) return;
      article = { state: 'ready', value: read };
      facts = { metadata: read.article, dates: read.dates };
    } catch (error) {
      if (current !== reading) return;
      article = { state: 'failed', why: sentenceFor(error) };
    }
    if (saveOnceRead) void saveWhatWasRead();
    draw();
    lookElsewhere().catch(tell);
    if (article.state === 'ready') await analyze(analyst, article.value, current);
  }

  async function analyze(analyst: Analyst, { article, dates }: ReadArticle, current: number): Promise<void> {
    findings = { state: 'loading' };
    try {
      const corrector = behindTheCard().then((behind) => {
        ({ correctAnalysis } = behind);
      });
      const value = await analyst.analyze(article, dates.published?.value, (names) => {
        corrector.then(() => {
          if (current !== reading || findings.state !== 'loading') return;
          findings = { state: 'named', value: names };
          draw();
        }, tell);
      });
      await corrector;
      if (current === reading) findings = { state: 'ready', value };
    } catch (error) {
      if (current === reading) findings = { state: 'failed', why: sentenceFor(error) };
    }
    draw();
  }

  async function watchLibrary(metadata: PageFacts['metadata'], current: number): Promise<void> {
    stopWatching();
    try {
      const behind = await behindTheCard();
      const stop = await behind.watchSaved(
        metadata,
        (answer) => {
          if (current !== reading || stopped) return;
          const isNews = answer.saved !== undefined && saved?.articleId !== answer.saved.articleId;
          const isFirst = library.state === 'unknown';
          ({ saved, knownTags, everywhere } = answer);
          library =
            answer.isNewer && !saved ? { state: 'unavailable', why: say('error_library_newer') } : { state: 'open' };
          if (saved && cutOff) {
            cutOff = false;
            forgetCutOff(metadata.url).catch(tell);
          }
          draw();
          lookElsewhere().catch(tell);
          if (isFirst || isNews)
            askBackground('offer-highlighting', { tabId: tab.tabId, articleId: saved?.articleId }).catch(tell);
          if (!saved || !isNews) return;
          settle().catch(tell);
        },
        (error) => {
          library = { state: 'unavailable', why: sentenceFor(error) };
          draw();
        },
      );
      if (stopped || current !== reading) stop();
      else stopWatching = stop;
    } catch (error) {
      library = { state: 'unavailable', why: sentenceFor(error) };
      draw();
    }
  }

  /** Whether the same text is saved under another address, once both it and the library are there. */
  async function lookElsewhere(): Promise<void> {
    if (library.state !== 'open' || saved || article.state !== 'ready' || elsewhere?.of === article.value) return;
    const looked = (elsewhere = { of: article.value });
    const behind = await behindTheCard();
    const found = await behind.findElsewhere(looked.of);
    if (elsewhere !== looked) return;
    elsewhere = { ...looked, found };
    draw();
  }

  async function save(): Promise<void> {
    if (saving) return;
    saving = true;
    saveFailure = problem = undefined;
    saveAskedAt = new Date().toISOString();
    draw();
    if (article.state === 'loading') saveOnceRead = true;
    else await saveWhatWasRead();
  }

  async function highlight(span: Span, speaker?: string): Promise<void> {
    if (article.state !== 'ready') return;
    problem = undefined;
    await askBackground('highlight-quotation', { ...article.value, tabId: tab.tabId, span, speaker }).catch(tell);
  }

  async function saveWhatWasRead(): Promise<void> {
    saveOnceRead = false;
    try {
      if (article.state !== 'ready') return;
      await askBackground('save', { ...article.value, tabId: tab.tabId });
      cutOff = false;
      await settle();
    } catch (error) {
      if (error instanceof ReaderFacingError && error.key === 'error_page_changed') {
        problem = error.message;
        void readTab(readFactsInTab(tab.tabId));
      } else saveFailure = error instanceof ReaderFacingError ? error.message : say('save_no_answer');
    } finally {
      saving = false;
      draw();
    }
  }

  async function read(): Promise<void> {
    if (saved) await openReader(saved.articleId);
    else if (article.state === 'ready') await openUnsavedReader(tab.tabId, article.value);
    closePopup();
  }

  async function takePart(part: ArticleScope): Promise<void> {
    problem = undefined;
    const before = article;
    await readText(part, reading);
    if (article.state === 'ready') return save();
    // What was there is better than nothing; what went wrong is said beside it.
    problem = article.state === 'failed' ? article.why : undefined;
    article = before;
    draw();
  }

  function onAllowHost(host: string): void {
    // The first call in the handler, or the gesture is lost. The prompt may close the popup: the background goes on.
    void requestHost(host)
      .then((allowed) => (allowed ? askBackground('retry-images', { host }) : undefined))
      .catch(tell);
  }

  async function showPlace(
    placeFrom: (behind: Awaited<ReturnType<typeof behindTheCard>>) => PlaceOnPage | false,
  ): Promise<void> {
    problem = undefined;
    try {
      const behind = await behindTheCard();
      const place = placeFrom(behind);
      if (place && !(await behind.showOnPage(tab.tabId, place))) problem = say('card_not_on_page');
      draw();
    } catch (error) {
      tell(error);
    }
  }

  /** Written down first, then to the library if the article is there: a popup that closes in between loses nothing. */
  async function decide(decided: Decided): Promise<void> {
    keep({ ...draft, ...decided });
    await settle().catch(tell);
  }

  function keep(next: Draft): void {
    draft = next;
    draw();
    if (facts) keepDraft(facts.metadata.url, draft).catch(tell);
  }

  /** What was decided goes to the library, once the article is in it. */
  async function settle(): Promise<void> {
    if (!facts || !(draft.tags ?? draft.corrections ?? draft.entities)) return;
    const behind = await behindTheCard();
    const settled = draft;
    if (!(await behind.settle(facts.metadata, settled))) return;
    if (draft !== settled) return settle();
    keep({ typed: draft.typed });
  }

  function tell(error: unknown): void {
    problem = sentenceFor(error);
    draw();
  }

  function closePopup(): void {
    if (place === 'popup') window.close();
  }

  const stopWatchingSettings = watchSettings((now) => {
    settings = now;
    draw();
  });
  const stopWatchingSites = watchSites((hosts) => {
    highlightedSites = hosts;
    draw();
  });
  void readTab(firstFacts);
  return {
    setAway(now) {
      if (away === now) return;
      away = now;
      draw();
    },
    stop() {
      stopped = true;
      endWait();
      stopWatching();
      stopWatchingSettings();
      stopWatchingSites();
    },
  };
}

/** When the frame that was just drawn is on the screen: what follows must not hold it up. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
}

function sentenceFor(error: unknown): string {
  if (error instanceof ReaderFacingError) return error.message;
  // A bug: said, so that it can be passed on, and left to surface.
  console.error(error);
  return say('card_unexpected', { what: error instanceof Error ? error.message : String(error) });
}
