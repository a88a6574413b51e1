/** The names in a byline, without what stands around them. */
import { languages } from '../languages/index.ts';
import { fold } from './similarity.ts';

/** What a byline begins with, in the languages we read. */
const leadIns =
  /^(?:(?:words|story|text|texte|report|reporting|reported|written|posted|published|analysis|interview|article|review|authored|created|produced)\s+by|by|von|vom|par|por|di|da|de|av|af|door|przez|od|szerző|autore?|autora|autor(?:in|en)?|auteur|author[s(]*s?\)?|contributors?|text|texte|texto|testo|redacción|redaktion|geschrieben von|un articolo di|oleh|bởi|от|автор|yazan|kirjoittaja|تحرير|كتب|بقلم|記者|文|责任编辑|編輯|编辑)(?:\s*[:：|●\u001f]\s*|\s+)/iu;

/** Stands in a byline where the page has two elements side by side, without a blank between their words. */
export const seam = '\u001f';

/** What stands between the names of several. */
const joints =
  /\s*(?:[,;|/·•⋅&＆、，／\u001f]|\s[-–—]\s|\s(?:and|und|et|y|e|og|och|ja|en|i|és|și|ve|dan|与|和|と|with|mit|avec|con)\s)\s*/i;

/** Offices, desks and agencies write bylines too; they are not people. */
const notPeople =
  /\b(?:staff|team|desk|editors?|editorial(?: board)?|newsroom|redaktion|redazione|redacción|rédaction|redactie|redaksi|agency|agencies|agencia|agence|agentur(?:en)?|press|presse|news|newspaper|media|magazine|network|wires?|correspondents?|contributors?|reporters?|writers?|journalists?|admin|administrator|webmaster|guest|sponsored|partner|support|online|digital|daily|weekly|times|post|tribune|herald|gazette|journal|observer|reuters|afp|dpa|epd|kna|sid|sda|apa|ansa|tass|xinhua|bloomberg|associated|upi|efe|pti|ians|ap|bbc|cnn|inc|llc|ltd|gmbh|foundation|university|institute|ministry|council|cent(?:er|re)|department|office|bureau|association|society|committee|company)\b|\.(?:com|de|net|org|co|in)\b|編集部|新聞|通信/i;

