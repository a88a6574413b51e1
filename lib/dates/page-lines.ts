/**
 * The words of a page line by line, and where each line stands to the article: dates are believed by where they
 * stand. One walk over the page, for all sources that look at what is printed.
 */
import type { PageData } from '../page-data/page-data.ts';
import { unclobbered } from '../page-data/unclobbered.ts';

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

type Flow = 'block' | 'without-words' | 'apart' | 'break';

/** How elements part the words around them. Those apart are neighbours by style alone: "Published" and "12 June" in two spans. */
const flows = new Map<string, Flow>(
  (
    [
      [
        'block',
        'address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul',
      ],
      [
        'without-words',
        'audio canvas datalist embed head iframe input math noscript object script select style svg template textarea title video',
      ],
      ['apart', 'a data label span time relative-time'],
      ['break', 'br hr'],
    ] as const
  ).flatMap(([flow, names]) => names.split(' ').map((name) => [name, flow] as const)),
);

/** Parts of a page that are never the article's: what others wrote, what else there is to read, what the site sells. */
const foreignWords =
  /(?:^|[-_\s])(?:comments?|commentlist|disqus|respond|repl(?:y|ies)|related|relacionad[ao]s?|recommend(?:ed|ations?)?|suggested|cookies?|consent|gdpr|newsletter|subscribe|promo|popular|trending|most-?read|latest|recent|more-(?:stories|news|posts|from)|read-?(?:more|next|also)|you-may|outbrain|taboola|advert(?:isement)?|sponsored|popup|modal|weather|upcoming|events?|calendar|ticker)(?=$|[-_\s])/i;
/** Parts of its frame, in which some publishers set the article's own date. */
const frameWords =
  /(?:^|[-_\s])(?:sidebar|side-bar|teasers?|breadcrumbs?|menu|navbar|navigation|topbar|site-header|masthead|copyright|legal|carousel|slider|archive|banner)(?=$|[-_\s])/i;

const footerWord = /(?:^|[-_\s])footer(?=$|[-_\s])/i;
const hiddenInline = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Too small to be a part of a page. */
const inline = new Set('a abbr b em font i label mark q s small strong sub sup time u'.split(' '));

type Aside = 'foreign' | 'frame';
type Kind = Aside | 'footer' | 'none';
/** What class names were found to say, while one page is read: most stand on many elements. */
type Kinds = Map<string, Kind>;

/** What the element's name and classes say it is, other than the article. */
function asideKind(element: Element, name: string, inArticle: boolean, kinds: Kinds): Aside | undefined {
  const byClass = kindOfWords(classOf(element, name), kinds);
  const byId = kindOfWords(attribute(element, name, 'id'), kinds);
  if (byClass === 'foreign' || byId === 'foreign') return 'foreign';
  if (byClass === 'frame' || byId === 'frame') return 'frame';
  // Posts from elsewhere are embedded as quotations, with their own dates.
  if (name === 'blockquote') return 'foreign';
  if (name === 'aside' || name === 'nav') return 'frame';
  // An article's own footer is where "First published" stands; the page's is where "Terms updated" does.
  return !inArticle && (name === 'footer' || byClass === 'footer' || byId === 'footer') ? 'frame' : undefined;
}

function kindOfWords(words: string | null, kinds: Kinds): Kind {
  if (!words) return 'none';
  const known = kinds.get(words);
  if (known !== undefined) return known;
  const kind = readClasses(words);
  kinds.set(words, kind);
  return kind;
}

function readClasses(classes: string): Kind {
  if (classes.length < 4) return 'none';
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
  const root = childNamed(unclobbered(document, 'documentElement'), 'body');
  const kinds: Kinds = new Map();
  const lines = root ? linesOf(root, kinds) : [];
  return { lines, elementAt, ...placesOf(lines, titlesOf(document, page), kinds) };
}

/** Two steps instead of a search through the page. */
function childNamed(parent: Element | null, name: string): Element | null {
  let child = parent?.firstElementChild ?? null;
  while (child && child.localName !== name) child = child.nextElementSibling;
  return child;
}

