import { useEffect, useRef, useState } from 'preact/hooks';
import { EntityPage } from '../../components/about/EntityPage.tsx';
import { Notice } from '../../components/Notice.tsx';
import { entityPage, readPortions, type EntityPage as Page, type Portion } from '../../lib/across/entity-page.ts';
import { findEntity, type FoundEntity } from '../../lib/across/find-entity.ts';
import type { NamedEntity } from '../../lib/entities/correct-entities.ts';
import type { Library } from '../../lib/library/schema.ts';
import { watch } from '../../lib/library/watch.ts';
import { say } from '../../lib/words.ts';
import { usePage } from './use-page.ts';

/** Articles read at once: their texts are in memory together. */
const batch = 50;

/** What the library says about somebody or something, kept up to date. */
export function AboutPage({ asked }: { asked: NamedEntity }) {
  const { library, failure, report } = usePage();
  const [found, setFound] = useState<FoundEntity>();
  useEffect(() => {
    if (!library) return;
    return watch(() => findEntity(library, asked), setFound, report);
  }, [library, asked]);
  const { page, left } = useEntity(library, found, report);
  const name = (found?.named ?? asked).name;
  useEffect(() => void (document.title = say('about_title', { name })), [name]);
  return (
    <>
      {failure && (
        <Notice kind="failure" announce>
          {failure}
        </Notice>
      )}
      <EntityPage asked={asked} named={found ? found.named : asked} page={page} left={left} />
    </>
  );
}

/** The page as far as it is read, and how many articles are not read yet. What was read before is not read again. */
function useEntity(
  library: Library | undefined,
  found: FoundEntity | undefined,
  report: (error: unknown) => void,
): { page: Page | undefined; left: number } {
  const known = useRef({ asOf: '', portions: new Map<string, Portion[]>() });
  const [state, setState] = useState<{ page: Page | undefined; left: number }>({ page: undefined, left: 0 });
  useEffect(() => {
    if (!library || !found) return;
    let isCurrent = true;
    if (known.current.asOf !== found.asOf) known.current = { asOf: found.asOf, portions: new Map() };
    const { portions } = known.current;
    const show = (left: number) =>
      setState({
        page: entityPage(found.articles.flatMap(({ latestRevisionId }) => portions.get(latestRevisionId) ?? [])),
        left,
      });
    const read = async () => {
      const missing = found.articles.filter(({ latestRevisionId }) => !portions.has(latestRevisionId));
      for (let at = 0; at < missing.length; at += batch) {
        const articles = missing.slice(at, at + batch);
        const now = await readPortions(library, found, articles);
        if (!isCurrent) return;
        for (const { id, latestRevisionId } of articles)
          portions.set(
            latestRevisionId,
            now.filter(({ article }) => article.id === id),
          );
        // Bringing them together takes longer the more there are: at first, and in the end.
        if (at === 0) show(Math.max(0, missing.length - batch));
      }
      show(0);
    };
    read().catch(report);
    return () => {
      isCurrent = false;
    };
  }, [library, found]);
  return state;
}
