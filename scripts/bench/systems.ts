/** The systems the page bench compares: ours and its peers, each on a document of its own. */
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { ReaderFacingError } from '../../lib/errors.ts';
import { plainText } from '../../lib/article/plain-text.ts';
import { readArticle, readFacts, type PageFacts } from '../../lib/read-page.ts';
import { forestWithout } from '../train/fold-forests.ts';
import { parseHtml } from '../parse-html.ts';
import { evidenceViolations, type Violation } from './evidence.ts';

/** What the scorers read of a page; `ms` is processor time without parsing. */
export interface Prediction {
  text: string;
  title?: string;
  byline?: string;
  dek?: string;
  published?: string;
  modified?: string;
  /** What is wrong with the evidence of our dates; peers give none. */
  violations?: Violation[];
  ms: number;
}

type ReadOptions = NonNullable<Parameters<typeof readArticle>[3]>;
type Answer = Omit<Prediction, 'ms'>;

/** A page to be read. */
export interface Page {
  document: Document;
  html: string;
  url: string;
  /** The fold of the page's domain: whoever was trained answers by what was learned without it. Absent: by all. */
  leftOut?: number;
}

/** Works, which is timed, then says in the scorers' form what came of it. */
type System = (page: Page) => Promise<() => Answer> | (() => Answer);

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

export const systems: Record<string, System> = {
  ours: (page) => readOurselves(page),
  'ours without publishers': (page) => readOurselves(page, { publishers: [] }),
  '@mozilla/readability'({ document }) {
    const article = new Readability(document).parse();
    return () => {
      if (!article) return { text: '' };
      const { title, byline, excerpt, publishedTime, content } = article;
      return { ...given({ title, byline, dek: excerpt, published: publishedTime }), text: textOfHtml(content ?? '') };
    };
  },
  async defuddle({ document, url }) {
    const { title, author, description, published, content } = await Defuddle(document, url);
    return () => ({ ...given({ title, byline: author, dek: description, published }), text: textOfHtml(content) });
  },
};

function readOurselves({ document, html, url, leftOut }: Page, options: ReadOptions = {}): () => Answer {
  const now = new Date().toISOString();
  const facts = readFacts(document, url, now);
  const text = bodyOf(
    document,
    facts,
    leftOut === undefined ? options : { ...options, forest: forestWithout(leftOut) },
  );
  const { metadata, dates } = facts;
  return () => ({
    ...given({
      title: metadata.headline,
      byline: metadata.authors.join(', '),
      dek: metadata.dek,
      published: dates.published?.value,
      modified: dates.modified?.value,
    }),
    text,
    violations: evidenceViolations(html, url, dates, now),
  });
}

/** Empty where we say that there is no article. */
function bodyOf(document: Document, facts: PageFacts, options: ReadOptions): string {
  try {
    return readArticle(document, facts, 'article', options).texts.body;
  } catch (error) {
    if (!(error instanceof ReaderFacingError)) throw error;
    return '';
  }
}

/** One system's answer to one page. A system that throws has not answered. */
export async function predict(
  system: string,
  html: string,
  { url, leftOut }: { url: string; leftOut?: number | undefined },
): Promise<Prediction> {
  const document = parseHtml(html);
  const before = process.cpuUsage();
  const worked = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  try {
    const answer = await systems[system]!({ document, html, url, ...(leftOut !== undefined && { leftOut }) });
    const ms = worked();
    return { ...answer(), ms };
  } catch (error) {
    console.error(`${system} failed on ${url}: ${String(error)}`);
    return { text: '', ms: worked() };
  }
}
