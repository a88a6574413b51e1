/** An article as Markdown with front matter as Obsidian's Web Clipper names it. */
import { sanitize, type WindowLike } from '../../article/sanitize.ts';
import { say } from '../../words.ts';
import type { ImageFiles } from '../library-json.ts';
import { notesOf, type ReadableArticle } from './readable-article.ts';
import { escapeMarkdown, markdownAddress, toMarkdown } from './to-markdown.ts';

/** The file, from a folder beside `images/`. An image that is not kept leads to where it was. */
export function articleMarkdown(readable: ReadableArticle, images: ImageFiles, window: WindowLike): string {
  const { shown, html, imageHashes, highlights, notes } = readable;
  const target = (src: string) => {
    const file = images.get(imageHashes.get(src) ?? '')?.file;
    return file ? `../${file}` : src;
  };
  const lead = shown.leadImage;
  const parts = [
    frontMatter(readable),
    `# ${line(shown.headline)}`,
    shown.dek && `*${line(shown.dek)}*`,
    lead && /^https?:/i.test(lead.src) && `![${line(lead.alt)}](${markdownAddress(target(lead.src))})`,
    lead &&
      [lead.caption, lead.credit]
        .filter(Boolean)
        .map((text) => line(text!))
        .join(' – '),
    toMarkdown(sanitize(html, window), target),
    notes.length > 0 && `## ${say('backup_notes')}`,
    ...notes.map((note) => escapeMarkdown(note)),
    highlights.length > 0 && `## ${say('backup_highlights')}`,
    ...highlights.map((highlight) => {
      const quote = escapeMarkdown(highlight.target.selector[0].exact).replace(/^/gm, '> ');
      const speaker = highlight.speaker && `— ${line(highlight.speaker)}`;
      return [quote, speaker, ...notesOf(highlight).map((note) => escapeMarkdown(note))].filter(Boolean).join('\n\n');
    }),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

const line = (text: string) => escapeMarkdown(text.replace(/\s+/g, ' ').trim());

/** https://obsidian.md/help/properties */
function frontMatter({ article, shown, dates, source, tags }: ReadableArticle): string {
  const authors = shown.authors.map(
    (name) =>
      `[[${name
        .replace(/[[\]|#^]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()}]]`,
  );
  const lines = [
    ...['---', `title: ${scalar(shown.headline)}`, `source: ${scalar(source)}`],
    ...sequence('author', authors),
    ...(dates.published ? [`published: ${scalar(dates.published.value)}`] : []),
    ...(dates.modified ? [`updated: ${scalar(dates.modified.value)}`] : []),
    `created: ${article.savedAt.slice(0, 10)}`,
    ...(shown.dek ? [`description: ${scalar(shown.dek)}`] : []),
    ...sequence('tags', ['clippings', ...tags.map((tag) => tag.replace(/\s+/g, '-'))]),
    '---',
  ];
  return lines.join('\n');
}

function sequence(key: string, values: string[]): string[] {
  return values.length > 0 ? [`${key}:`, ...values.map((value) => `  - ${scalar(value)}`)] : [];
}

/** A double-quoted YAML scalar: JSON's is one, but for signs that YAML does not take as they are. */
function scalar(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
