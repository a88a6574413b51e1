/** The systems the page bench compares: ours and its peers, each on a document of its own. */
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { ReaderFacingError } from '../../lib/errors.ts';
import { plainText } from '../../lib/article/plain-text.ts';
import { readArticle, readFacts } from '../../lib/read-page.ts';
import { parseHtml } from '../parse-html.ts';

/** What the scorers read of a page; `ms` is processor time without parsing. */
export interface Prediction {
  text: string;
  title?: string;
  byline?: string;
  dek?: string;
  published?: string;
  modified?: string;
  ms: number;
}

type Answer = Omit<Prediction, 'ms'>;

/** Captions are part of what a peer returns; our plain text would leave them out. */
function textWithCaptions(content: Element): string {
  for (const caption of content.querySelectorAll('figcaption')) {
    const block = content.ownerDocument.createElement('p');
    block.append(...caption.childNodes);
    caption.replaceWith(block);
  }
  return plainText(content).body;
}

function textOfHtml(html: string): string {
  const body = parseHtml(html).querySelector('body');
  return body ? textWithCaptions(body) : '';
}

const given = <T extends Record<string, string | null | undefined>>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Partial<Record<keyof T, string>>;

export const systems: Record<string, (document: Document, url: string) => Answer | Promise<Answer>> = {
  ours(document, url) {
    const facts = readFacts(document, url, new Date().toISOString());
    const { metadata, dates } = facts;
    const known = given({
      title: metadata.headline,
      byline: metadata.authors.join(', '),
      dek: metadata.dek,
      published: dates.published?.value,
      modified: dates.modified?.value,
    });
    try {
      return { ...known, text: readArticle(document, facts).texts.body };
    } catch (error) {
      if (!(error instanceof ReaderFacingError)) throw error;
      return { ...known, text: '' };
    }
  },
  '@mozilla/readability'(document) {
    const article = new Readability<Element>(document, { serializer: (element) => element as Element }).parse();
    if (!article) return { text: '' };
    const { title, byline, excerpt, publishedTime, content } = article;
    return {
      ...given({ title, byline, dek: excerpt, published: publishedTime }),
      text: content ? textWithCaptions(content) : '',
    };
  },
  async defuddle(document, url) {
    const { title, author, description, published, content } = await Defuddle(document, url);
    return { ...given({ title, byline: author, dek: description, published }), text: textOfHtml(content) };
  },
};

/** One system's answer to one page. A system that throws has not answered. */
export async function predict(system: string, html: string, url: string): Promise<Prediction> {
  const document = parseHtml(html);
  const before = process.cpuUsage();
  let answer: Answer;
  try {
    answer = await systems[system]!(document, url);
  } catch (error) {
    console.error(`${system} failed on ${url}: ${String(error)}`);
    answer = { text: '' };
  }
  const used = process.cpuUsage(before);
  return { ...answer, ms: (used.user + used.system) / 1000 };
}
