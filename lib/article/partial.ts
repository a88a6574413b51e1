/**
 * Whether the page shows only the beginning of its article. That it calls itself "not free" is not enough: many pages that do
 * show everything. So it is judged by what is there, and in doubt the text is taken to be whole.
 */
import type { Evidence } from '../evidence.ts';
import { likelyLanguages } from '../languages/index.ts';
import type { PageData } from '../page-data/page-data.ts';
import { elementsOf } from '../page-data/unclobbered.ts';
import { foldCase } from '../text/fold-case.ts';
import { cssPath } from './css-path.ts';
import { elementText, hiddenAround } from './page-elements.ts';
import { articleNodes } from './stated.ts';
import type { ExtractedArticle, PartialText, StatedAccess } from './types.ts';

/** https://developers.google.com/search/docs/appearance/structured-data/paywalled-content wants no others. */
const simpleSelectors = /^[.#][\w-]+(?:\s*,\s*[.#][\w-]+)*$/;
const tiers = /^(?:og:)?article[:.](?:content_tier|access)$/;
const restrictedTiers = /^(?:locked|metered|paid|premium|subscribers?)$/i;

/** What metadata say: `isAccessibleForFree` (https://schema.org/isAccessibleForFree), tiers in meta tags, `wordCount`. */
export function readAccess(page: PageData): StatedAccess | undefined {
  const nodes = articleNodes(page);
  // The parts are nodes of their own; on a page about one article they are its parts.
  const parts = page.jsonLd.filter(({ path }) => /\.hasPart\b/.test(path));
  const notFree = (property: unknown) => /(?:^|\/)false$/i.test(String(property));
  const restricted = [...nodes, ...parts].find(({ node }) => notFree(node['isAccessibleForFree']));
  const tier = page.meta.find(({ name, content }) => tiers.test(name) && restrictedTiers.test(content.trim()));
  const selector = parts.find(({ node }) => notFree(node['isAccessibleForFree']))?.node['cssSelector'];
  const counted = nodes
    .map(({ node, path }) => ({ count: Number(node['wordCount']), path }))
    .find(({ count }) => count > 0);
  const access: StatedAccess = {
    ...(restricted
      ? { restricted: { source: 'json-ld', where: `${restricted.path}.isAccessibleForFree`, text: 'false' } }
      : tier && { restricted: { source: 'meta-tags', where: tier.name, text: tier.content } }),
    ...(typeof selector === 'string' && simpleSelectors.test(selector.trim()) && { restrictedPart: selector.trim() }),
    ...(counted && {
      words: {
        count: counted.count,
        evidence: { source: 'json-ld', where: `${counted.path}.wordCount`, text: String(counted.count) },
      },
    }),
  };
  return Object.keys(access).length > 0 ? access : undefined;
}

/** A text of fewer characters may be no more than a teaser. */
const shortText = 600;
/** The whole must be so many times longer, and by so many words, to be another text than ours. */
const longer = 1.5;
const moreWords = 150;
/** So much of a text's end is shown as evidence. */
const shownEnd = 80;
/** A line of more characters is a paragraph, and no notice below the text. */
const longestNotice = 300;
const linesAtEnd = 10;
/** A part with more text than this is the text and not what stands in its place. */
const longestWall = 1500;

const trailsOff = /(?:…|\.\.\.|\[…\]|\(…\))$/;

/** What tells that an article goes on where the reader does not see it; nothing when its text seems whole. */
export function findPartial(
  document: Document,
  { texts, removed, lang, access = {} }: ExtractedArticle,
): PartialText | undefined {
  const { body } = texts;
  const { restricted, restrictedPart, words } = access;
  const phrases = likelyLanguages(lang).flatMap(({ paywall }) => paywall ?? []);

  const notice = body
    .split('\n')
    .slice(-linesAtEnd)
    .find((line) => line.length <= longestNotice && phraseIn(line, phrases));
  if (notice !== undefined) return { reason: 'paywall', evidence: inBody(notice) };

  const wall = restricted && restrictedPart !== undefined && findWall(document, restrictedPart, phrases);
  if (wall) return { reason: 'paywall', evidence: wall };
  if (!trailsOff.test(body.trimEnd())) {
    const isLonger = restricted && words && isMuchMore(words.count, body);
    return isLonger ? { reason: 'longer', evidence: words.evidence } : undefined;
  }
  if (restricted || body.length < shortText) {
    const prompt = removed.map((line) => phraseIn(line, phrases)).find((phrase) => phrase !== undefined);
    return prompt === undefined
      ? { reason: 'cut-off', evidence: inBody(body.slice(-shownEnd)) }
      : { reason: 'paywall', evidence: inBody(prompt) };
  }
  return words && isMuchMore(words.count, body) ? { reason: 'longer', evidence: words.evidence } : undefined;
}

const inBody = (text: string): Evidence => ({ source: 'visible-text', where: 'body', text });

/** What stands in place of the part that is not free. */
function findWall(document: Document, selector: string, phrases: readonly string[]): Evidence | undefined {
  const isHidden = hiddenAround(document);
  for (const element of elementsOf(document, selector)) {
    if (isHidden(element)) continue;
    const text = elementText(element);
    if (text.length > longestWall || !phraseIn(text, phrases)) continue;
    return { source: 'visible-text', where: cssPath(element), text: text.slice(0, longestNotice), visible: true };
  }
  return undefined;
}

/** The words of the line that are such a phrase, as they stand there. */
function phraseIn(line: string, phrases: readonly string[]): string | undefined {
  const folded = foldCase(line);
  for (const phrase of phrases) {
    const start = folded.indexOf(phrase);
    if (start >= 0) return line.slice(start, start + phrase.length);
  }
  return undefined;
}

/** Languages without blanks between words are counted in other ways by everybody. */
const longestWords = 15;

function isMuchMore(count: number, body: string): boolean {
  const own = body.split(/\s+/).length;
  return body.length / own <= longestWords && count >= own * longer && count - own >= moreWords;
}
