/** Who wrote the article, as the page says it. */
import type { MetaTag, PageData } from '../page-data/page-data.ts';
import { attributeOf, classOf, unclobbered } from '../page-data/unclobbered.ts';
import { authorNames, isSite, organisationName, seam } from './author-names.ts';
import { cssPath } from './css-path.ts';
import { lineOf, type NearElement, type NearHeadline } from './near-headline.ts';
import { elementText, nearest, type Hidden } from './page-elements.ts';
import { readText } from './plain-text.ts';
import { fold } from './similarity.ts';
import { articleNodes, jsonLdText, metaClaims, resolveNode, type Stated } from './stated.ts';

export interface BylineFound extends Stated {
  names: string[];
}

const metaNames =
  'author parsely-author sailthru.author dc.creator dcterms.creator byl article:author article:author_name og:article:author og:author citation_author cxenseparse:author dcsext.author creator'.split(
    ' ',
  );

/** What the element that says who wrote it is called. */
const authorWords =
  /(?:^|[\s_-])(?:by-?lines?|authors?|author-?names?|autor(?:en|in|es|i)?|autoren-?zeile|auteurs?|writers?|written-?by|contributors?|reporters?|signature|p-author|vcard|creator|by)(?:$|[\s_-])|authoring/i;
/** Beside it stand a picture, a biography, a follow button: not the name. */
const notTheName =
  /(?:^|[\s_-])(?:bio|box|image|img|photo|avatar|picture|thumb|social|share|follow|twitter|email|about|description|desc|title|role|job|position|date|time|comments?|related|reviewer|editor|date-?line|count|more|footer|sidebar|newsletter|icon|caption|credit)(?:$|[\s_-])/i;
/** The name in the box about an author. */
const nameInBox = /author[\w-]*[_-]name(?:$|\s)/i;
const authorAddress =
  /\/(?:authors?|autor(?:en|es|i)?|auteurs?|by|people|staff|team|profiles?|writers?|journalists?|reporters?|contributors?|columnists?|redaktion|redactie|bio|experts?)\/[^/?#]+/i;
/** "By" may be written small before any name; words of other languages are words in many others. */
const opensByline =
  /^(?:(?:[Bb]y|BY)\u001f?(?=\p{Lu})|(?:[Bb]y|BY|(?:[Ww]ritten|[Pp]osted|[Ss]tory|[Ww]ords|[Rr]eport|[Rr]eporting|[Aa]uthored) by)\s*[:：|]?\s+[\p{L}\d]|(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]a|[Dd]e|[Dd]oor|[Aa]v|[Aa]f|[Tt]exte?|[Tt]esto|[Aa]uth?or|[Aa]uteur|[Aa]utore|[Cc]ontributors?)(?:\s*[:：|]?\s+|\u001f)[\p{Lu}\p{Lo}])/u;
/** Cheap to ask: the words a byline opens with, anywhere in a line, be it without blanks around them. */
const mayOpenByline = /by|von|par|por|d[aei]|door|a[vf]|text|testo|aut|contributor/i;
const otherWork =
  /\b(?:reviewed|edited|fact.?checked|photograph(?:y|s|ed)?|photos? by|illustrat\w+|translated|produced|updated by|medically|verified|approved) ?(?:by)?\b/i;

/** Parts of a page in which names belong to other articles, or to readers. */
const elsewhere =
  /related|comment|recirc|recommend|most-|teaser|sidebar|caption|gallery|(?:^|[\s_-])(?<!\b(?:article|content|entry|post|story)[_-]?)footer|(?:^|\s)widget/i;
const elsewhereElements = /^(?:nav|aside|footer|form|figure|figcaption)$/;

const longByline = 160;

/**
 * All bylines that name somebody, the most trustworthy first: printed beside the headline and in JSON-LD, where one of
 * both leaves people out the other wins; then meta tags; then printed anywhere. Where no person is named, who else is.
 */
