/**
 * The words of a page line by line, and where each line stands to the article: dates are believed by where they
 * stand. One walk over the page, for all sources that look at what is printed.
 */
import type { PageData } from '../page-data/page-data.ts';
import { elementOf, unclobbered } from '../page-data/unclobbered.ts';

/** What stands between two block edges, or an element and a `br`. */
export interface PageLine {
  /** White space as one blank, none at the ends. */
  text: string;
  /** The text nodes and where their words begin in `text`. */
  pieces: { node: Node; start: number }[];
  /** The nearest block around it. */
  block: Element;
  /** 1 to 6 inside `h1` to `h6`. */
  heading?: number;
  /** How many characters stand in links. */
  linked: number;
  /** Elements around it that look like something other than the article, outermost first. */
  asides: readonly { element: Element; kind: Aside }[];
  /** Inside a figure. */
  caption: boolean;
  /** `time` elements and where their words begin and end in `text`. */
  times: { element: Element; start: number; end: number }[];
}

/**
 * Where a line stands: `foreign` belongs to something else (a comment, a related story, a cookie notice), `elsewhere`
 * is too far from the article to tell.
 */
export type LinePosition = 'header' | 'body' | 'foot' | 'elsewhere' | 'foreign';

export interface PageLines {
  lines: PageLine[];
  /** Where the line of this index stands. */
  positionOf(index: number): LinePosition;
  /** Whether the line stands before the headline and outside what holds headline and text, as the site's clock does. */
  isAbove(index: number): boolean;
  /** Whether an element stands in a part of the page that is something else. */
  isForeign(element: Element): boolean;
  /** The smallest element that holds the words from `start` to `end` of a line. */
  elementAt(line: PageLine, start: number, end: number): Element;
}

