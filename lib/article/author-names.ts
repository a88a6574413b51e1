/** The names in a byline, without what stands around them. */
import { fold } from './similarity.ts';

/** What a byline begins with, in the languages we read. */
const leadIns =
  /^(?:(?:words|story|text|texte|report|reporting|reported|written|posted|published|analysis|interview|article|review|authored)\s+by|by|von|par|por|di|da|de|av|af|door|przez|od|szerző|autore?|autora|autor(?:in|en)?|auteur|author[s(]*s?\)?|text|texte|texto|testo|redacción|redaktion|geschrieben von|un articolo di|oleh|bởi|от|автор|yazan|kirjoittaja|تحرير|كتب|بقلم|記者|文)\s*[:：|]?\s+/i;

/** What stands between the names of several. */
const joints =
  /\s*(?:[,;|/·•&＆、，]|\s[-–—]\s|\s(?:and|und|et|y|e|og|och|ja|en|i|és|și|ve|dan|与|和|と|with|mit|avec|con)\s)\s*/i;

/** Offices, desks and agencies write bylines too; they are not people. */
const notPeople =
  /\b(?:staff|team|desk|editors?|editorial(?: board)?|newsroom|redaktion|redazione|redacción|rédaction|redactie|redaksi|agency|agencies|agencia|agence|agentur|press|presse|news|newspaper|media|magazine|network|wires?|correspondents?|contributors?|reporters?|writers?|journalists?|admin|administrator|webmaster|guest|sponsored|partner|support|online|digital|daily|weekly|times|post|tribune|herald|gazette|journal|observer|reuters|afp|dpa|epd|kna|sid|apa|ansa|tass|xinhua|bloomberg|associated|upi|efe|pti|ians|ap|bbc|cnn|inc|llc|ltd|gmbh|foundation|university|institute|ministry|council)\b|\.(?:com|de|net|org|co)\b|編集部|新聞|通信/i;

/** Roles that follow a name: ", Senior Political Correspondent", "is a reporter". */
const roles =
  /\s*(?:,|\||-|–|—|\(|\bis\b|\bat\b)\s*(?:the\s+|an?\s+)?(?:[\p{L}'’&-]+\s+){0,4}(?:editors?|reporters?|correspondents?|writers?|journalists?|columnists?|producers?|critics?|contributors?|editor-in-chief|analyst|photographers?|redakteur(?:in)?|journalist(?:in)?|korrespondent(?:in)?|volont[aä]r(?:in)?)\b.*$/iu;

const roleAtEnd =
  /\s+(?:(?:Content|Marketing|Senior|Contributing|Staff|Associate|Managing|Deputy|Chief|Freelance|Health|Science|Tech|News|Sports|Political|Digital|Executive)\s+)*(?:Writer|Editor|Reporter|Correspondent|Columnist|Contributor|Coordinator|Manager|Journalist|Producer|Author)$/u;

/** Whom they write for. */
const employer = /\s+for\s+(?:the\s+)?\p{Lu}.*$/u;

const initialsOnly = /^\p{L}{1,3}$/u;

/** The names of people in a byline: "By Ann Lee and Bo Ek, Staff Reporters | Reuters" are Ann Lee and Bo Ek. */
export function authorNames(byline: string, siteNames: string[]): string[] {
  const text = byline
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^By(?=\p{Lu}\p{Ll})/u, '')
    // "Lee, Ann" as libraries write it.
    .replace(/^(\p{Lu}[\p{Ll}'’-]+), (\p{Lu}[\p{Ll}'’-]+)$/u, '$2 $1')
    .replace(/^(?:©|\(c\)|copyright)\s*/i, '')
    .replace(leadIns, '')
    .replace(/(?:\s+|\s*[|·•]\s*)(?:updated|published|posted|last modified|aktualisiert|on)\b.*\d.*$/iu, '')
    .replace(/\b\S+@\S+\.\S+\b/g, '')
    .replace(/\bhttps?:\S+/g, '');
  const names: string[] = [];
  for (const part of text.replace(roles, '').replace(roleAtEnd, '').replace(employer, '').split(joints)) {
    const name = cleanName(part);
    if (name && !isSite(name, siteNames) && !names.some((known) => fold(known) === fold(name))) names.push(name);
  }
  return names;
}

/** Links and labels that stand in bylines. */
const notNames =
  /\b(?:view|see|read|more|all posts|posts by|learn|bookmark|follow|share|alle beitr\S*|profile|website|e-?mail|contact|written by|published|comments?|reply|subscribe|undefined|null|unknown|anonymous|page\.\S+)\b|[()@→»]/i;

/** Words of names that are written small. */
const particles = new Set(
  'van von der den del della dos das ben bin ibn abu zum zur und och and till auf ter ten las los the'.split(' '),
);
const calendar =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$/i;

function cleanName(part: string): string | undefined {
  const name = part
    .replace(leadIns, '')
    .replace(
      /^(?:view all posts by|see all posts by|more (?:posts |articles )?(?:by|from)|posts by|about|interview)\s*:?\s+/i,
      '',
    )
    .replace(/\s*\([^)]*\)?\s*$/, '')
    .replace(/\s*(?:기자|記者|特派員|특파원)$/u, '')
    .replace(/^[\s"'“”„:*–—-]+|[\s"'“”:*–—-]+$/g, '')
    .replace(/\s+/g, ' ');
  if (name.length < 2 || name.length > 60 || /\d/.test(name) || !/\p{L}/u.test(name)) return undefined;
  if (notPeople.test(name) || notNames.test(name) || initialsOnly.test(name)) return undefined;
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
  const name = byline
    .replace(/\s+/g, ' ')
    .trim()
    .replace(leadIns, '')
    .replace(/^[\s"'“”„:*–—-]+|[\s"'“”:*–—|-]+$/g, '');
  return name.length > 1 &&
    name.length <= 60 &&
    /\p{L}/u.test(name) &&
    !notNames.test(name) &&
    !/[.!?]$|\d{3}/.test(name)
    ? [name]
    : [];
}

function isSite(name: string, siteNames: string[]): boolean {
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