export function findBylines(page: PageData, hidden: Hidden, siteNames: string[], near?: NearHeadline): BylineFound[] {
  const headline = near?.headline;
  const isElsewhere = nearest((element) => isPartOfOther(element, headline));
  const beside = near ? besideHeadline(near, hidden, isElsewhere) : [];
  const jsonLd = fromJsonLd(page);
  const meta = fromMeta(page);
  const people = (statements: Statement[]) =>
    statements.map((statement) => named(statement, siteNames)).filter(isNamed);
  const [printed, structured, tags] = [people(beside), people(jsonLd), people(meta)];
  const found = inOrder(printed, [...structured, ...tags]);
  if (found.length > 0) return found;
  const offices = [...jsonLd, ...meta, ...beside];
  for (const statement of anywhere(page, hidden, isElsewhere, headline)) {
    const further = named(statement, siteNames);
    if (isNamed(further)) return [further];
    offices.push(statement);
  }
  return offices
    .map((statement) => byline(statement, statement.texts.flatMap(organisationName)))
    .filter(isNamed)
    .slice(0, 1);
}

/** The texts in which a place of the page names authors. */
interface Statement {
  texts: string[];
  /** Each text is one author, as JSON-LD and links list them. */
  isList?: boolean;
  evidence: Omit<Stated['evidence'], 'text'>;
}

function byline({ texts, evidence }: Statement, all: string[]): BylineFound {
  const names: string[] = [];
  for (const name of all) if (!names.some((known) => fold(known) === fold(name))) names.push(name);
  return { value: names.join(', '), names, evidence: { ...evidence, text: texts.join(', ').replaceAll(seam, '') } };
}

/** The people a statement names; an agency beside them only where it is listed like them. */
function named(statement: Statement, siteNames: string[]): BylineFound {
  const people = statement.texts.map((text) => authorNames(text, siteNames));
  if (!statement.isList || people.flat().length === 0) return byline(statement, people.flat());
  return byline(
    statement,
    statement.texts.flatMap((text, index) => {
      if (people[index]!.length > 0) return people[index]!;
      return organisationName(text).filter((name) => !isSite(name, siteNames));
    }),
  );
}

const isNamed = ({ names }: BylineFound): boolean => names.length > 0;

/** Whether everybody `some` names is named in `all`. */
function includes(all: BylineFound, some: BylineFound): boolean {
  const folded = all.names.map(fold);
  return some.names.every((name) => folded.includes(fold(name)));
}

/** Login names, which content systems write where a name should stand. */
const isHandle = (name: string): boolean => /^[a-z][\w.-]*$/.test(name);

function inOrder(printed: BylineFound[], stated: BylineFound[]): BylineFound[] {
  const [best] = stated.toSorted((a, b) => Number(a.names.every(isHandle)) - Number(b.names.every(isHandle)));
  const [shown] = printed.map((found) => (best ? readWith(found, best) : found));
  if (!shown || !best) return [...printed, ...stated];
  const shownWins =
    includes(shown, best) ||
    best.names.every(isHandle) ||
    (opensByline.test(shown.evidence.text) && !includes(best, shown) && !saysLess(shown, best));
  return shownWins ? [shown, ...stated] : [...stated, shown];
}

/**
 * A printed byline read with the help of metadata: where it holds the names given there, what else was read in it counts
 * only when it is a full name, not a role that stands behind a name or the place it was written at.
 */
function readWith(shown: BylineFound, best: BylineFound): BylineFound {
  const text = ` ${fold(shown.evidence.text)}`;
  const stated = best.names.map(fold);
  if (best.names.every(isHandle) || !stated.every((name) => text.includes(` ${name}`))) return shown;
  const names = includes(shown, best)
    ? shown.names.filter((name) => stated.includes(fold(name)) || isFullName(name))
    : best.names;
  return { ...shown, names, value: names.join(', ') };
}

const isFullName = (name: string): boolean => /^\p{Lu}\S*\s/u.test(name) || !/[\p{Lu}\p{Ll}]/u.test(name);

/** "By Ann", where metadata has Ann Lee. */
function saysLess(shown: BylineFound, best: BylineFound): boolean {
  return shown.names.some((name) => best.names.some((full) => fold(full).startsWith(`${fold(name)} `)));
}

function fromJsonLd(page: PageData): Statement[] {
  return articleNodes(page).flatMap((article) =>
    ['author', 'creator'].map((property) => {
      const value = article.node[property];
      const authors = Array.isArray(value) ? value : value === undefined ? [] : [value];
      const texts = authors.flatMap((author) => {
        const node = resolveNode(page, author);
        const names = node ? node['name'] : author;
        return (Array.isArray(names) ? names : [names]).flatMap((name) => jsonLdText(name) ?? []);
      });
      return { texts, isList: true, evidence: { source: 'json-ld', where: `${article.path}.${property}` } };
    }),
  );
}

