/** Libraries as a reader might leave them, drawn from a seed. */
import type { EntityCorrection } from '../../lib/entities/correct-entities.ts';
import { articleIdOf } from '../../lib/library/ids.ts';
import {
  deleteArticle,
  restoreArticle,
  setPinned,
  setPosition,
  setReadState,
} from '../../lib/library/change-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { correct, uncorrect } from '../../lib/library/corrections.ts';
import { correctEverywhere, setEntityCorrections } from '../../lib/library/entity-corrections.ts';
import { ArticleGoneError } from '../../lib/library/failures.ts';
import { addHighlight, removeHighlight, updateHighlight } from '../../lib/library/highlights.ts';
import { failImage, findPendingImages, storeImage } from '../../lib/library/images.ts';
import { setArticleNote } from '../../lib/library/notes.ts';
import type { Library } from '../../lib/library/schema.ts';
import { renameTag, setArticleTags } from '../../lib/library/tags.ts';
import { emptyTrash } from '../../lib/library/trash.ts';
import { captured, deletedArticles, png, quoteOf, resolved, type TestWorld } from './sample.ts';

/** A small generator of numbers from 0 to below 1 (mulberry32): the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const sentences = [
  'The bridge closes in May.',
  '“It is safe until then,” said mayor Ilse Dray.',
  'Ωμέγα και 東京 stand beside 👩‍👩‍👧 and a lone \ud83d mark.',
  '<script>alert("no")</script> is only text here.',
  'A line\u2028with separators and a "quote" \\ backslash.',
];

/** Does that many things to a library, in an order that the seed decides. */
export async function useLibrary(
  library: Library,
  world: TestWorld,
  random: () => number,
  acts: number,
  { emptiesTrash = true } = {},
): Promise<void> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const some = () => pick(sentences);
  const named = (): EntityCorrection[] => {
    const of = { type: pick(['PER', 'ORG'] as const), name: some() };
    return [
      { ...of, change: 'rename', to: some() },
      pick<EntityCorrection>([
        { ...of, change: 'hide' },
        { ...of, change: 'retype', to: 'LOC' },
        { ...of, change: 'split', spelling: some() },
        { ...of, change: 'merge', into: { type: 'LOC', name: '__proto__' } },
      ]),
    ];
  };
  const visit = () => {
    const url = `https://news.example/${Math.floor(random() * 6)}`;
    const texts = { headline: some(), dek: '', body: [some(), sentences[1], some()].join('\n'), captions: [some()] };
    const published = resolved('datePublished', pick(['2026-01-04', '2025-11', '2026-01-04T08:30+01:00']));
    const dates = { ...(random() < 0.8 && { published }), claims: [published.claim], rejected: [] };
    return captured({
      ...{ url: `${url}?utm_source=x`, canonicalUrl: url, headline: texts.headline, texts, dates },
      ...(random() < 0.5 && {
        dek: some(),
        section: 'City',
        leadImage: { src: `${url}.jpg`, alt: '', credit: 'N. N.' },
      }),
      capturedAt: new Date(world.time).toISOString(),
      images: [{ src: `https://cdn.example/${Math.floor(random() * 4)}.png`, alt: some() }],
    });
  };
  const acted: (() => Promise<unknown>)[] = [
    () => correctEverywhere(library, named(), world),
    () => saveArticle(library, visit(), world),
    () => saveArticle(library, visit(), world),
    ...(
      [
        (id) => setReadState(library, id, pick(['unread', 'reading', 'read', 'archived'] as const), world),
        (id) => setPinned(library, id, random() < 0.5, world),
        (id) =>
          setArticleTags(
            library,
            id,
            [pick(['bridges', 'Mayor', '__proto__']), pick(['City hall', 'constructor'])],
            world,
          ),
        (id) => setArticleNote(library, id, pick(['', some()]), world),
        (id) => deleteArticle(library, id, world),
        (id) => restoreArticle(library, id, world),
        (id) => correct(library, id, { property: 'headline', value: some() }, world),
        (id) =>
          correct(library, id, { property: 'dateModified', value: { value: '2026-01-09', precision: 'day' } }, world),
        (id) => uncorrect(library, id, 'headline', world),
        (id) => setEntityCorrections(library, id, named(), world),
        async (id) => {
          const article = await library.articles.get(id);
          if (!article || article.stripped) return;
          const { latestRevisionId: revisionId } = article;
          await setPosition(library, id, { revisionId, start: 3, progress: random() }, world);
          const target = quoteOf('It is safe until then');
          await addHighlight(
            library,
            {
              articleId: id,
              revisionId,
              target,
              color: 'quote',
              speaker: pick([undefined, some()]),
              note: pick(['', some()]),
            },
            world,
          );
        },
        async (id) => {
          const [highlight] = await library.highlights.where('articleId').equals(id).toArray();
          if (highlight)
            await updateHighlight(library, highlight.id, { color: 'doubt', note: some(), tags: ['x'] }, world);
          if (highlight && random() < 0.3) await removeHighlight(library, highlight.id, world);
        },
      ] satisfies ((id: string) => Promise<unknown>)[]
    ).map((work) => async () => work(await articleIdOf(`https://news.example/${Math.floor(random() * 6)}`))),
    async () => {
      const [tag] = await library.tags.toArray();
      if (tag) await renameTag(library, tag.id, pick(['Bridges', 'Mayor', 'harbour']), world);
    },
    async () => {
      for (const image of await findPendingImages(library)) {
        if (random() < 0.5) await storeImage(library, image, png(Math.floor(random() * 5)));
        else await failImage(library, image, 'needs-host');
      }
    },
    async () => {
      if (!emptiesTrash) return;
      if (random() < 0.1) world.time += 31 * 24 * 60 * 60 * 1000;
      await emptyTrash(library, await deletedArticles(library), world);
    },
  ];
  for (let act = 0; act < acts; act++) {
    world.time += Math.floor(random() * 5000);
    await pick(acted)().catch((error: unknown) => {
      // Drawn for an article that is not there.
      if (!(error instanceof ArticleGoneError)) throw error;
    });
  }
}
