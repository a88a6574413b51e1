/** An article as we keep it: facts with their evidence, a document, and its plain texts. Names as in schema.org. */
import type { Claim, Evidence, StatedDate } from '../evidence.ts';
import type { NoteKind } from '../languages/types.ts';
import type { Span, Texts } from '../text/span.ts';

/** The facts of an article other than its dates, each with what the page says of it. */
export type ArticleProperty =
  'headline' | 'dek' | 'byline' | 'siteName' | 'section' | 'lang' | 'leadImage' | 'canonicalUrl';

export interface LeadImage {
  src: string;
  alt: string;
  /** What the picture shows, as the page words it; the alt text where the page prints nothing else. */
  caption?: string;
  /** Who made it, without "Photo by" or "Photo via": `mfa_russia/Twitter`. */
  credit?: string;
}

/** What a page says of who may read its article, and how long it is. */
export interface StatedAccess {
  /** It is not free for all. */
  restricted?: Evidence;
  /** Where the part that is not free stands, as simple CSS selectors. */
  restrictedPart?: string;
  /** Words of the whole text. */
  words?: { count: number; evidence: Evidence };
}

/** What is known of a page at once, before the body has been worked out. Absent means the page does not state it. */
export interface Metadata {
  /** The address in the tab, without fragment. */
  url: string;
  /** `rel=canonical`, only where it can be believed (same host, with a path, headline or JSON-LD agree). */
  canonicalUrl?: string;
  headline: string;
  dek?: string;
  /** Names only: no "By", no roles; an office or agency only where no person is named. */
  authors: string[];
  siteName?: string;
  section?: string;
  /** BCP 47. */
  lang?: string;
  dir: 'ltr' | 'rtl';
  leadImage?: LeadImage;
  /** Absent: the page says nothing of it. */
  access?: StatedAccess;
  /** Evidence for each of the above, the one that was believed first. */
  claims: Claim<ArticleProperty>[];
  /** What a client-side navigation left behind from the page before, and so was not believed. */
  stale: { claim: Claim; reason: StaleReason }[];
}

export type StaleReason = 'other-url' | 'other-headline';

/** An image of the article; it is kept under `src` (absolute). */
export interface ArticleImage {
  src: string;
  alt: string;
}

/**
 * A note in which an article speaks of its own making, as https://schema.org/CorrectionComment; not to be taken for the
 * reader's corrections, which the library keeps.
 */
export interface CorrectionNotice {
  kind: NoteKind;
  /** Verbatim, label included. */
  text: string;
  /** Where it stands in the body, of which it stays a part. */
  span: Omit<Span, 'in'>;
  /** When the article was changed. Absent: the note does not say. */
  date?: StatedDate;
  /** The words that tell. */
  evidence: Evidence;
}

/** Why the text is taken for no more than the article's beginning. */
export interface PartialText {
  /**
   * `paywall`: the page says that it goes on for others; `cut-off`: the text breaks off; `longer`: the page states many more
   * words than it shows.
   */
  reason: 'paywall' | 'cut-off' | 'longer';
  /** The words that tell. */
  evidence: Evidence;
}

/** The article itself. */
export interface Article extends ExtractedArticle {
  /** In the order of the text. */
  corrections: CorrectionNotice[];
  /** Absent: the text seems whole. */
  partial?: PartialText;
}

/** What is taken out of the page; what it says of itself is read in it. */
export interface ExtractedArticle extends Metadata {
  /**
   * The body with its images and captions, a small set of elements only. Not safe to insert: `sanitize` is the only door.
   * Image sources and links are absolute.
   */
  html: string;
  /** `texts.body` equals `plainText` of what `sanitize(html)` renders; captions in document order, the lead image's first. */
  texts: Texts;
  images: ArticleImage[];
  /** What was pruned from the body, in words, so that nothing disappears silently. */
  removed: string[];
  /** What else the page says, its lines in order; the beginning of it where that is much. Absent: the reader chose what the article is. */
  leftOut?: string;
  /** How the body was found: by Readability, or as the reader chose. */
  bodyFrom: 'article' | 'selection' | 'whole-page';
}
