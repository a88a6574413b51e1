import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { timeZoneHere } from '../../components/format-date.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { setTheme } from '../../components/page.ts';
import { styleName } from '../../components/reader/CiteDialog.tsx';
import { KindNamesContext } from '../../components/reader/kind-names.ts';
import { Reader, type ReaderSave } from '../../components/reader/Reader.tsx';
import { tagsOf } from '../../components/reader/types.ts';
import type { InLibrary } from '../../components/reading-card/card.ts';
import { PartialNotice } from '../../components/reading-card/PartialNotice.tsx';
import { ImageCountsLine } from '../../components/reading-card/ImageCountsLine.tsx';
import { Toast } from '../../components/Toast.tsx';
import { useUndo } from '../../components/use-undo.ts';
import { findEntity } from '../../lib/across/find-entity.ts';
import { describeQuote } from '../../lib/anchoring/describe-quote.ts';
import { plainText } from '../../lib/article/plain-text.ts';
import { sanitize } from '../../lib/article/sanitize.ts';
import { copyText } from '../../lib/browser/clipboard.ts';
import { openLibrary, type OpenedLibrary } from '../../lib/browser/library.ts';
import { askBackground } from '../../lib/browser/messages.ts';
import { requestHost } from '../../lib/browser/permissions.ts';
import { changeSettings, readSettings, watchSettings, type Settings } from '../../lib/browser/settings.ts';
import { dayIn } from '../../lib/citation/stated-day.ts';
import { ReaderFacingError } from '../../lib/errors.ts';
import { kindNames } from '../../lib/highlights/kind-names.ts';
import { placeHighlights } from '../../lib/highlights/place-highlights.ts';
import type { Highlight, HighlightColor } from '../../lib/highlights/types.ts';
import { restoreArticle, setPosition, setReadState } from '../../lib/library/change-article.ts';
import { findArticle } from '../../lib/library/find-article.ts';
import {
  addHighlight,
  listHighlights,
  removeHighlight,
  restoreHighlight,
  updateHighlight,
  type HighlightChanges,
} from '../../lib/library/highlights.ts';
import { listTags } from '../../lib/library/tags.ts';
import { watch } from '../../lib/library/watch.ts';
import { textNamed, type Span, type Texts } from '../../lib/text/span.ts';
import { say } from '../../lib/words.ts';
import { findArticleFor, type FoundArticle } from './find-article.ts';
import { useFindings } from './use-findings.ts';
import { useImages } from './use-images.ts';
import { useNames } from './use-names.ts';
import { useVersions } from './use-versions.ts';

const timeZone = timeZoneHere();

/** The reader page: one article, saved or not. */
export function ReaderPage() {
  const [settings, setSettings] = useState<Settings>();
  const [found, setFound] = useState<FoundArticle | 'nothing'>();
  const [opened, setOpened] = useState<OpenedLibrary>();
  const [failure, setFailure] = useState<string>();

  /** What the reader can act on is told; anything else is a bug and surfaces. */
  const report = (error: unknown) => {
    if (!(error instanceof ReaderFacingError)) throw error;
    setFailure(error.message);
  };

  const open = async () => {
    const library = await openLibrary();
    setOpened(library);
    return library;
  };

  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => {
    findArticleFor(new URL(location.href), open)
      .then((article) => setFound(article ?? 'nothing'))
      .catch(report);
  }, []);
  useEffect(() => {
    if (settings) setTheme(settings.reader.theme === 'auto' ? settings.theme : settings.reader.theme);
  }, [settings]);

  if (failure !== undefined && typeof found !== 'object') return <Message kind="failure" text={failure} />;
  if (found === 'nothing') {
    const wasSaved = new URL(location.href).searchParams.has('article');
    return <Message kind="info" text={say(wasSaved ? 'reader_not_found' : 'reader_gone')} />;
  }
  if (!found || !settings) return null;
  return <OpenArticle {...{ found, settings, opened, failure, open, setFailure, report }} />;
}

function Message({ kind, text }: { kind: 'info' | 'failure'; text: string }) {
  return (
    <main class="reader-message">
      <Notice kind={kind} announce actions={<a href="library.html">{say('reader_library')}</a>}>
        {text}
      </Notice>
    </main>
  );
}

interface OpenArticleProps {
  found: FoundArticle;
  settings: Settings;
  opened: OpenedLibrary | undefined;
  failure: string | undefined;
  open(): Promise<OpenedLibrary>;
  setFailure(sentence: string | undefined): void;
  report(error: unknown): void;
}

