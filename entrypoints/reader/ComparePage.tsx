import { useEffect, useMemo, useState } from 'preact/hooks';
import { timeZoneHere } from '../../components/format-date.ts';
import { compareAddress } from '../../components/about/address.ts';
import { VersionComparison } from '../../components/compare/VersionComparison.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Notice } from '../../components/Notice.tsx';
import { setTheme } from '../../components/page.ts';
import type { Loading } from '../../components/reading-card/card.ts';
import '../../components/reader/reader.css';
import type { Analysis } from '../../lib/analysis.ts';
import { openLibrary } from '../../lib/browser/library.ts';
import { watchSettings, type Settings } from '../../lib/browser/settings.ts';
import { ReaderFacingError } from '../../lib/errors.ts';
import { traceHighlights } from '../../lib/highlights/trace-highlights.ts';
import type { Highlight } from '../../lib/highlights/types.ts';
import type { OpenedArticle } from '../../lib/library/find-article.ts';
import { listHighlights } from '../../lib/library/highlights.ts';
import type { Library } from '../../lib/library/schema.ts';
import { watch } from '../../lib/library/watch.ts';
import { compareTexts, type Weighty } from '../../lib/revisions/compare-texts.ts';
import { say } from '../../lib/words.ts';
import { findComparison, type FoundComparison } from './find-comparison.ts';
import { useFindings } from './use-findings.ts';

const timeZone = timeZoneHere();

/** Two versions of a saved article: `?article=…&compare=<earlier revision>&revision=<later revision>`. */
export function ComparePage() {
  const { searchParams } = new URL(location.href);
  const articleId = searchParams.get('article') ?? '';
  const [chosen, setChosen] = useState({
    before: searchParams.get('compare') ?? '',
    after: searchParams.get('revision') ?? '',
  });
  const [settings, setSettings] = useState<Settings>();
  const [library, setLibrary] = useState<Library>();
  const [found, setFound] = useState<FoundComparison | 'nothing'>();
  const [highlights, setHighlights] = useState<Highlight[]>([]);
  const [failure, setFailure] = useState<string>();

  /** What the reader can act on is told; anything else is a bug and surfaces. */
  const report = (error: unknown) => {
    if (!(error instanceof ReaderFacingError)) throw error;
    setFailure(error.message);
  };

  useEffect(() => watchSettings(setSettings), []);
  useEffect(() => {
    if (settings) setTheme(settings.reader.theme === 'auto' ? settings.theme : settings.reader.theme);
  }, [settings]);
  useEffect(() => {
    document.title = say('compare_title');
    openLibrary().then((opened) => setLibrary(opened.library), report);
  }, []);
  useEffect(() => {
    if (!library) return;
    return watch(
      () => findComparison(library, articleId, chosen.before, chosen.after),
      (comparison) => setFound(comparison ?? 'nothing'),
      report,
    );
  }, [library, chosen]);
  useEffect(() => {
    if (!library) return;
    return watch(() => listHighlights(library, articleId), setHighlights, report);
  }, [library]);

  function choose(before: string, after: string) {
    setChosen({ before, after });
    history.replaceState(undefined, '', compareAddress(articleId, before, after));
  }

  if (failure !== undefined || found === 'nothing')
    return (
      <main class="reader-message">
        <Notice
          kind={failure === undefined ? 'info' : 'failure'}
          announce
          actions={<a href="library.html">{say('reader_library')}</a>}
        >
          {failure ?? say('reader_not_found')}
        </Notice>
      </main>
    );
  if (!found || !settings || !library) return null;
  return <Comparison {...{ found, library, highlights }} singleKeys={settings.singleKeys} onVersions={choose} />;
}

interface ComparisonProps {
  found: FoundComparison;
  library: Library;
  highlights: Highlight[];
  singleKeys: boolean;
  onVersions(before: string, after: string): void;
}

function Comparison({ found, library, highlights, singleKeys, onVersions }: ComparisonProps) {
  const { versions, before, after, changes, sameExtractor, seen } = found;
  const inBefore = useWeighty(before, library);
  const inAfter = useWeighty(after, library);
  const texts = useMemo(
    () => compareTexts(before.body.texts, after.body.texts, { before: inBefore, after: inAfter }),
    [before, after, inBefore, inAfter],
  );
  const traced = useMemo(() => traceHighlights(highlights, seen), [highlights, seen]);
  const { id } = after.article;
  return (
    <div class="reader">
      <header class="reader-bar">
        <a class="button quiet" href={`?article=${id}&revision=${after.revision.id}`}>
          <Icon name="book" />
          {say('compare_to_article')}
        </a>
      </header>
      <main class="compare">
        <h1>{say('compare_title')}</h1>
        <VersionComparison
          {...{ versions, texts, changes, sameExtractor, onVersions, timeZone, singleKeys }}
          before={before.revision.id}
          after={after.revision.id}
          highlights={traced}
          lang={after.revision.lang}
          dir={after.revision.dir}
        />
      </main>
    </div>
  );
}

/** Names and quoted words of a version. Until they are known, and where they cannot be, only numbers weigh more. */
function useWeighty({ revision, body }: OpenedArticle, library: Library): Weighty {
  const { authors, siteName, lang, dates, id } = revision;
  const article = useMemo(() => ({ texts: body.texts, authors, siteName, lang }), [id]);
  const analysis = useFindings(article, dates.published?.value, library, id);
  return useMemo(() => weightyIn(analysis), [analysis]);
}

function weightyIn(analysis: Loading<Analysis>): Weighty {
  if (analysis.state !== 'ready') return { names: [], quotes: [] };
  const { entities, quotations } = analysis.value;
  return {
    names: entities.flatMap(({ mentions }) => mentions),
    quotes: quotations.filter(({ kind }) => kind === 'direct').flatMap(({ parts }) => parts),
  };
}