function fromMeta(page: PageData): Statement[] {
  // As microdata it may be the author of a picture, a comment or a work that is cited.
  const [items, tags] = [page.meta.filter(isItem), page.meta.filter((tag) => !isItem(tag))];
  return [tags, items].flatMap((meta) =>
    metaNames.map((name) => ({
      texts: metaClaims({ ...page, meta }, [name])
        .map(({ value }) => value)
        .filter((value) => !/^https?:|^\/\/|^@/.test(value)),
      evidence: { source: 'meta-tags', where: name },
    })),
  );
}

const isItem = ({ attribute }: MetaTag): boolean => attribute === 'itemprop';

function besideHeadline({ headline, after, before }: NearHeadline, hidden: Hidden, isElsewhere: Finder): Statement[] {
  const found: { element: Element; texts: string[] }[] = [];
  let author: Element | undefined;
  for (const { element, line } of [...after, ...before]) {
    // Several authors stand in elements beside each other; anything else is another byline.
    const around = element.parentElement && unclobbered(element.parentElement, 'parentElement');
    if (found[0] && !(around && unclobbered(around, 'contains').call(around, found[0].element))) continue;
    if (author && !isLike(element, author)) continue;
    if (
      found.some((other) => other.element.contains(element)) ||
      element.contains(headline) ||
      headline.contains(element)
    )
      continue;
    if (!saysWho(element, line) || isElsewhere(element) || hidden(element)) continue;
    const texts = textsOf(element);
    if (texts.length === 0) continue;
    found.push({ element, texts });
    if (!author && texts.some((text) => authorNames(text, []).length > 0)) author = element;
  }
  const [first] = found;
  if (!first) return [];
  return [
    {
      texts: found.flatMap(({ texts }) => texts),
      evidence: { source: 'visible-text', where: cssPath(first.element), visible: true },
    },
  ];
}

/** The authors of an article stand in elements of one kind. */
const isLike = (one: Element, other: Element): boolean =>
  one.localName === other.localName && classOf(one) === classOf(other);

function saysWho(element: Element, line: NearElement['line']): boolean {
  const name = element.localName;
  if (/^(?:img|svg|button|input|script|style|ul|main|article|h1|time)$/.test(name)) return false;
  const isCalledSo = isCalledAuthor(element, name);
  if (!isCalledSo && !/^(?:p|span|div|h[2-6]|em|strong|small|cite)$/.test(name)) return false;
  if (line === undefined || line.length > longByline * 2) return false;
  if (isCalledSo) return true;
  if (!mayOpenByline.test(line)) return false;
  const text = element.firstElementChild ? firstLine(element) : line;
  return text.length < 90 && (opensByline.test(text) || datedByline.test(text));
}

/** "March 3, 2025 by Ann Lee" */
const datedByline = /^(?=[^.!?]*\d)[^.!?]{6,40}[\s·|•][Bb]y \p{Lu}/u;

function isCalledAuthor(element: Element, name: string): boolean {
  if (
    name === 'address' ||
    /\bauthor\b/.test(`${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`)
  )
    return true;
  if (name === 'a' && authorAddress.test(element.getAttribute('href') ?? '')) return true;
  const names = `${classOf(element)} ${element.getAttribute('data-testid') ?? ''}`;
  if (names === ' ') return false;
  const label = names.replace(/([a-z])([A-Z])/g, '$1-$2');
  return nameInBox.test(label) || (authorWords.test(label) && !notTheName.test(label));
}

/** The names in an element, each by itself where each has an element of its own. */
function textsOf(element: Element): string[] {
  const whole = firstLine(element);
  const content = element.getAttribute('content');
  if (whole === '') return content ? [content] : [];
  if (isOthersWork(element, whole)) return [];
  const single = [...element.querySelectorAll('[itemprop~="name"],[rel~="author"],a[href]')].filter(
    (part) => part.matches('[itemprop~="name"],[rel~="author"]') || authorAddress.test(part.getAttribute('href') ?? ''),
  );
  const innermost = single.filter((part) => !single.some((other) => other !== part && part.contains(other)));
  const links = innermost.map((part) => ({ part, text: elementText(part) })).filter(({ text }) => text !== '');
  if (links.length === 0) return whole.length <= longByline ? [whole] : [];
  const texts = links.filter(({ part }) => isLike(part, links[0]!.part)).map(({ text }) => text);
  if (!opensByline.test(whole) || whole.length > longByline) return texts;
  // Not all need have a link; but what the line says besides may also be a role, a section or a date.
  const inLine = authorNames(whole, []).map(fold);
  const linked = links.flatMap(({ text }) => authorNames(text, [])).map(fold);
  return linked.every((name) => inLine.includes(name)) ? [whole] : texts;
}