interface Open {
  element: Element;
  name: string;
  flow: Flow | undefined;
  /** The next child to look at. */
  next: ChildNode | null;
  block: Element;
  heading: number | undefined;
  link: boolean;
  inArticle: boolean;
  caption: boolean;
  /** Looked up when the first words in it are met: many elements have none. */
  asides?: PageLine['asides'];
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
      name: 'body',
      flow: 'block',
      next: firstChild(root, 'body'),
      block: root,
      heading: undefined,
      link: false,
      inArticle: false,
      caption: false,
      asides: [],
    },
  ];
  const startLine = ({ block, heading, caption }: Open): PageLine => {
    const started = {
      text: '',
      pieces: [],
      block,
      heading,
      linked: 0,
      asides: asidesOf(stack, kinds),
      caption,
      times: [],
    };
    lines.push(started);
    return started;
  };
  while (stack.length > 0) {
    const open = stack[stack.length - 1]!;
    const node = open.next;
    if (!node) {
      stack.pop();
      if (open.time) closeTime(open.time, line);
      if (open.flow === 'block') endLine();
      else if (open.flow === 'apart') gap = true;
      continue;
    }
    // A form's own properties may be its fields.
    const type: unknown = node.nodeType;
    if (typeof type === 'number' && type !== 1) open.next = node.nextSibling;
    if (type === 3) {
      const { data } = node as Text;
      const trimmed = data.trim();
      if (trimmed === '') {
        gap ||= data !== '';
        continue;
      }
      line ??= startLine(open);
      const isJoined = line.text === '' || (!gap && data[0] === trimmed[0]);
      line.pieces.push({ node, start: line.text.length + (isJoined ? 0 : 1) });
      // Single blanks, most of all white space, are left alone.
      const words = /\s{2}|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
      line.text += isJoined ? words : ` ${words}`;
      gap = data.at(-1) !== trimmed.at(-1);
      if (open.link) line.linked += words.length;
      continue;
    }
    if (typeof type === 'number' && type !== 1) continue;
    const element = node as Element & ChildNode;
    const name = nameOf(element);
    open.next = name === 'form' ? unclobbered(element, 'nextSibling') : element.nextSibling;
    const flow = flows.get(name);
    if (flow === 'break') {
      endLine();
      continue;
    }
    if (flow === 'without-words' || isHidden(element, name)) continue;
    if (flow === 'block') endLine();
    else if (flow === 'apart') gap = true;
    const inner: Open = {
      element,
      name,
      flow,
      next: firstChild(element, name),
      block: flow === 'block' ? element : open.block,
      heading: flow === 'block' && /^h[1-6]$/.test(name) ? Number(name[1]) : open.heading,
      link: open.link || name === 'a',
      inArticle: open.inArticle || name === 'article',
      caption: open.caption || name === 'figure' || name === 'figcaption',
    };
    stack.push(inner);
    if (name === 'time' || name.endsWith('-time')) {
      line ??= startLine(inner);
      inner.time = { element, start: line.text.length, line };
    }
  }
  return lines.filter(({ text, times }) => text !== '' || times.length > 0);
}

/** What stands around the innermost of the open elements. */
function asidesOf(stack: readonly Open[], kinds: Kinds): PageLine['asides'] {
  let known = stack.length - 1;
  while (!stack[known]!.asides) known--;
  for (let at = known + 1; at < stack.length; at++) {
    const { element, name } = stack[at]!;
    const { asides, inArticle } = stack[at - 1]!;
    const kind = inline.has(name) ? undefined : asideKind(element, name, inArticle, kinds);
    stack[at]!.asides = kind ? [...asides!, { element, kind }] : asides;
  }
  return stack.at(-1)!.asides!;
}

function closeTime(time: NonNullable<Open['time']>, line: PageLine | undefined): void {
  // A `time` around blocks belongs to the line it begins in.
  const end = line === time.line ? line.text.length : time.line.text.length;
  time.line.times.push({ element: time.element, start: time.start, end });
}

function isHidden(element: Element, name: string): boolean {
  const hidden = attribute(element, name, 'hidden');
  // React streams a page as hidden parts which its script puts in place; where it did not run, they are the page.
  if (hidden !== null && hidden !== 'until-found') return !/^S:/.test(attribute(element, name, 'id') ?? '');
  const style = attribute(element, name, 'style');
  return style !== null && hiddenInline.test(style);
}

function nameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}
// Those below take the element's name, since asking for it is as dear as the answer.
function attribute(element: Element, name: string, key: string): string | null {
  return name === 'form' ? unclobbered(element, 'getAttribute').call(element, key) : element.getAttribute(key);
}
function classOf(element: Element, name: string): string | null {
  // Not `getAttribute`: linkedom makes a token list for it.
  const own =
    name === 'form'
      ? unclobbered(element, 'getAttributeNode').call(element, 'class')
      : element.getAttributeNode('class');
  return own?.value ?? null;
}
function firstChild(element: Element, name: string): ChildNode | null {
  const shadow = element.shadowRoot;
  if (shadow?.nodeType === 11) return shadow.firstChild;
  return name === 'form' ? unclobbered(element, 'firstChild') : element.firstChild;
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
    childNamed(childNamed(unclobbered(document, 'documentElement'), 'head'), 'title')?.textContent ?? '',
  ];
  return [...new Set(stated.map(letters))].filter((title) => title.length > 5);
}

const longestHeadline = 250;
/** Of a title a line says at least as much, or it is not its headline. */
const leastSaid = 0.3;

/** How far a line is the headline: the share of a title it says, and more for a heading. */
function headlineScore(line: PageLine, titles: readonly string[]): number {
  if (line.text.length > longestHeadline || (!line.heading && line.text.length < 15)) return 0;
  if (!line.heading && titles.every((title) => line.text.length < title.length * leastSaid)) return 0;
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
/** How many lines right above and below the headline are the article's, whatever their part is called. */
const linesRightAbove = 2;
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
  const isBeside = (at: number, kind: LinePosition) =>
    headline !== undefined &&
    (at < headline
      ? kind === 'elsewhere' && headline - at <= linesRightAbove
      : at > headline && at < start && at - headline <= linesBeside);
  return {
    positionOf: (at) => {
      const line = lines[at]!;
      const besides = aside(line);
      if (besides && !isBeside(at, besides)) return besides;
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
