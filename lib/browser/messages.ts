/**
 * Every message between our pages, the background and a tab, a sentence each. A failure travels as a message too, so
 * that a `ReaderFacingError` thrown on one side is thrown again on the other.
 */
import { browser, type Browser } from 'wxt/browser';
import type { QuoteMatch } from '../anchoring/match-quote.ts';
import type { QuoteSelectors } from '../anchoring/selectors.ts';
import type { Article } from '../article/types.ts';
import type { CitationStyle } from '../citation/index.ts';
import type { TextDirective } from '../citation/text-fragment.ts';
import type { ArticleDates } from '../dates/types.ts';
import { ReaderFacingError } from '../errors.ts';
import type { Evidence } from '../evidence.ts';
import type { Highlight, HighlightColor } from '../highlights/types.ts';
import type { HighlightChanges } from '../library/highlights.ts';
import type { Span, Texts } from '../text/span.ts';
import type { WordKey, WordParams } from '../words.ts';

interface Message<Request, Reply> {
  request: Request;
  reply: Reply;
}

/** What is on the screen of a card: an article with its dates. */
export interface ReadArticle {
  article: Article;
  dates: ArticleDates;
}

/** From our pages to the background: what must outlive the page that asks for it. */
export interface ToBackground {
  /** Keep this article as it was shown; its images follow from the tab while it is still there. */
  save: Message<ReadArticle & { tabId?: number }, { articleId: string; revisionId: string }>;
  /** Keep words of an article as somebody's quote, and with them the article, as it was shown. */
  'highlight-quotation': Message<ReadArticle & { tabId: number; span: Span; speaker?: string }, void>;
  /** Let the reader highlight on the page in a tab, and paint what is highlighted there, if its article is saved. */
  'offer-highlighting': Message<{ tabId: number; articleId?: string | undefined }, void>;
  /** Fetch again the images that failed, now that the reader allowed their host. */
  'retry-images': Message<{ host: string }, void>;
  /** Show highlights on the site that the reader has just allowed. */
  'settle-sites': Message<void, void>;
  /** Show them on this host no more, and give its permission back. */
  'leave-site': Message<{ host: string }, void>;
  /** Fetch the images that wait, now that an import has added some. */
  'fetch-waiting-images': Message<void, void>;
}

/** What of a page is taken for the article: what we find, or what the reader says instead. */
export type ArticleScope = Article['bodyFrom'];

/** From our pages or the background to the content script `article` in a tab. */
export interface ToArticleScript {
  /** Work out the article itself (its metadata and dates came back from the injection). */
  'read-article': Message<{ scope: ArticleScope }, ReadArticle>;
  /** Which article the tab shows now, to be compared with what is about to be saved. */
  'current-page': Message<void, { url: string; headline: string }>;
  /** Fetch an image with the page's own rights: its own host, or a host that sends CORS headers. */
  'fetch-image': Message<{ src: string; maxBytes: number }, FetchedImage>;
}

/** An image as bytes in base64 (messages carry JSON), or why there is none. */
export type FetchedImage = { base64: string } | { failed: FetchFailure };

/** `refused` by the network or by the host's CORS: they look the same from here. `no-answer`, or not to its end. */
export type FetchFailure = 'refused' | 'no-answer' | 'not-an-image' | 'too-large' | `http-${number}`;

/** Words of the page, to be found in the article, with the directive that leads to them where there is one. */
export interface WordsOnPage {
  words: string;
  selector: QuoteSelectors;
  directive?: TextDirective;
}

/** From our content scripts to the background: what the page shows, and what the reader does on it. */
export interface FromTab {
  /** Paint the highlights of the saved article that goes by one of these addresses, in place of those before. */
  'page-shown': Message<{ urls: string[] }, void>;
  /** Where quotes that were touched stand in the texts of the page, in their order. Not in the page, which it would hold up. */
  'find-quotes': Message<{ texts: Texts; quotes: QuoteSelectors[] }, QuoteMatch[]>;
  /** Put the script `highlighter` into this tab: the reader has selected words, or clicked on a highlight. */
  'bring-tools': Message<void, void>;
  /** Keep these words as a highlight, and with it the article. */
  'add-highlight': Message<{ selector: QuoteSelectors; color: HighlightColor }, Highlight>;
  /** A highlight as it is kept; nothing when it is not there any more. */
  'find-highlight': Message<{ id: string }, Highlight | undefined>;
  /** Give it another colour, note or tags; an empty note is none. */
  'change-highlight': Message<{ id: string } & HighlightChanges, Highlight | undefined>;
  /** The names of all tags, to choose from. */
  'list-tags': Message<void, string[]>;
  /** Take it away, or bring it back. */
  'remove-highlight': Message<{ id: string; back?: true }, void>;
  /** The citation of words of the page, in the reader's style. */
  cite: Message<WordsOnPage, { citation: string; style: CitationStyle }>;
}

/** From the background to the content script `painter` in a tab. */
export interface ToPainterScript {
  /** Whether the script listens in this tab; nobody answers where it does not. */
  'is-painting': Message<void, true>;
  /** Paint exactly these highlights in place of those before, and say what became of each on this page, by its id. */
  'paint-highlights': Message<{ highlights: HighlightOnPage[] }, Record<string, QuoteMatch['state']>>;
}

