/**
 * Writes `version-N.json`, a library as today's code stores it: `node tests/library-upgrades/store.ts`. Run once for each
 * version, before it is shipped; a stored library is never written again.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { libraryName, libraryVersion, openLibrary } from '../../lib/library/schema.ts';
import { keepAnalysis } from '../../lib/library/analyses.ts';
import { deleteArticle, setPosition } from '../../lib/library/change-article.ts';
import { saveArticle } from '../../lib/library/save-article.ts';
import { correct } from '../../lib/library/corrections.ts';
import { addHighlight, removeHighlight, updateHighlight } from '../../lib/library/highlights.ts';
import { failImage, storeImage } from '../../lib/library/images.ts';
import { setArticleNote } from '../../lib/library/notes.ts';
import { setArticleTags } from '../../lib/library/tags.ts';
import { captured, emptyDisk, png, quoteOf, resolved, testWorld } from '../library/sample.ts';
import { takeOut, toFile } from './stored.ts';

const file = join(import.meta.dirname, `version-${libraryVersion}.json`);
if (existsSync(file)) throw new Error(`${file} is there already: stored libraries are never written again.`);

const world = testWorld();
const disk = emptyDisk();
const library = await openLibrary(world, disk);

const { articleId, revisionId } = await saveArticle(library, captured({ dek: 'Cars take the ferry.' }), world);
await storeImage(library, { revisionId, url: 'https://www.tidepost.example/bridge.jpg' }, png(1));
await failImage(library, { revisionId, url: 'https://cdn.example/map.png' }, 'needs-host');
await setArticleTags(library, articleId, ['bridges', 'Velmora'], world);
await setArticleNote(library, articleId, 'Ask about the ferry.', world);
await setPosition(library, articleId, { revisionId, start: 26, progress: 0.4 }, world);
const target = quoteOf('It is safe until then');
const mine = { articleId, revisionId, target, color: 'quote' } as const;
const kept = await addHighlight(library, { ...mine, note: 'Says who?', tags: ['mayor'] }, world);
const removed = await addHighlight(library, mine, world);
world.time += 1000;
await updateHighlight(library, kept.id, { color: 'doubt' }, world);
await removeHighlight(library, removed.id, world);
await correct(library, articleId, { property: 'byline', value: ['Ana Tolly'] }, world);
await keepAnalysis(library, revisionId, 1, { entities: [{ key: 'PER:ilse dray' }] });

world.time += 24 * 60 * 60 * 1000;
const dates = {
  published: resolved('datePublished', '2026-01-04T08:30+01:00'),
  modified: resolved('dateModified', '2026-01-06'),
  ...{ claims: [], rejected: [] },
};
const texts = { headline: 'x', dek: '', body: 'The bridge closes in June.', captions: [] };
await saveArticle(library, captured({ texts, dates, capturedAt: '2026-01-06T12:00:01.000Z' }), world);

const url = 'https://www.tidepost.example/weather';
const other = await saveArticle(
  library,
  captured({ url, canonicalUrl: url, headline: 'Rain again', images: [] }),
  world,
);
await deleteArticle(library, other.articleId, world);
library.close();

writeFileSync(file, toFile(await takeOut(disk.indexedDB, libraryName)));
