/** What an article has something from without a name: reports, documents, and people who are not named. */
import type { SpeechWords } from '../languages/types.ts';
import type { Span, TextName } from '../text/span.ts';
import type { Quotation } from './types.ts';

export type UnnamedKind = 'report' | 'document' | 'unnamed';

/** Words that name a source, and which word of theirs says what it is. */
export interface UnnamedMention {
  kind: UnnamedKind;
  /** In small letters. */
  head: string;
  /** "the report" means one that was spoken of before; "a report" a new one. */
  definite: boolean;
  /** It may be something else, and is a source only where one like it was named before: "in the study", "the official said". */
  needsFirst: boolean;
  span: Span;
  text: string;
}

/** The mentions of one text, in its order: what speaks, and what words like "according to" or "published" mark. */
export function unnamedIn(
  text: string,
  name: TextName | undefined,
  quotations: readonly Quotation[],
  speech: SpeechWords,
): UnnamedMention[] {
  const patterns = patternsOf(speech);
  if (!patterns) return [];
  const found: UnnamedMention[] = [];
  const taken = new Uint8Array(text.length);
  const add = (start: number, phrase: string, weakly: Weakly = 'never') => {
    const mention = mentionIn(phrase, patterns);
    if (!mention) return;
    const span = { ...(name && { in: name }), start, end: start + mention.text.length };
    if (taken.subarray(span.start, span.end).includes(1)) return;
    taken.fill(1, span.start, span.end);
    found.push({ ...mention, needsFirst: weakly === 'where definite' && mention.definite, span });
  };
  for (const { speaker } of quotations) {
    if (!speaker || speaker.entityKey !== undefined || speaker.span.in !== name) continue;
    add(speaker.span.start, text.slice(speaker.span.start, speaker.span.end));
  }
  for (const { words, weakly } of patterns.marked) {
    for (const match of text.matchAll(words)) {
      const phrase = match.groups!['phrase']!;
      add(match.index + match[0].indexOf(phrase), phrase, weakly);
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Which of its phrases need one like it before them. */
type Weakly = 'never' | 'where definite';

interface SourcePatterns {
  kindOf(word: string): UnnamedKind | undefined;
  definite: RegExp;
  /** Each with a group `phrase`. */
  marked: readonly { words: RegExp; weakly: Weakly }[];
}

const compiled = new Map<SpeechWords, SourcePatterns | undefined>();

function patternsOf(speech: SpeechWords): SourcePatterns | undefined {
  if (!compiled.has(speech)) compiled.set(speech, speech.unnamed && compile(speech, speech.unnamed));
  return compiled.get(speech);
}

/** How many words may stand between an article and its noun: "a long secret police report". */
const mostBetween = 4;

/** How many characters may stand between a noun and what is said of it. */
const longestMore = 40;

function compile(speech: SpeechWords, unnamed: NonNullable<SpeechWords['unnamed']>): SourcePatterns {
  const list = (words: string) => words.split(' ').filter(Boolean);
  const kinds = new Map<string, UnnamedKind>([
    ...list(unnamed.reports).map((word) => [word, 'report'] as const),
    ...list(unnamed.documents).map((word) => [word, 'document'] as const),
    ...list(unnamed.people).map((word) => [word, 'unnamed'] as const),
  ]);
  const anyOf = (words: Iterable<string>) => [...words].join('|');
  const papers = [...list(unnamed.reports), ...list(unnamed.documents)];
  const paper = `${unnamed.compounds ? '\\p{L}*' : ''}(?:${anyOf(papers)})`;
  const people = anyOf(list(unnamed.people));
  const opening = `(?:${anyOf(list(unnamed.articles))})`;
  // An article or preposition opens another phrase: "a comment on the paper".
  const between = `(?:(?!(?:${anyOf(list(unnamed.articles))}|${unnamed.of}) )[\\p{L}\\p{N}’'-]+ ){0,${mostBetween}}?`;
  /** "of 1,000 voters", "for the ministry": what belongs to the noun before the verb. */
  const more = `(?: (?:${unnamed.of}) [^.;:!?\\n]{1,${longestMore}}?)?,?`;
  /** The same without a comma, which may hold a name: "a spokesman for the ministry, Jo Bek, said". */
  const theirs = `(?: (?:${unnamed.of}) [^,.;:!?\\n]{1,${longestMore}}?)?`;
  /** "court records": a long word says what they are, a short one joins sentences. */
  const which = '(?:\\p{L}{5,} )?';
  // Another noun behind makes it something else: "the report card", "the study room".
  const closes =
    unnamed.follows === undefined
      ? "(?![\\p{L}’'-])"
      : `(?![\\p{L}’'-])(?=[^\\p{L}]*$|[,.;:)”"]| (?:${unnamed.follows})(?!\\p{L}))`;
  const lead = speech.accordingTo.replaceAll(', ', '|');
  const words = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}’'-])${source}`, 'giu');
  return {
    kindOf: (word) =>
      kinds.get(word) ?? (unnamed.compounds ? kinds.get(papers.find((noun) => word.endsWith(noun)) ?? '') : undefined),
    definite: new RegExp(`^(?:${anyOf(list(unnamed.definite))}) `, 'iu'),
    marked: [
      {
        words: words(
          `(?:${lead}|${unnamed.citing}) (?<phrase>(?:${opening} )?${between}(?:${paper}|${people}))${closes}`,
        ),
        weakly: 'never',
      },
      {
        words: words(`(?:${unnamed.within}) (?<phrase>${opening} ${between}${paper})${closes}`),
        weakly: 'where definite',
      },
      {
        words: words(
          `(?<phrase>(?:${opening} ${between}${paper}|${which}(?:${anyOf(list(unnamed.bare))})))${more} (?:${unnamed.made})(?!\\p{L})`,
        ),
        weakly: 'never',
      },
      {
        words: words(`(?<phrase>(?:${opening} )?${between}(?:${people}))${more} (?:${unnamed.who})(?!\\p{L})`),
        weakly: 'never',
      },
      {
        words: words(`(?<phrase>(?:${opening} ${between})?(?:${people}))${theirs} (?:${unnamed.say})(?!\\p{L})`),
        weakly: 'where definite',
      },
    ],
  };
}

/** The phrase from the article before its noun on, where its noun is one of ours. */
function mentionIn(
  phrase: string,
  { kindOf, definite }: SourcePatterns,
): Pick<UnnamedMention, 'kind' | 'head' | 'definite' | 'text'> | undefined {
  const words = [...phrase.matchAll(/\S+/g)];
  const at = words.findLastIndex(([word]) => kindOf(word.toLowerCase()) !== undefined);
  if (at < 0) return undefined;
  const head = words[at]![0].toLowerCase();
  const text = phrase.slice(0, words[at]!.index + head.length);
  return { kind: kindOf(head)!, head, definite: definite.test(text), text };
}
