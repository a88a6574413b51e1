/** An article as one HTML file that needs nothing else: its images are in it, and nothing in it runs or is fetched. */
import { sanitize, type WindowLike } from '../../article/sanitize.ts';
import type { BlobRecord } from '../../library/records.ts';
import { encodeBase64 } from '../../text/base64.ts';
import { say } from '../../words.ts';
import { notesOf, type ReadableArticle } from './readable-article.ts';

/** Pictures and our own style; no script whatever else went wrong. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

const style =
  'body{max-width:38em;margin:2em auto;padding:0 1em;font:1.1em/1.6 Georgia,serif;color:#1c1c1c;background:#fff}' +
  'img{max-width:100%;height:auto}header,footer{font-family:system-ui,sans-serif}h1{line-height:1.2}figure{margin:1.5em 0}' +
  'figcaption,.facts{font:0.85em/1.5 system-ui,sans-serif;color:#555}blockquote{margin-inline:1em;border-inline-start:3px solid #999;padding-inline-start:1em}' +
  'table{border-collapse:collapse}td,th{border:1px solid #aaa;padding:.2em .5em}pre{overflow:auto}' +
  '@media (prefers-color-scheme:dark){body{color:#e6e6e6;background:#161616}a{color:#9cf}figcaption,.facts{color:#aaa}}';

/** The bytes under a hash. */
export type BytesOf = (hash: string) => PromiseLike<BlobRecord | undefined>;

/** The file in pieces, one image at most in memory. An image that is not kept is a link to where it was. */
export async function* articlePage(
  { shown, dates, html, source, tags, notes, highlights, imageHashes, article }: ReadableArticle,
  bytesOf: BytesOf,
  window: WindowLike,
): AsyncGenerator<string> {
  const facts = [
    shown.authors.join(', '),
    shown.siteName,
    dates.published && say('backup_published', { date: dates.published.value }),
    dates.modified && say('backup_updated', { date: dates.modified.value }),
    say('backup_saved', { date: article.savedAt.slice(0, 10) }),
    ...tags.map((tag) => `#${tag}`),
  ].filter((fact): fact is string => !!fact);
  const image = (src: string, alt: string, rest = '') => imageOf(src, alt, rest, imageHashes, bytesOf);

  yield `<!doctype html>\n<html lang="${escapeHtml(shown.lang ?? '')}" dir="${shown.dir}">\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`;
  yield `<meta name="referrer" content="no-referrer">\n<meta name="viewport" content="width=device-width">\n`;
  yield `<title>${escapeHtml(shown.headline)}</title>\n<style>${style}</style>\n`;
  yield `<header>\n<h1>${escapeHtml(shown.headline)}</h1>\n`;
  if (shown.dek) yield `<p>${escapeHtml(shown.dek)}</p>\n`;
  yield `<p class="facts">${facts.map(escapeHtml).join(' · ')}<br>${link(source, source)}</p>\n</header>\n`;
  const lead = shown.leadImage;
  if (lead && imageHashes.has(lead.src)) {
    const caption = [lead.caption, lead.credit].filter((text) => text !== undefined).join(' – ');
    yield '<figure>';
    yield* image(lead.src, lead.alt);
    yield `<figcaption>${escapeHtml(caption)}</figcaption></figure>\n`;
  }
  yield '<main>\n';
  yield* nodesOf(sanitize(html, window), image);
  yield '\n</main>\n';
  if (notes.length + highlights.length > 0) {
    yield '<footer>\n';
    if (notes.length > 0) yield `<h2>${say('backup_notes')}</h2>\n`;
    for (const note of notes) yield paragraph(note);
    if (highlights.length > 0) yield `<h2>${say('backup_highlights')}</h2>\n`;
    for (const highlight of highlights) {
      yield `<blockquote>${escapeHtml(highlight.target.selector[0].exact)}</blockquote>\n`;
      if (highlight.speaker !== undefined) yield paragraph(`— ${highlight.speaker}`);
      for (const note of notesOf(highlight)) yield paragraph(note);
    }
    yield '</footer>\n';
  }
}

type Image = (src: string, alt: string, rest?: string) => AsyncGenerator<string>;

const empty = new Set('br col hr img wbr'.split(' '));

/** Written by ourselves from the sanitized nodes: every element is one of ours, every text is escaped. */
async function* nodesOf(parent: Node, image: Image): AsyncGenerator<string> {
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) yield escapeHtml(node.nodeValue!);
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const name = element.localName;
    const attributes = [...element.attributes]
      .filter((attribute) => !['data-src', 'alt', 'target'].includes(attribute.name))
      .map((attribute) => ` ${attribute.name}="${escapeHtml(attribute.value)}"`)
      .join('');
    if (name === 'img') {
      yield* image(element.getAttribute('data-src') ?? '', element.getAttribute('alt') ?? '', attributes);
      continue;
    }
    yield `<${name}${attributes}>`;
    if (empty.has(name)) continue;
    yield* nodesOf(element, image);
    yield `</${name}>`;
  }
}

async function* imageOf(
  src: string,
  alt: string,
  attributes: string,
  hashes: ReadonlyMap<string, string>,
  bytesOf: BytesOf,
): AsyncGenerator<string> {
  const hash = hashes.get(src);
  const blob = hash === undefined ? undefined : await bytesOf(hash);
  if (blob) {
    const data = encodeBase64(new Uint8Array(blob.bytes));
    yield `<img src="data:${blob.type};base64,${data}" alt="${escapeHtml(alt)}"${attributes}>`;
  } else if (src.startsWith('data:')) {
    yield `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"${attributes}>`;
  } else yield link(src, alt.trim() || src);
}

function link(address: string, words: string): string {
  if (!/^https?:/i.test(address)) return escapeHtml(words);
  return `<a href="${escapeHtml(address)}" rel="noopener noreferrer">${escapeHtml(words)}</a>`;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>\n`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}
