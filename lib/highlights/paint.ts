/**
 * Paints over text with the CSS Custom Highlight API (https://drafts.csswg.org/css-highlight-api-1/): the document is
 * not changed, and what is painted follows when the page changes around it.
 */
import { cssPath } from '../article/css-path.ts';
import { highlightColors, type HighlightColor } from './types.ts';

/** Flashed is what the reader asked to be led to: evidence, a mention, a highlight. */
type Paint = HighlightColor | 'flash';

/**
 * Half transparent, so that the page's own colours stay readable, dark or light. Each underline is different, for those
 * who do not see the colours, and where the system forces its own.
 */
const paints: Record<Paint, { background: string; underline: string }> = {
  fact: { background: 'rgb(255 200 0 / 0.4)', underline: 'solid rgb(200 140 0)' },
  quote: { background: 'rgb(60 140 255 / 0.35)', underline: 'double rgb(40 110 230)' },
  doubt: { background: 'rgb(255 80 80 / 0.35)', underline: 'wavy rgb(220 50 50)' },
  'follow-up': { background: 'rgb(40 190 110 / 0.35)', underline: 'dashed rgb(20 150 80)' },
  flash: { background: 'rgb(255 140 0 / 0.65)', underline: 'solid rgb(255 100 0)' },
};

/** The page may have highlights of its own. */
const registryName = (paint: Paint) => `reading-companion-${paint}`;

const styles = Object.entries(paints)
  .map(([paint, { background, underline }]) => {
    const selector = `::highlight(${registryName(paint as Paint)})`;
    return (
      `${selector} { background-color: ${background}; text-decoration: underline 2px ${underline}; }\n` +
      `@media (forced-colors: active) { ${selector} { background-color: Mark; color: MarkText; } }`
    );
  })
  .join('\n');

const flashDuration = 2000;

/** Takes away what an earlier version of us painted, whose script cannot be asked any more. */
export function clearPaint(document: Document): void {
  const { highlights } = viewOf(document).CSS;
  for (const paint of Object.keys(paints)) highlights.delete(registryName(paint as Paint));
}

/** Paints these ranges until the returned function is called. Several may paint at once. */
export function paint(document: Document, ranges: Partial<Record<HighlightColor, Range[]>>): () => void {
  const stops = highlightColors.flatMap((color) => {
    const painted = ranges[color] ?? [];
    return painted.length > 0 ? [paintAs(document, color, painted)] : [];
  });
  return () => stops.forEach((stop) => stop());
}

/**
 * Scrolls to the first of these ranges and paints all of them for two seconds, or until the returned function is called.
 * Jumps instead of gliding for readers who prefer less motion.
 */
export function flash(document: Document, ranges: Range[]): () => void {
  const [first] = ranges;
  if (!first) return () => undefined;
  const view = viewOf(document);
  scrollTo(view, first);
  const stopPainting = paintAs(document, 'flash', ranges);
  const timer = view.setTimeout(stopPainting, flashDuration);
  return () => {
    view.clearTimeout(timer);
    stopPainting();
  };
}

/**
 * The same for an element whose words are not known, such as a picture: an outline around it. By a style sheet, which
 * does not change the document.
 */
export function flashElement(element: Element): () => void {
  const view = viewOf(element.ownerDocument);
  const root = element.getRootNode() as Document | ShadowRoot;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: scrollBehavior(view) });
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(
    `${cssPath(element)} { outline: 4px solid rgb(255 100 0) !important; outline-offset: 2px !important; }`,
  );
  const stopStyling = adopt(sheet, [root]);
  const timer = view.setTimeout(stopStyling, flashDuration);
  return () => {
    view.clearTimeout(timer);
    stopStyling();
  };
}

function paintAs(document: Document, paint: Paint, found: Range[]): () => void {
  // The page may have taken a place out since it was found.
  const ranges = found.filter((range) => range.startContainer.isConnected);
  const view = viewOf(document);
  const { highlights } = view.CSS;
  const name = registryName(paint);
  const highlight = highlights.get(name) ?? new view.Highlight();
  if (paint === 'flash') highlight.priority = 1;
  ranges.forEach((range) => highlight.add(range));
  highlights.set(name, highlight);
  const stopStyling = style(document, ranges);

  return () => {
    ranges.forEach((range) => highlight.delete(range));
    if (highlight.size === 0 && highlights.get(name) === highlight) highlights.delete(name);
    stopStyling();
  };
}

/** Adopts our style sheet in the document and in every shadow tree in which something is painted. */
function style(document: Document, ranges: Range[]): () => void {
  const sheet = new (viewOf(document).CSSStyleSheet)();
  sheet.replaceSync(styles);
  return adopt(sheet, new Set([document, ...ranges.map((range) => range.startContainer.getRootNode() as ShadowRoot)]));
}

/** Lets a style sheet of ours hold in these roots until the returned function is called. */
export function adopt(sheet: CSSStyleSheet, roots: Iterable<DocumentOrShadowRoot>): () => void {
  for (const root of roots) root.adoptedStyleSheets = [...adopted(root), sheet];
  return () => {
    for (const root of roots) root.adoptedStyleSheets = adopted(root).filter((other) => other !== sheet);
  };
}

/** By index: a content script in Firefox cannot iterate over a list of the page ("Xray wrapping of iterators"). */
function adopted({ adoptedStyleSheets }: DocumentOrShadowRoot): CSSStyleSheet[] {
  return Array.from({ length: adoptedStyleSheets.length }, (_, index) => adoptedStyleSheets[index]!);
}

function scrollBehavior(view: Window): ScrollBehavior {
  return view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

function scrollTo(view: Window, range: Range): void {
  const behavior = scrollBehavior(view);
  const element = range.startContainer.parentElement;
  if (!element) return;
  // An element taller than the window has its words far from its middle.
  if (element.getBoundingClientRect().height <= view.innerHeight) {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
    return;
  }
  const { top, bottom } = range.getBoundingClientRect();
  view.scrollBy({ top: (top + bottom - view.innerHeight) / 2, behavior });
}

function viewOf(document: Document): Window & typeof globalThis {
  if (!document.defaultView) throw new Error('A document without a window cannot be painted on.');
  return document.defaultView;
}