function OpenArticle({ found, settings, opened, failure, open, setFailure, report }: OpenArticleProps) {
  const { metadata, dates, html } = found;
  const [saved, setSaved] = useState(found.saved);
  const [saving, setSaving] = useState(false);
  const [highlights, setHighlights] = useState<Highlight[]>([]);
  const [knownTags, setKnownTags] = useState<string[]>([]);
  const undoing = useUndo();
  const now = useRef(new Date().toISOString()).current;
  const { content, texts, differs } = useMemo(() => draw(found), [html]);
  const { library } = opened ?? {};
  // What was found in other texts than are drawn is looked for again, and not kept.
  const analyzed = useMemo(() => ({ ...metadata, texts }), [metadata, texts]);
  const analysis = useFindings(analyzed, dates.published?.value, library, differs ? undefined : saved?.revisionId);
  const { findings, names } = useNames(analysis, opened, metadata.url, saved?.id, attempt, report);
  const inLibrary = useMemo<InLibrary | undefined>(
    () => library && { count: async (named) => (await findEntity(library, named)).articles.length },
    [library],
  );
  const versions = useVersions(library, saved?.id, saved?.revisionId, report);
  const { images, counts } = useImages(library, saved?.revisionId, content, report);

  useEffect(() => {
    document.title = metadata.headline || say('reader_title');
    if (differs)
      console.warn('The text as it is drawn differs from the text as it was kept.', { articleId: saved?.id });
  }, []);

  useEffect(() => {
    if (!library) return;
    return watch(
      () => listTags(library),
      (tags) => setKnownTags(tags.map(({ name }) => name)),
      report,
    );
  }, [library]);

  useEffect(() => {
    if (!library || !saved) return;
    return watch(() => listHighlights(library, saved.id), setHighlights, report);
  }, [library, saved?.id]);

  const kinds = useMemo(() => kindNames(settings.kindNames), [settings.kindNames]);
  const placed = useMemo(() => placeHighlights(highlights, texts, found.newest), [highlights, texts]);

  /** The article in the library, saved now if it was not. */
  async function keep() {
    const { library, world } = opened ?? (await open());
    if (saved) return { library, world, saved };
    setSaving(true);
    try {
      const { articleId, revisionId } = await askBackground('save', found.unsaved!);
      const { article } = (await findArticle(library, articleId, revisionId))!;
      const kept = { ...article, revisionId };
      setSaved(kept);
      // The same page again after a reload, a restart, or from the history.
      history.replaceState(undefined, '', `?article=${articleId}`);
      return { library, world, saved: kept };
    } finally {
      setSaving(false);
    }
  }

  /** Failures the reader can act on are told above the article. */
  async function attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      const result = await work();
      setFailure(undefined);
      return result;
    } catch (error) {
      report(error);
      return undefined;
    }
  }

  async function highlight(span: Span, color: HighlightColor, speaker?: string) {
    const { library, world, saved } = await keep();
    const selector = describeQuote(textNamed(texts, span.in), span);
    const target = { source: metadata.url, selector };
    const { id: articleId, revisionId } = saved;
    const { id } = await addHighlight(library, { articleId, revisionId, target, color, speaker }, world);
    undoing.tell(say('reader_toast_highlighted'), () => removeHighlight(library, id, world));
    return id;
  }

  async function change(id: string, changes: HighlightChanges) {
    if (opened) await updateHighlight(opened.library, id, changes, opened.world);
  }

  function changeWithUndo(id: string, changes: HighlightChanges, before: HighlightChanges, told: string) {
    return attempt(async () => {
      await change(id, changes);
      undoing.tell(told, () => change(id, before));
    });
  }

  async function copy(citation: string) {
    if (!(await copyText(document, citation))) throw new ReaderFacingError('error_copy');
    undoing.tell(say('citation_copied', { style: styleName(settings.citationStyle) }));
  }

  const save: ReaderSave = saving
    ? { state: 'saving' }
    : saved
      ? { state: 'saved', savedAt: saved.savedAt }
      : { state: 'unsaved' };
  const position = found.saved?.position;

  return (
    <KindNamesContext.Provider value={kinds}>
      <Reader
        metadata={metadata}
        dates={dates}
        corrections={found.corrections}
        texts={texts}
        content={content}
        images={images}
        save={save}
        findings={findings}
        names={names}
        inLibrary={inLibrary}
        highlights={placed}
        knownTags={knownTags}
        position={position?.revisionId === saved?.revisionId ? position : undefined}
        versions={versions}
        look={settings.reader}
        citationStyle={settings.citationStyle}
        accessed={dayIn(timeZone, saved?.savedAt ?? now)}
        now={now}
        timeZone={timeZone}
        showLocalTime={settings.dates.showLocalTime}
        oldAfterDays={settings.dates.oldAfterDays}
        singleKeys={settings.singleKeys}
        onLook={async (changed) => changeSettings({ reader: { ...(await readSettings()).reader, ...changed } })}
        onCitationStyle={(citationStyle) => void changeSettings({ citationStyle })}
        onCopy={(citation) => void attempt(() => copy(citation))}
        onSave={() => void attempt(keep)}
        onHighlight={(span, color, speaker) => attempt(() => highlight(span, color, speaker))}
        onColor={(id, color) => {
          const before = highlights.find((one) => one.id === id)?.color;
          if (color !== before) void changeWithUndo(id, { color }, { color: before }, say('reader_toast_color'));
        }}
        onNote={(id, note) => void attempt(() => change(id, { note }))}
        onNoted={(id, before) => undoing.tell(say('reader_toast_note'), () => change(id, { note: before }))}
        onTags={(id, tags) => {
          const before = highlights.filter((one) => one.id === id).flatMap(tagsOf);
          void changeWithUndo(id, { tags }, { tags: before }, say('reader_toast_tags'));
        }}
        onRemove={({ highlight: { id } }) =>
          void attempt(async () => {
            if (!opened) return;
            await removeHighlight(opened.library, id, opened.world);
            undoing.tell(say('reader_toast_removed'), () => restoreHighlight(opened.library, id, opened.world));
          })
        }
        onUndo={undoing.undo}
        onPosition={({ start, progress }) => {
          if (!opened || !saved || opened.library.isNewer) return;
          const { id, revisionId } = saved;
          void attempt(async () => {
            await setPosition(opened.library, id, { revisionId, start, progress }, opened.world);
            const readState = progress === 1 ? 'read' : 'reading';
            if (saved.readState === readState || !['unread', 'reading'].includes(saved.readState)) return;
            await setReadState(opened.library, id, readState, opened.world);
            setSaved({ ...saved, readState });
          });
        }}
        notices={
          <>
            {failure !== undefined && (
              <Notice kind="failure" announce>
                {failure}
              </Notice>
            )}
            {library?.isNewer && <Notice kind="caution">{say('error_library_newer')}</Notice>}
            {saved?.deletedAt !== undefined && opened && (
              <Notice
                kind="caution"
                actions={
                  <Button
                    size="small"
                    onClick={() =>
                      void attempt(async () => {
                        await restoreArticle(opened.library, saved.id, opened.world);
                        setSaved({ ...saved, deletedAt: undefined });
                      })
                    }
                  >
                    {say('reader_restore')}
                  </Button>
                }
              >
                {say('reader_in_trash')}
              </Notice>
            )}
            {found.newest && saved && (
              <Notice actions={<a href={`?article=${saved.id}`}>{say('reader_open_newest')}</a>}>
                {say('reader_earlier_version')}
              </Notice>
            )}
            {found.partial && <PartialNotice partial={found.partial} />}
            {found.wasAltered && <Notice kind="caution">{say('reader_altered')}</Notice>}
            {differs && <Notice kind="caution">{say('reader_mismatch')}</Notice>}
            {!saved && found.unsaved!.article.images.length > 0 && <Notice>{say('reader_unsaved_pictures')}</Notice>}
            {counts && counts.stored < counts.all && (
              <Notice>
                <ImageCountsLine counts={counts} onAllowHost={(host) => void requestHost(host)} />
              </Notice>
            )}
          </>
        }
      />
      <Toast message={undoing.message} onGone={undoing.dismiss} />
    </KindNamesContext.Provider>
  );
}

/** The article as nodes, with the texts they hold, which are what every place is counted in. */
function draw({ html, texts }: FoundArticle): { content: DocumentFragment; texts: Texts; differs: boolean } {
  const content = sanitize(html, window);
  const { body, captions } = plainText(content);
  const differs = body !== texts.body || captions.join('\n') !== texts.captions.join('\n');
  return { content, texts: { ...texts, body, captions }, differs };
}