/** Roles that follow a name: ", Senior Political Correspondent", "is a reporter". */
const roles =
  /\s*(?:,|\||-|–|—|\(|\bis\b|\bat\b)\s*(?:the\s+|an?\s+)?(?:[\p{L}'’&-]+\s+){0,4}(?:editors?|reporters?|correspondents?|writers?|journalists?|columnists?|producers?|critics?|contributors?|editor-in-chief|analyst|photographers?|redakteur(?:in)?|journalist(?:in)?|korrespondent(?:in)?|volont[aä]r(?:in)?)\b.*$/iu;

const roleAtEnd =
  /\s+(?:(?:Content|Marketing|Senior|Contributing|Staff|Associate|Managing|Deputy|Chief|Freelance|Health|Science|Tech|News|Sports|Political|Digital|Executive)\s+)*(?:Writer|Editor|Reporter|Correspondent|Columnist|Contributor|Coordinator|Manager|Journalist|Producer|Author)$/u;

/** Whom they write for, and where from. */
const employer = /\s+(?:for\s+(?:the\s+)?|in\s+)\p{Lu}.*$/u;

/** Others whose part in an article is named beside its author's, up to the next who wrote it. */
const otherWork =
  /(?:^|[\s,|·•])(?:medically |clinically |expert |fact[- ])?(?:reviewed|edited|checked|photographed|illustrated|translated|verified|approved|updated) by\b.*?(?=(?:\b(?:written|authored|words|story) by\b)|$)/giu;

/** A word of a date, or beside one, in any of our languages: a byline ends before it. */
let dateWords: Set<string> | undefined;
let monthWords: Set<string> | undefined;

function isDateWord(word: string): boolean {
  dateWords ??= new Set(
    languages.flatMap(({ dates }) =>
      [...dates.weekdays, ...dates.published, ...dates.updated, ...dates.between].flatMap((words) => words.split(' ')),
    ),
  );
  return dateWords.has(word.toLowerCase()) || /^(?:last|first|on|at)$/i.test(word);
}

function isMonth(word: string): boolean {
  monthWords ??= new Set(languages.flatMap(({ dates }) => dates.months.flatMap((words) => words.split(' '))));
  return monthWords.has(word.toLowerCase());
}

/** "Ann Lee · Updated March 3, 2025 · 4 min read" is "Ann Lee". */
function withoutDate(text: string): string {
  const number = /(?<=[\s|·•⋅,(\u001f])\d/.exec(text);
  if (!number) return text;
  const words = text.slice(0, number.index).split(/[\s,|·•⋅(\u001f]+/u);
  const bare = (word: string) => word.replace(/^\P{L}+|\P{L}+$/gu, '');
  let kept = words.length;
  // "3 March" has its month behind the number; then a month before it is a name ("Theresa May").
  const next = /^\d+\.?\s+(\p{L}+)/u.exec(text.slice(number.index))?.[1] ?? '';
  let mayBeMonth = !isMonth(next);
  while (kept > 0) {
    const word = bare(words[kept - 1]!);
    if (word !== '' && !isDateWord(word) && !(mayBeMonth && isMonth(word))) break;
    if (word !== '' && isMonth(word)) mayBeMonth = false;
    kept -= 1;
  }
  const last = words[kept - 1];
  return last === undefined ? '' : text.slice(0, text.lastIndexOf(last, number.index) + last.length);
}

/** A byline without lead-in, date and the work of others. */
function bareByline(byline: string): string {
  return withoutDate(
    byline
      .replace(/\s+/g, ' ')
      .trim()
      // "March 3, 2025 · By Ann Lee"
      .replace(/^(?![Bb]y\b)(?=.*\d).*?[\s·|•][Bb]y\s+(?=\p{Lu})/u, '')
      .replace(/^By(?=\p{Lu}\p{Ll})/u, '')
      // "Lee, Ann" as libraries write it.
      .replace(/^(\p{Lu}[\p{Ll}'’-]+), (\p{Lu}[\p{Ll}'’-]+)$/u, '$2 $1')
      .replace(/^(?:©|\(c\)|copyright)\s*/i, '')
      .replace(otherWork, '')
      .trim()
      .replace(leadIns, ''),
  )
    .replace(/(?:\s+|\s*[|·•]\s*)(?:updated|published|posted|last modified|aktualisiert|on)\b.*\d.*$/iu, '')
    .replace(/\b\S+@\S+\.\S+\b/g, '')
    .replace(/\bhttps?:\S+/g, '')
    .trim();
}

/** The names of people in a byline: "By Ann Lee and Bo Ek, Staff Reporters | Reuters" are Ann Lee and Bo Ek. */
export function authorNames(byline: string, siteNames: string[]): string[] {
  const names: string[] = [];
  const text = bareByline(byline).replace(inBrackets, '').replace(roles, '').replace(employer, '');
  for (const part of text.split(joints)) {
    const name = cleanName(part);
    if (name && !isSite(name, siteNames) && !names.some((known) => fold(known) === fold(name))) names.push(name);
  }
  return names;
}

/** Links and labels that stand in bylines. */
const notNames =
  /\b(?:view|see|read|more|all posts|posts by|learn|bookmark|follow|share|alle beitr\S*|profile|website|e-?mail|contact|written by|published|comments?|reply|subscribe|listen|undefined|null|unknown|anonymous|page\.\S+)\b|[()@→»]|^(?:text|link|image|photo|home|menu|bio|(?:about )?the author)$/i;
/** "Posted on" has lost its date, "Article by" its name. */
const openEnd = /\b(?:[Bb]y|[Aa]m|on|[Vv]on|[Pp]ar|[Pp]or)$/;

/** A name may have a nickname in brackets. */
const isNoName = (name: string): boolean =>
  notNames.test(name.replace(/(?<=\p{L} )\(\p{L}+\)(?= \p{L})/u, '')) || openEnd.test(name);

/** Words of names that are written small. */
const particles = new Set(
  'van von der den del della dos das ben bin ibn abu zum zur und och and till auf ter ten las los the'.split(' '),
);
const calendar =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$/i;
/** A role, a place or an employer behind a name. */
const inBrackets = /\s*\([^()]*(?:\)|$)(?=\s*(?:$|[,;|&]|and\b|und\b|et\b|y\b))/giu;
const initialsOnly = /^(?:\p{Lu}{1,3}|\p{Ll}{1,3})$/u;

function cleanName(part: string): string | undefined {
  const bare = part
    .replace(leadIns, '')
    .replace(
      /^(?:view all posts by|see all posts by|more (?:posts |articles )?(?:by|from)|posts by|about|interview)\s*:?\s+/i,
      '',
    )
    .replace(/\s*\([^)]*\)?\s*$/, '')
    .replace(/\s*(?:기자|記者|特派員|특파원)$/u, '')
    .replace(/^[\s"'“”„:*–—-]+|[\s"'“”:*–—-]+$/g, '')
    .replace(/\s+/g, ' ');
  const withoutRole = bare.replace(roleAtEnd, '');
  const name = withoutRole.includes(' ') ? withoutRole : bare;
  if (name.length < 2 || name.length > 60 || /\d/.test(name) || !/\p{L}/u.test(name)) return undefined;
  if (notPeople.test(name) || isNoName(name) || initialsOnly.test(name)) return undefined;
  const words = name.split(' ');
  if (words.length > 5 || calendar.test(name)) return undefined;
  return words.length > 1 &&
    words.some((word) => /^\p{Ll}{3,}$/u.test(word) && !particles.has(word)) &&
    /\p{Lu}|^\p{Ll}+( \p{Ll}+){2,}/u.test(name)
    ? undefined
    : name;
}

/** The office or agency a byline names, for articles that name no person; empty where it names none. */
export function organisationName(byline: string): string[] {
  const name = bareByline(byline)
    .replace(/\s+[|·•]\s.*$/u, '')
    .replace(/,?\s+in\s+\p{Lu}.*$/u, '')
    .replace(/^[\s"'“”„:*–—-]+|[\s"'“”:*–—|•·-]+$/g, '');
  return name.length > 1 && name.length <= 60 && /\p{L}/u.test(name) && !isNoName(name) && !/[.!?]$|\d{3}/.test(name)
    ? [name]
    : [];
}

/** Whether a name is one the site gives itself. */
export function isSite(name: string, siteNames: string[]): boolean {
  const words = fold(name).replaceAll(' ', '');
  return siteNames.some((site) => {
    const folded = fold(site).replaceAll(' ', '');
    return (
      folded.length > 2 &&
      (folded === words ||
        (words.length > 5 && folded.includes(words)) ||
        (folded.length > 5 && words.includes(folded)))
    );
  });
}