const blocks = new Set(
  'address article aside blockquote body br button center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const withoutWords = new Set(
  'audio canvas datalist embed head iframe input math noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);
/** Neighbours that pages set apart by style alone: "Published" and "12 June" in two spans. */
const apart = new Set('a data label span time relative-time'.split(' '));

/** Parts of a page that are never the article's: what others wrote, what else there is to read, what the site sells. */
const foreignWords =
  /(?:^|[-_\s])(?:comments?|commentlist|disqus|respond|repl(?:y|ies)|related|relacionad[ao]s?|recommend(?:ed|ations?)?|suggested|cookies?|consent|gdpr|newsletter|subscribe|promo|popular|trending|most-?read|latest|recent|more-(?:stories|news|posts|from)|read-?(?:more|next|also)|you-may|outbrain|taboola|advert(?:isement)?|sponsored|popup|modal|weather|upcoming|events?|calendar|ticker)(?=$|[-_\s])/i;
/** Parts of its frame, in which some publishers set the article's own date. */
const frameWords =
  /(?:^|[-_\s])(?:sidebar|side-bar|teasers?|breadcrumbs?|menu|navbar|navigation|topbar|site-header|masthead|copyright|legal|carousel|slider|archive|banner)(?=$|[-_\s])/i;

const footerWord = /(?:^|[-_\s])footer(?=$|[-_\s])/i;
const hiddenInline = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

type Aside = 'foreign' | 'frame';
type Kind = Aside | 'footer' | 'none';
/** What class names were found to say, while one page is read: most stand on many elements. */
type Kinds = Map<string, Kind>;

/** What the element's name and classes say it is, other than the article. */
function asideKind(element: Element, name: string, inArticle: boolean, kinds: Kinds): Aside | undefined {
  const [ownClass, id] = [attribute(element, 'class'), attribute(element, 'id')];
  const byClasses = ownClass === null && id === null ? 'none' : kindOfClasses(`${ownClass ?? ''} ${id ?? ''}`, kinds);
  if (byClasses === 'foreign' || byClasses === 'frame') return byClasses;
  // Posts from elsewhere are embedded as quotations, with their own dates.
  if (name === 'blockquote') return 'foreign';
  if (name === 'aside' || name === 'nav') return 'frame';
  // An article's own footer is where "First published" stands; the page's is where "Terms updated" does.
  return !inArticle && (name === 'footer' || byClasses === 'footer') ? 'frame' : undefined;
}

function kindOfClasses(classes: string, kinds: Kinds): Kind {
  const known = kinds.get(classes);
  if (known !== undefined) return known;
  const kind = readClasses(classes);
  kinds.set(classes, kind);
  return kind;
}

function readClasses(classes: string): Kind {
  if (classes.length < 5) return 'none';
  // "has-sidebar", "no-comments" tell of the whole page.
  const words = classes
    .replace(/(?:^|\s)(?:has|no|with|without|is|hide|js)-\S+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2');
  if (foreignWords.test(words)) return 'foreign';
  if (frameWords.test(words)) return 'frame';
  return footerWord.test(words) ? 'footer' : 'none';
}

/** Reads a page line by line. */
export function readLines(document: Document, page: PageData): PageLines {
  const root = elementOf(document, 'body');
  const kinds: Kinds = new Map();
  const lines = root ? linesOf(root, kinds) : [];
  return { lines, elementAt, ...placesOf(lines, titlesOf(document, page), kinds) };
}

interface Open {
  element: Element;
  /** The next child to look at. */
  next: ChildNode | null;
  block: Element;
  heading: number | undefined;
  link: boolean;
  inArticle: boolean;
  caption: boolean;
  asides: PageLine['asides'];
  time?: { element: Element; start: number; line: PageLine };
}

function linesOf(root: Element, kinds: Kinds): PageLine[] {
  const lines: PageLine[] = [];
  let line: PageLine | undefined;
  let gap = false;
  const endLine = () => {
    line = undefined;
    gap = false;
  };
  const stack: Open[] = [
    {
      element: root,
      next: firstChild(root),
      block: root,
      heading: undefined,
      link: false,
      inArticle: false,
      caption: false,
      asides: [],
    },
  ];
  while (stack.length > 0) {
    const open = stack[stack.length - 1]!;
    const node = open.next;
    if (!node) {
      stack.pop();
      const name = nameOf(open.element);
      if (open.time) closeTime(open.time, line);
      if (blocks.has(name)) endLine();
      else if (apart.has(name)) gap = true;
      continue;
    }
    open.next = nextSibling(node);
    if (node.nodeType === 3) {
      const { data } = node as Text;
      if (!/\S/.test(data)) {
        gap ||= data !== '';
        continue;
      }
      // Single blanks, most of all white space, are left alone.
      const words = data.replace(/\s{2,}|[^\S ]/g, ' ');
      if (!line) {
        const { block, heading, asides, caption } = open;
        line = { text: '', pieces: [], block, heading, linked: 0, asides, caption, times: [] };
        lines.push(line);
      }
      const own = line.text === '' || (!gap && words[0] !== ' ') ? '' : ' ';
      const trimmed = words.trim();
      line.pieces.push({ node, start: line.text.length + own.length });
      line.text += own + trimmed;
      gap = words[words.length - 1] === ' ';
      if (open.link) line.linked += trimmed.length;
      continue;
    }
    if (!isElement(node)) continue;
    const element = node;
    const name = nameOf(element);
    if (name === 'br' || name === 'hr') {
      endLine();
      continue;
    }
    if (withoutWords.has(name) || isHidden(element)) continue;
    const isBlock = blocks.has(name);
    if (isBlock) endLine();
    else if (apart.has(name)) gap = true;
    const kind = asideKind(element, name, open.inArticle, kinds);
    const inner: Open = {
      element,
      next: firstChild(element),
      block: isBlock ? element : open.block,
      heading: /^h[1-6]$/.test(name) ? Number(name[1]) : open.heading,
      link: open.link || name === 'a',
      inArticle: open.inArticle || name === 'article',
      caption: open.caption || name === 'figure' || name === 'figcaption',
      asides: kind ? [...open.asides, { element, kind }] : open.asides,
    };
    if (name === 'time' || name.endsWith('-time')) {
      if (!line) {
        line = {
          text: '',
          pieces: [],
          block: inner.block,
          heading: inner.heading,
          linked: 0,
          asides: inner.asides,
          caption: inner.caption,
          times: [],
        };
        lines.push(line);
      }
      inner.time = { element, start: line.text.length, line };
    }
    stack.push(inner);
  }
  return lines.filter(({ text, times }) => text !== '' || times.length > 0);
}

function closeTime(time: NonNullable<Open['time']>, line: PageLine | undefined): void {
  // A `time` around blocks belongs to the line it begins in.
  const end = line === time.line ? line.text.length : time.line.text.length;
  time.line.times.push({ element: time.element, start: time.start, end });
}

function isHidden(element: Element): boolean {
  const hidden = attribute(element, 'hidden');
  // React streams a page as hidden parts which its script puts in place; where it did not run, they are the page.
  if (hidden !== null && hidden !== 'until-found') return !/^S:/.test(attribute(element, 'id') ?? '');
  const style = attribute(element, 'style');
  return style !== null && hiddenInline.test(style);
}

/** A form's own properties may be its fields. */
function nameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}
function isElement(node: Node): node is ChildNode & Element {
  return node.nodeType === 1 || typeof node.nodeType !== 'number';
}
function attribute(element: Element, name: string): string | null {
  return nameOf(element) === 'form'
    ? unclobbered(element, 'getAttribute').call(element, name)
    : element.getAttribute(name);
}
function firstChild(element: Element): ChildNode | null {
  const shadow = element.shadowRoot;
  if (shadow?.nodeType === 11) return shadow.firstChild;
  return nameOf(element) === 'form' ? unclobbered(element, 'firstChild') : element.firstChild;
}
function nextSibling(node: ChildNode): ChildNode | null {
  return isElement(node) && nameOf(node) === 'form' ? unclobbered(node, 'nextSibling') : node.nextSibling;
}

/** Letters and digits only, in lower case: what is left when typography is put aside. */
const letters = (text: string) =>
  /^[\x00-\x7f]*$/.test(text)
    ? text.toLowerCase().replace(/[^a-z0-9]+/g, '')
    : text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A front page lists all its stories; an article's own node comes early. */
const mostHeadlines = 5;

function titlesOf(document: Document, page: PageData): string[] {
  const stated = [
    ...page.meta
      .filter(({ name }) => /^(?:og:title|twitter:title|headline|title|dc\.title)$/.test(name))
      .map(({ content }) => content),
    ...page.jsonLd
      .map(({ node }) => node.headline)
      .filter((headline) => typeof headline === 'string')
      .slice(0, mostHeadlines),
    elementOf(document, 'title')?.textContent ?? '',
  ];
  return [...new Set(stated.map(letters))].filter((title) => title.length > 5);
}

const longestHeadline = 250;

/** How far a line is the headline: the share of a title it says, and more for a heading. */
function headlineScore(line: PageLine, titles: readonly string[]): number {
  if (!line.heading && (line.text.length < 15 || line.text.length > longestHeadline)) return 0;
  const own = letters(line.text);
  if (own.length < 6) return 0;
  const said = Math.max(
    0,
    ...titles.map((title) =>
      title.includes(own) ? own.length / title.length : own.includes(title) ? title.length / own.length : 0,
    ),
  );
  return said + (line.heading === 1 ? 0.6 : line.heading === 2 ? 0.3 : line.heading ? 0.1 : 0);
}

/** How many lines around headline and body may still belong to them where no element holds the article together. */
const linesBefore = 8;
const linesAfter = 14;
const linesOfHeader = 60;
/** So close to the headline a part that is named like something else is the article's after all. */
const linesBeside = 4;
/** A line of its own at the beginning of the text, with hardly more than a date. */
const longestDateline = 60;

function placesOf(
  lines: readonly PageLine[],
  titles: readonly string[],
  kinds: Kinds,
): Pick<PageLines, 'positionOf' | 'isAbove' | 'isForeign'> {
  const scores = lines.map((line) => headlineScore(line, titles));
  const asidesOf = otherParts(lines, scores);
  const headline = bestIndex(lines, (line, at) => {
    const isTeaser = line.linked > line.text.length / 2 && line.heading !== 1;
    return scores[at]! * (isTeaser ? 0.3 : 1) * (asidesOf(line).length > 0 ? 0.6 : 1);
  });

  const weights = new Map<Element, number>();
  lines.forEach((line, at) => {
    if (!isProse(line) || asidesOf(line).some(({ kind }) => kind === 'foreign')) return;
    const weight =
      line.text.length * (headline !== undefined && at < headline ? 0.3 : 1) * (asidesOf(line).length > 0 ? 0.5 : 1);
    const parent = parentOf(line.block);
    weights.set(line.block, (weights.get(line.block) ?? 0) + weight);
    if (parent) weights.set(parent, (weights.get(parent) ?? 0) + weight * 0.9);
    const around = parent && parentOf(parent);
    if (around) weights.set(around, (weights.get(around) ?? 0) + weight * 0.5);
  });
  let body: Element | undefined;
  for (const [element, weight] of weights) if (!body || weight > weights.get(body)!) body = element;

  const headlineBlock = headline === undefined ? undefined : lines[headline]!.block;
  const around = new Map<Element, boolean>();
  const holdsArticle = (element: Element) =>
    (headlineBlock !== undefined && element.contains(headlineBlock)) || (body !== undefined && element.contains(body));
  const isAround = (element: Element) => {
    const known = around.get(element) ?? holdsArticle(element);
    around.set(element, known);
    return known;
  };
  /** What the line belongs to instead of the article. */
  const aside = (line: PageLine) => {
    const asides = asidesOf(line);
    if (asides.length === 0) return undefined;
    const kinds = asides.filter(({ element }) => !isAround(element)).map(({ kind }) => kind);
    return kinds.includes('foreign') ? 'foreign' : kinds.length > 0 ? 'elsewhere' : undefined;
  };

  let first: number | undefined;
  let last: number | undefined;
  lines.forEach((line, at) => {
    if (
      !body ||
      !isProse(line) ||
      (headline !== undefined && at < headline) ||
      !body.contains(line.block) ||
      aside(line)
    )
      return;
    first ??= at;
    last = at;
  });
  let scope = body;
  while (scope && headlineBlock && !scope.contains(headlineBlock)) scope = parentOf(scope) ?? undefined;
  if (scope && /^(?:body|html)$/.test(nameOf(scope))) scope = undefined;

  let holder = scope ?? headlineBlock;
  while (!scope && holder && !/^(?:article|main)$/.test(nameOf(holder))) holder = parentOf(holder) ?? undefined;

  const top = headline ?? first ?? 0;
  const start = first ?? top + linesOfHeader;
  const end = last ?? start;
  return {
    positionOf: (at) => {
      const line = lines[at]!;
      const besides = aside(line);
      if (besides && !(headline !== undefined && at > headline && at < start && at - headline <= linesBeside)) {
        if (!(besides === 'elsewhere' && headline !== undefined && at < headline && headline - at <= 2)) return besides;
      }
      const inScope = scope?.contains(line.block) ?? false;
      if (at < top) return top - at <= linesBefore * (inScope ? 3 : 1) ? 'header' : 'elsewhere';
      if (at < start) return at - top <= linesOfHeader ? 'header' : 'elsewhere';
      if (at <= start + linesBeside && line.text.length <= longestDateline) return 'header';
      if (at <= end) return 'body';
      return inScope || at - end <= linesAfter ? 'foot' : 'elsewhere';
    },
    isAbove: (at) => at < top && holder !== undefined && !holder.contains(lines[at]!.block),
    isForeign: (element) => {
      for (let at: Element | null = element; at; at = parentOf(at)) {
        if (isAround(at)) return false;
        if (asideKind(at, nameOf(at), true, kinds)) return true;
      }
      return false;
    },
  };
}

const isProse = (line: PageLine) =>
  line.text.length >= 80 && line.linked < line.text.length / 2 && !line.heading && !line.caption;

/** A headline that says its title, or stands in an `h1`. */
const sureHeadline = 0.6;

/**
 * The parts around a line that look like something other than the article. One that holds a headline and most of the
 * page's prose is the article, whatever it is called ("sidebar_content", "newsletter-post").
 */
function otherParts(lines: readonly PageLine[], scores: readonly number[]): (line: PageLine) => PageLine['asides'] {
  const held = new Map<Element, { prose: number; headline: boolean }>();
  let all = 0;
  lines.forEach((line, at) => {
    const prose = isProse(line) ? line.text.length : 0;
    all += prose;
    for (const { element } of line.asides) {
      const known = held.get(element);
      if (!known) held.set(element, { prose, headline: scores[at]! >= sureHeadline });
      else {
        known.prose += prose;
        known.headline ||= scores[at]! >= sureHeadline;
      }
    }
  });
  const isArticle = ({ element }: { element: Element }) => {
    const { prose, headline } = held.get(element)!;
    return headline && prose > all / 2;
  };
  const known = new Map<PageLine['asides'], PageLine['asides']>();
  return ({ asides }) => {
    const others = known.get(asides) ?? asides.filter((aside) => !isArticle(aside));
    known.set(asides, others);
    return others;
  };
}

function bestIndex(lines: readonly PageLine[], score: (line: PageLine, index: number) => number): number | undefined {
  let best: number | undefined;
  let most = 0;
  lines.forEach((line, at) => {
    const own = score(line, at);
    if (own > most) {
      best = at;
      most = own;
    }
  });
  return best;
}

function parentOf(element: Element): Element | null {
  return unclobbered(element, 'parentElement');
}

function elementAt(line: PageLine, start: number, end: number): Element {
  const held = line.pieces.filter(
    (piece, at) => piece.start < end && (line.pieces[at + 1]?.start ?? line.text.length + 1) > start,
  );
  const [first, ...others] = held.map(({ node }) => node.parentElement ?? line.block);
  let element: Element = first ?? line.block;
  for (const other of others) {
    while (!element.contains(other)) element = parentOf(element) ?? line.block;
  }
  return element;
}