/** Editors, reviewers and photographers: said in the line itself, or right before it. */
function isOthersWork(element: Element, line: string): boolean {
  const own = otherWork.exec(line);
  if (own) return own.index === 0 || !/\b(?:by|written|authored)\b/i.test(line.slice(0, own.index));
  if (line.length >= 40) return false;
  const around = (element.parentElement?.textContent ?? '').replace(/\s+/g, ' ').slice(0, 200);
  const before = around.slice(Math.max(0, around.indexOf(line) - 30), Math.max(0, around.indexOf(line)));
  return otherWork.test(before) && !/\b(?:written|authored) by\b/i.test(before);
}

const isLabel =
  /^(?:by|von|par|por|di|da|de|door|av|af|text|texte|testo|auth?or(?:en|e|in)?|auteurs?|authors?|written by|posted by|contributors?)\s*[:：|]?$/i;

/** Roles, dates and buttons stand on lines of their own below the name. */
function firstLine(element: Element): string {
  if (element.querySelector('form')) return elementText(element);
  const [first = '', second = ''] = partedText(element).split('\n');
  if (isLabel.test(first) && second !== '') return `${first} ${second}`;
  return first.length < 20 && !opensByline.test(first) && opensByline.test(second) ? second : first;
}

/** The words of an element, with a seam where two elements stand side by side without a blank ("Ann Lee" "Updated"). */
function partedText(element: Element): string {
  const { body, runs } = readText(element);
  let text = '';
  let from = 0;
  for (const { start, caption } of runs) {
    if (caption !== undefined || start === 0) continue;
    if (!/\p{Ll}/u.test(body[start - 1]!) || !/\p{Lu}/u.test(body[start]!)) continue;
    text += body.slice(from, start) + seam;
    from = start;
  }
  return text + body.slice(from);
}

/** Far from the headline only what is plainly called so: profiles of readers and of the site stand there too. */
function isOfAuthor(element: Element): boolean {
  if (/author|byline|writer-name/i.test(classOf(element))) return true;
  if (element.localName === 'a' && /\/authors?\//i.test(element.getAttribute('href') ?? '')) return true;
  return /\bauthor\b/.test(`${attributeOf(element, 'rel') ?? ''} ${attributeOf(element, 'itemprop') ?? ''}`);
}

function* anywhere(
  page: PageData,
  hidden: Hidden,
  isElsewhere: Finder,
  headline: Element | undefined,
): Generator<Statement> {
  for (const element of page.elements.all) {
    if (!isOfAuthor(element) || !saysWho(element, lineOf(element))) continue;
    if (isElsewhere(element) || hidden(element) || !isSameArticle(element, headline)) continue;
    const texts = textsOf(element);
    if (texts.length > 0) yield { texts, evidence: { source: 'visible-text', where: cssPath(element), visible: true } };
  }
}

type Finder = ReturnType<typeof nearest>;

/** Whether a part of the page is about other articles, and not about this one, whose headline it would hold. */
function isPartOfOther(part: Element, headline: Element | undefined): boolean {
  const name = unclobbered(part, 'localName');
  if (name === 'body' || name === 'html') return false;
  const label = classOf(part);
  const isCalledSo = elsewhere.test(label);
  if (!isCalledSo && !elsewhereElements.test(name)) return false;
  if (name === 'aside' && authorWords.test(label)) return false;
  if (!isCalledSo && /^(?:aside|footer)$/.test(name) && isShort(part)) return false;
  return !(headline && unclobbered(part, 'contains').call(part, headline));
}

/** A footer or an aside of few words belongs to the article it stands in. */
const isShort = (part: Element): boolean => (part.textContent ?? '').replace(/\s+/g, ' ').length < 500;

/** Not in another article of the page than the headline. */
function isSameArticle(element: Element, headline: Element | undefined): boolean {
  const article = element.closest('article');
  return !headline || !article || article.contains(headline) || !headline.closest('article');
}