/** From our pages or the background to the content script `highlighter` in a tab. */
export interface ToHighlighterScript {
  /** Whether the script listens in this tab; nobody answers where it does not. */
  'is-there': Message<void, true>;
  /** How to find what the reader has selected; nothing when no words are selected. */
  'describe-selection': Message<void, QuoteSelectors | undefined>;
  /** Lead the reader to a place on the page; `false` when it is not there, or not any more. */
  flash: Message<PlaceOnPage, boolean>;
}

/** What the page needs to know of a highlight. */
export type HighlightOnPage = Pick<Highlight, 'id' | 'color' | 'target'>;

/** Visible evidence (a CSS path and the words there), or a quote: a highlight, a mention, a quotation. */
export type PlaceOnPage =
  | Pick<Evidence, 'where' | 'text'>
  /** `image`: the address of the picture to lead to where the words themselves do not stand on the page. */
  | { selector: QuoteSelectors; image?: string };

type Catalogue = { [type: string]: Message<unknown, unknown> };
type Handlers<C> = {
  [T in keyof C]?: C[T] extends Message<infer Request, infer Reply>
    ? (request: Request, sender: Browser.runtime.MessageSender) => Promise<Reply> | Reply
    : never;
};
type Request<C, T extends keyof C> = C[T] extends { request: infer R } ? R : never;
type Reply<C, T extends keyof C> = C[T] extends { reply: infer R } ? R : never;
/** What comes back over the wire: the reply, or why there is none. */
export type Answer<Reply = unknown> =
  { reply: Reply } | { failure: { key: WordKey; params: WordParams } } | { bug: string };

/** Asks the background. Rejects with what the background threw, or when it was stopped meanwhile. */
export async function askBackground<T extends keyof ToBackground>(
  type: T,
  request: Request<ToBackground, T>,
): Promise<Reply<ToBackground, T>> {
  return unwrap(await browser.runtime.sendMessage({ type, request })) as Reply<ToBackground, T>;
}

/**
 * Asks the background from a content script of ours.
 *
 * @throws ReaderFacingError `error_extension_updated` when the script is of a version that was replaced meanwhile
 */
export async function askFromTab<T extends keyof FromTab>(
  type: T,
  request: Request<FromTab, T>,
): Promise<Reply<FromTab, T>> {
  // A script that was left behind has no extension any more.
  if (!isConnected()) throw new ReaderFacingError('error_extension_updated');
  return unwrap(await browser.runtime.sendMessage({ type, request })) as Reply<FromTab, T>;
}

function isConnected(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    // Firefox: "can't access dead object".
    return false;
  }
}

/**
 * Asks a content script of ours in a tab; `C` is its catalogue of messages.
 *
 * @throws ReaderFacingError `error_page_gone` when nobody is there, or not any more, besides what the script throws
 */
export async function askTab<C extends object, T extends keyof C & string>(
  tabId: number,
  type: T,
  request: Request<C, T>,
): Promise<Reply<C, T>> {
  const answer = await browser.tabs
    .sendMessage<unknown, Answer<Reply<C, T>> | undefined>(tabId, { type, request }, { frameId: 0 })
    .catch((cause: unknown) => {
      throw new ReaderFacingError('error_page_gone', {}, { cause });
    });
  if (answer === undefined) throw new ReaderFacingError('error_page_gone');
  return unwrap(answer);
}

/** Answers messages of a catalogue until the returned function is called. Messages of others are left alone. */
export function answer<C extends object>(
  handlers: Handlers<C>,
  accepts: (sender: Browser.runtime.MessageSender) => boolean = fromOurselves,
): () => void {
  const known = new Map(Object.entries(handlers as Handlers<Catalogue>));
  const listener = (message: unknown, sender: Browser.runtime.MessageSender, reply: (answer: Answer) => void) => {
    const { type, request } = (message ?? {}) as { type?: string; request?: unknown };
    const handler = known.get(type ?? '');
    if (!handler || !accepts(sender)) return undefined;
    Promise.resolve()
      .then(() => handler(request, sender))
      .then(
        (value) => reply({ reply: value }),
        (error: unknown) => reply(failure(error)),
      );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => {
    // A script that was left behind is not heard from any more, and has nothing to take the listener from.
    if (isConnected()) browser.runtime.onMessage.removeListener(listener);
  };
}

/** Only our own extension: its pages, and its content scripts in whatever page they live. */
function fromOurselves(sender: Browser.runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id;
}

/** The tab in which a content script of ours asks. */
export function tabOf({ tab }: Browser.runtime.MessageSender): number {
  if (tab?.id === undefined) throw new TypeError('This message comes from no tab.');
  return tab.id;
}

/** Only our own pages, not a content script, which lives in somebody else's page. */
export function fromOurPages(sender: Browser.runtime.MessageSender): boolean {
  return fromOurselves(sender) && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}

/** An error as an answer: one the reader can act on keeps its sentence, anything else is a bug and is told as one. */
export function failure(error: unknown): Answer<never> {
  if (error instanceof ReaderFacingError) return { failure: { key: error.key, params: error.params } };
  console.error(error);
  return { bug: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

/** The reply of an answer; throws what the other side threw. */
export function unwrap<Reply>(answer: Answer<Reply> | undefined): Reply {
  if (answer === undefined) throw new Error('Nobody answered.');
  if ('failure' in answer) throw new ReaderFacingError(answer.failure.key, answer.failure.params);
  if ('bug' in answer) throw new Error(answer.bug);
  return answer.reply;
}
