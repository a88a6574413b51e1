/** Where the article says it has something from. Counted and shown, not judged. */
import { fold } from '../entities/fold-name.ts';
import { isOutlet } from '../entities/gazetteer/gazetteer.ts';
import type { Entity, Mention } from '../entities/types.ts';
import { languageOf } from '../languages/index.ts';
import { textNamed, type Span, type Texts } from '../text/span.ts';

/** Somebody the article has something from, with the places where it says so. */
export interface SourceCited {
  /** The entity's name. */
  name: string;
  entityKey: string;
  /** The mentions that are cited. */
  spans: Span[];
}

/** How far around a mention the words stand that tell it is a source. */
const reach = 40;

/** Outlets wherever they are named, other organisations where the article leans on them; the most cited first. */
export function findSourcesCited(texts: Texts, entities: readonly Entity[], lang?: string): SourceCited[] {
  const speech = languageOf(lang ?? 'en')?.speech;
  if (!speech) return [];
  const leans = leansOn(speech.accordingTo, speech.reports.split(' '));
  return entities
    .filter(({ type }) => type === 'ORG')
    .flatMap((entity) => {
      const outlet = [entity.name, ...entity.aliases.map(({ name }) => name)].some((name) => isOutlet(fold(name)));
      const spans = entity.mentions.filter((mention) => outlet || leans(texts, mention)).map(spanOf);
      return spans.length > 0 ? [{ name: entity.name, entityKey: entity.key, spans }] : [];
    })
    .sort((a, b) => b.spans.length - a.spans.length);
}

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
