/** Where the article says it has something from. Counted and shown, not judged. */
import { fold } from '../entities/fold-name.ts';
import { isOutlet } from '../entities/gazetteer/gazetteer.ts';
import type { Entity, Mention } from '../entities/types.ts';
import { languageOf } from '../languages/index.ts';
import type { SpeechWords } from '../languages/types.ts';
import { textNamed, type Span, type TextName, type Texts } from '../text/span.ts';
import type { Quotation } from './types.ts';
import { unnamedIn, type UnnamedKind } from './unnamed-sources.ts';

/** Somebody or something the article has something from, with the places where it says so. */
export interface SourceCited {
  /** `outlet` also for other organisations it leans on; `unnamed` for people who are not named. */
  kind: 'outlet' | UnnamedKind;
  /** The entity's name, or the words of the first mention: "a report", "two officials". */
  name: string;
  /** Absent where it has no name. */
  entityKey?: string;
  /** The mentions that are cited. */
  spans: Span[];
}

/** How far around a mention the words stand that tell it is a source. */
const reach = 40;

/** Outlets wherever they are named, other organisations where the article leans on them, and what has no name; the most cited first. */
export function findSourcesCited(
  texts: Texts,
  entities: readonly Entity[],
  quotations: readonly Quotation[],
  lang?: string,
): SourceCited[] {
  const speech = languageOf(lang ?? 'en')?.speech;
  if (!speech) return [];
  const sources = [...named(texts, entities, speech), ...unnamed(texts, quotations, speech)];
  return sources.sort((a, b) => b.spans.length - a.spans.length);
}

function named(texts: Texts, entities: readonly Entity[], speech: SpeechWords): SourceCited[] {
  const leans = leansOn(speech.accordingTo, speech.reports.split(' '));
  return entities
    .filter(({ type }) => type === 'ORG')
    .flatMap((entity) => {
      const outlet = [entity.name, ...entity.aliases.map(({ name }) => name)].some((name) => isOutlet(fold(name)));
      const spans = entity.mentions.filter((mention) => outlet || leans(texts, mention)).map(spanOf);
      return spans.length > 0 ? [{ kind: 'outlet' as const, name: entity.name, entityKey: entity.key, spans }] : [];
    });
}

/** "the report" is the last one spoken of; "a report" may be another. Of people who are not named each is their own but for that. */
function unnamed(texts: Texts, quotations: readonly Quotation[], speech: SpeechWords): SourceCited[] {
  const sources: SourceCited[] = [];
  /** The last one spoken of, by what it is. */
  const last = new Map<string, SourceCited>();
  const parts: [string, TextName | undefined][] = [
    [texts.dek, 'dek'],
    [texts.body, undefined],
  ];
  for (const [text, name] of parts) {
    for (const { kind, head, definite, needsFirst, span, text: words } of unnamedIn(text, name, quotations, speech)) {
      const what = `${kind} ${singular(head)}`;
      const known = definite ? last.get(what) : undefined;
      if (known) known.spans.push(span);
      else if (!needsFirst) {
        const source: SourceCited = { kind, name: words, spans: [span] };
        sources.push(source);
        last.set(what, source);
      }
    }
  }
  return sources;
}

const singular = (noun: string) => noun.replace(/(?<=\p{L}{3})s$/u, '');

function spanOf({ in: name, start, end }: Mention): Span {
  return { ...(name && { in: name }), start, end };
}

/** "according to X", "a report by X", "X reported", "X’s report". */
function leansOn(accordingTo: string, reports: readonly string[]) {
  const before = new RegExp(
    `\\b(?:${accordingTo.replaceAll(', ', '|')}|(?:${reports.join('|')})s? (?:by|from|in|of)) (?:the )?$`,
    'i',
  );
  const after = new RegExp(`^(?:[’']s)? (?:has |have |first )?(?:${reports.join('|')})\\b`, 'i');
  return (texts: Texts, { in: name, start, end }: Mention) => {
    const text = textNamed(texts, name);
    return before.test(text.slice(Math.max(0, start - reach), start)) || after.test(text.slice(end, end + reach));
  };
}
