import { useEffect, useRef, useState } from 'preact/hooks';
import { Timeline } from '../../components/about/Timeline.tsx';
import { Notice } from '../../components/Notice.tsx';
import { datedSentences, inOrderOfTime, type DatedSentence } from '../../lib/across/dated-sentences.ts';
import { readAnalysed } from '../../lib/across/read-analysed.ts';
import type { Library } from '../../lib/library/schema.ts';
import { say } from '../../lib/words.ts';
import { usePage } from './use-page.ts';

/** Articles whose dates are read at a time: those of a large library would be too many to go through. */
const atOnce = 200;
/** Of them, texts in memory together. */
const batch = 50;

/** The dates of the articles saved last, and on demand of older ones. */
export function TimelinePage() {
  const { library, failure, report } = usePage();
  const [read, setRead] = useState<{ sentences: DatedSentence[]; count: number; more: boolean }>();
  const [wanted, setWanted] = useState(atOnce);
  const before = useRef<DatedSentence[]>([]);
  useEffect(() => void (document.title = say('timeline_title')), []);
  useEffect(() => {
    if (!library) return;
    let isCurrent = true;
    const readMore = async () => {
      const from = wanted - atOnce;
      const { articles, more } = await savedLast(library, from);
      const sentences = [...before.current];
      for (let at = 0; at < articles.length; at += batch)
        sentences.push(...(await readAnalysed(library, articles.slice(at, at + batch))).flatMap(datedSentences));
      if (!isCurrent) return;
      before.current = sentences;
      setRead({ sentences: inOrderOfTime(sentences), count: from + articles.length, more });
    };
    readMore().catch(report);
    return () => {
      isCurrent = false;
    };
  }, [library, wanted]);
  return (
    <>
      {failure && (
        <Notice kind="failure" announce>
          {failure}
        </Notice>
      )}
      <Timeline
        sentences={read?.sentences}
        count={read?.count ?? 0}
        onOlder={read?.more ? () => setWanted(wanted + atOnce) : undefined}
      />
    </>
  );
}

async function savedLast(library: Library, from: number) {
  const articles = await library.articles
    .orderBy('savedAt')
    .reverse()
    .filter(({ deletedAt, stripped }) => deletedAt === undefined && !stripped)
    .offset(from)
    .limit(atOnce + 1)
    .toArray();
  return { articles: articles.slice(0, atOnce), more: articles.length > atOnce };
}
