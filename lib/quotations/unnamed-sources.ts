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
  const found = new Map<number, UnnamedMention>();
  const add = (start: number, phrase: string) => {
    const mention = mentionIn(phrase, patterns);
    if (!mention) return;
    const at = start + mention.offset;
    const span = { ...(name && { in: name }), start: at, end: at + mention.text.length };
    const overlaps = [...found.values()].some((other) => other.span.start < span.end && span.start < other.span.end);
    if (!overlaps) found.set(at, { ...mention, span });
  };
  for (const { speaker } of quotations) {
    if (!speaker || speaker.entityKey !== undefined || speaker.span.in !== name) continue;
    add(speaker.span.start, text.slice(speaker.span.start, speaker.span.end));
  }
  for (const pattern of patterns.marked) {
    for (const match of text.matchAll(pattern)) {
      const phrase = match.groups!['phrase']!;
      add(match.index + match[0].indexOf(phrase), phrase);
    }
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

interface SourcePatterns {
  kinds: ReadonlyMap<string, UnnamedKind>;
  definite: RegExp;
  /** Each with a group `phrase`. */
  marked: readonly RegExp[];
}

const compiled = new Map<SpeechWords, SourcePatterns | undefined>();

function patternsOf(speech: SpeechWords): SourcePatterns | undefined {
  if (!compiled.has(speech)) compiled.set(speech, speech.unnamed && compile(speech, speech.unnamed));
  return compiled.get(speech);
}

/** How many words may stand between an article and its noun: "a long secret police report". */
const mostBetween = 4;

function compile(speech: SpeechWords, unnamed: NonNullable<SpeechWords['unnamed']>): SourcePatterns {
  const list = (words: string) => words.split(' ').filter(Boolean);
  const kinds = new Map<string, UnnamedKind>([
    ...list(unnamed.reports).map((word) => [word, 'report'] as const),
    ...list(unnamed.documents).map((word) => [word, 'document'] as const),
    ...list(unnamed.people).map((word) => [word, 'unnamed'] as const),
  ]);
  const anyOf = (words: Iterable<string>) => [...words].join('|');
  const nouns = anyOf(kinds.keys());
  const papers = anyOf([...list(unnamed.reports), ...list(unnamed.documents)]);
  const people = anyOf(list(unnamed.people));
  const opening = `(?:${anyOf(list(unnamed.articles))})`;
  const between = `(?:[\\p{L}’'-]+ ){0,${mostBetween}}?`;
  // Another noun behind makes it something else: "the report card", "the study room".
  const closes =
    unnamed.follows === undefined
      ? "(?![\\p{L}’'-])"
      : `(?![\\p{L}’'-])(?=[^\\p{L}]*$|[,.;:)”"]| (?:${unnamed.follows})(?!\\p{L}))`;
  const lead = speech.accordingTo.replaceAll(', ', '|');
  return {
    kinds,
    definite: new RegExp(`^(?:${anyOf(list(unnamed.definite))}) `, 'iu'),
    marked: [
      new RegExp(
        `(?<!\\p{L})(?:${lead}|${unnamed.citing}) (?<phrase>(?:${opening} )?${between}(?:${nouns}))${closes}`,
        'giu',
      ),
      new RegExp(`(?<!\\p{L})(?:${unnamed.within}) (?<phrase>${opening} ${between}(?:${papers}))${closes}`, 'giu'),
      new RegExp(`(?<!\\p{L})(?<phrase>${opening} ${between}(?:${papers})),? (?:${unnamed.made})(?!\\p{L})`, 'giu'),
      new RegExp(`(?<!\\p{L})(?<phrase>(?:${opening} )?${between}(?:${people})) (?:${unnamed.who})(?!\\p{L})`, 'giu'),
    ],
  };
}

/** The phrase from the article before its noun on, where its noun is one of ours. */
function mentionIn(
  phrase: string,
  { kinds, definite }: SourcePatterns,
): (Pick<UnnamedMention, 'kind' | 'head' | 'definite' | 'text'> & { offset: number }) | undefined {
  const words = [...phrase.matchAll(/\S+/g)];
  const at = words.findLastIndex(([word]) => kinds.has(word.toLowerCase()));
  if (at < 0) return undefined;
  const head = words[at]![0].toLowerCase();
  const text = phrase.slice(0, words[at]!.index + head.length);
  return { kind: kinds.get(head)!, head, definite: definite.test(text), text, offset: 0 };
}
