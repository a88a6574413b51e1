/**
 * The facts of a saved page as JSON, by the same code as in the browser.
 *
 *     npm run -s read -- page.html --url URL [--fields a,b]
 *     npm run -s read -- --batch list.jsonl [--fields a,b]     lines {"id","file","url"}; one line of JSON per page
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze } from '../lib/analysis.ts';
import { ReaderFacingError } from '../lib/errors.ts';
import { readArticle, readFacts } from '../lib/read-page.ts';
import { parseHtml } from './parse-html.ts';
import { shippedTagger } from './read-tagger.ts';
import { readSavedPage } from './saved-page.ts';

const analysisFields = ['entities', 'quotations', 'timeline'];

/** What is printed of a page. `error` is the sentence a reader would see; metadata and dates stand all the same. */
export function readSaved(html: string, url: string, fields?: string[]): Record<string, unknown> {
  const wants = (name: string) => !fields || fields.includes(name);
  const document = parseHtml(html);
  const now = new Date().toISOString();
  const before = process.cpuUsage();
  const facts = readFacts(document, url, now);
  const { metadata, dates } = facts;
  const all: Record<string, unknown> = {
    title: metadata.headline,
    dek: metadata.dek,
    byline: metadata.authors.join(', '),
    authors: metadata.authors,
    siteName: metadata.siteName,
    section: metadata.section,
    lang: metadata.lang,
    dir: metadata.dir,
    canonicalUrl: metadata.canonicalUrl,
    published: dates.published?.value,
    modified: dates.modified?.value,
    claims: [...metadata.claims, ...dates.claims],
    leadImage: metadata.leadImage,
  };
  if (
    [
      ...analysisFields,
      'text',
      'captions',
      'images',
      'html',
      'corrections',
      'partial',
      'removed',
      'cpuMs',
      'error',
    ].some(wants)
  ) {
    try {
      const article = readArticle(document, facts);
      const { texts, images, html, corrections, partial, removed } = article;
      Object.assign(all, { text: texts.body, captions: texts.captions, images, html, corrections, partial, removed });
      if (analysisFields.some(wants)) {
        const { entities, quotations, timeline, sourcesCited } = analyze(
          article,
          dates.published?.value,
          shippedTagger(),
        );
        Object.assign(all, { entities, quotations, timeline, sourcesCited });
      }
    } catch (error) {
      if (!(error instanceof ReaderFacingError)) throw error;
      Object.assign(all, { text: '', error: error.message });
    }
  }
  const used = process.cpuUsage(before);
  all['cpuMs'] = Math.round((used.user + used.system) / 100) / 10;
  return Object.fromEntries(Object.entries(all).filter(([name]) => wants(name)));
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, batch: { type: 'string' }, fields: { type: 'string' } },
  });
  const fields = values.fields?.split(',').map((field) => field.trim());
  if (values.batch) {
    for (const line of readFileSync(values.batch, 'utf8').split('\n')) {
      if (!line.trim()) continue;
      const { id, file, url } = JSON.parse(line) as { id: string; file: string; url: string };
      const beside = resolve(dirname(values.batch), file);
      const html = readSavedPage(existsSync(beside) ? beside : resolve(file));
      process.stdout.write(`${JSON.stringify({ id, ...readSaved(html, url, fields) })}\n`);
    }
    return;
  }
  const [file] = positionals;
  if (!file || !values.url) {
    console.error('Usage: npm run -s read -- page.html --url URL [--fields a,b], or --batch list.jsonl');
    process.exitCode = 2;
    return;
  }
  console.log(JSON.stringify(readSaved(readSavedPage(file), values.url, fields), null, 2));
}

if (import.meta.main) main();
