import { useRef, useState } from 'preact/hooks';
import type { ManyDone } from '../../components/library/DoingMany.tsx';
import type { OpenedLibrary } from '../../lib/browser/library.ts';
import {
  changeArticles,
  changeArticlesBack,
  type ChangedArticle,
  type ManyAct,
} from '../../lib/library/many-articles.ts';
import { deleteUnusedTag } from '../../lib/library/tags.ts';

/** Milliseconds: what takes no longer is over before it could be read. */
const worthTelling = 400;

/**
 * Does things with many articles, and tells how many were changed and how to take that back: also when it was stopped, or the
 * rest could not be.
 */
export function useMany(tell: (what: ManyAct, changed: number, back?: () => Promise<void>) => void) {
  const [doing, setDoing] = useState<ManyDone>();
  const isStopped = useRef(false);

  /** Every act shows its own way. */
  function follow(total: number, onStop?: () => void): (done: number) => void {
    const began = performance.now();
    return (done) => {
      if (performance.now() - began > worthTelling) setDoing({ done, total, ...(onStop && { onStop }) });
    };
  }

  async function takeBack({ library, world }: OpenedLibrary, changed: ChangedArticle[], isNewTag: boolean) {
    const follows = follow(changed.length);
    try {
      for await (const done of changeArticlesBack(library, changed, world)) follows(done);
    } finally {
      setDoing(undefined);
    }
    const [first] = changed;
    if (isNewTag && first && 'tagId' in first.back) await deleteUnusedTag(library, first.back.tagId, world);
  }

  /** @param isNewTag the tag that is added is nobody's yet: it goes when the act is taken back */
  async function act(opened: OpenedLibrary, ids: string[], what: ManyAct, isNewTag: boolean): Promise<void> {
    isStopped.current = false;
    const follows = follow(ids.length, () => (isStopped.current = true));
    const all: ChangedArticle[] = [];
    try {
      for await (const { done, changed } of changeArticles(opened.library, ids, what, opened.world)) {
        all.push(...changed);
        if (isStopped.current) break;
        follows(done);
      }
    } finally {
      setDoing(undefined);
      if (all.length > 0) tell(what, all.length, () => takeBack(opened, all, isNewTag));
    }
    if (all.length === 0) tell(what, 0);
  }

  return { doing, act };
}
