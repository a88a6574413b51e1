/** Our annotated news articles: from their markup (`corpus/README.md`) to texts and places in them. */
import type { EntityType } from '../../lib/entities/types.ts';
import type { Span } from '../../lib/text/span.ts';

/** A marked name; mentions of one entity share `entity`. */
export interface MarkedName extends Span {
  type: EntityType;
  entity: string;
}

/** A marked quote. `speakers`, `cues` and `carriers` (outlets it was told to) are places in the text; all may be empty. */
export interface MarkedQuote {
  kind: 'direct' | 'indirect';
  /** In the order of the text; more than one where the cue splits it or it goes on in the next paragraph. */
  parts: Span[];
  speakers: MarkedSpeaker[];
  cues: Span[];
  carriers: Span[];
}

export interface MarkedSpeaker extends Span {
  /** The entity or, where nobody is named, a word for who speaks. */
  entity: string;
  form: 'name' | 'pronoun' | 'description';
}

export interface MarkedDate extends Span {
  /** As in `corpus/README.md`. */
  value: string;
}

export interface MarkedArticle {
  /** The file's name without its ending. */
  id: string;
  /** The day, `2025-03-14`. */
  published: string;
  region: string;
  beat: string;
  style: string;
  headline: string;
  /** Paragraphs, parted by a line break. */
  body: string;
  names: MarkedName[];
  quotes: MarkedQuote[];
  dates: MarkedDate[];
}

const nameKinds = ['PER', 'ORG', 'LOC', 'MISC'];
const pronoun = /^(?:I|we|you|he|she|they|it|who|him|her|them|his|their)$/i;
const quoteMark = /^[qi]\d+$/;
const dateValue =
  /^(?:\d{4}(?:-(?:\d\d(?:-\d\d)?|W\d\d(?:-WE)?|Q[1-4]|H[12]|SP|SU|FA|WI))?|\d{2,3}|XXXX-\d\d-\d\d|(\d[\d-]*)\/(\d[\d-]*))$/;
const statement = 'every event, and everybody who is quoted or accused, is made up';

/**
 * Reads one file of `corpus/articles/`.
 *
 * @throws MarkupError with all faults, each with its line
 */
export function parseArticle(id: string, source: string): MarkedArticle {
  const faults: string[] = [];
  const head = /^---\n([\s\S]*?)\n---\n/.exec(source);
  if (!head) throw new MarkupError(id, ['It does not begin with a header between lines of "---".']);
  const header = new Map(
    head[1]!.split('\n').map((line): [string, string] => {
      const at = line.indexOf(':');
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    }),
  );
  const field = (name: string): string => {
    const value = header.get(name);
    if (!value) faults.push(`The header has no "${name}".`);
    return value ?? '';
  };
  if (!/^\d{4}-\d\d-\d\d$/.test(field('published'))) faults.push('"published" is not a day like 2025-03-14.');
  if (field('invented') !== statement) faults.push(`"invented" must say "${statement}".`);

  const lines = source
    .slice(head[0].length)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const first = lines.shift() ?? '';
  if (!first.startsWith('# ')) faults.push('The text does not begin with a headline ("# …").');
  const marks = new Marks(faults);
  const headline = marks.read('headline', first.replace(/^# /, ''));
  const body = marks.read(undefined, lines.map((line) => line.replace(/^#+ /, '')).join('\n'));
  const article: MarkedArticle = {
    id,
    published: field('published'),
    region: field('region'),
    beat: field('beat'),
    style: field('style'),
    headline,
    body,
    ...marks.finish(),
  };
  if (faults.length > 0) throw new MarkupError(id, faults);
  return article;
}

/** What is wrong with an article's markup; the message has a line for each fault. */
export class MarkupError extends Error {
  constructor(id: string, faults: readonly string[]) {
    super(faults.map((fault) => `${id}: ${fault}`).join('\n'));
  }
}

interface Open {
  start: number;
  /** Of a quote; absent for a mark in square brackets. */
  quote?: string;
}

/** Collects the marks of an article's texts. */
class Marks {
  readonly #faults: string[];
  readonly #names: MarkedName[] = [];
  readonly #dates: MarkedDate[] = [];
  readonly #quotes = new Map<string, MarkedQuote>();
  /** Marks that may come before their quote: its number, and what they are to it. */
  readonly #references: { quote: string; to: 'speakers' | 'cues' | 'carriers'; mark: MarkedSpeaker }[] = [];

  constructor(faults: string[]) {
    this.#faults = faults;
  }

  /** The text without its marks. */
  read(name: 'headline' | undefined, source: string): string {
    const place = name && { in: name };
    let text = '';
    const open: Open[] = [];
    const pattern = /\[|\|([^[\]{}|]*)\]|\{([qi]\d+) |\}|[\]|{]|[^[\]{}|]+/g;
    for (const match of source.matchAll(pattern)) {
      const [token, kind, quote] = match;
      if (token === '[') open.push({ start: text.length });
      else if (quote !== undefined) open.push({ start: text.length, quote });
      else if (kind !== undefined) {
        const mark = open.pop();
        if (!mark || mark.quote) this.#faults.push(`"${near(text)}": "${token}" closes no "[".`);
        else this.#mark({ ...place, start: mark.start, end: text.length }, text.slice(mark.start), kind);
      } else if (token === '}') {
        const mark = open.pop();
        if (!mark?.quote) this.#faults.push(`"${near(text)}": "}" closes no quote.`);
        else this.#quote(mark.quote, { ...place, start: mark.start, end: text.length });
      } else if (/^[\]|{]$/.test(token)) this.#faults.push(`"${near(text)}": stray "${token}".`);
      else text += token;
    }
    if (open.length > 0) this.#faults.push(`"${text.slice(open[0]!.start, open[0]!.start + 30)}": not closed.`);
    return text;
  }

  #mark(span: Span, words: string, kind: string): void {
    const [type = '', ...rest] = kind.trim().split(/\s+/);
    const fault = (why: string) => this.#faults.push(`"[${words}|${kind}]": ${why}`);
    if (words.trim() !== words || words === '') fault('blanks at its edge, or nothing in it.');
    if (type === 'DATE') {
      const [value = '', ...more] = rest;
      if (!dateValue.test(value) || more.length > 0) fault('no value as the guideline has them.');
      else this.#dates.push({ ...span, value });
      return;
    }
    const quotes = rest.filter((word) => quoteMark.test(word));
    const carried = rest.filter((word) => word.startsWith('>')).map((word) => word.slice(1));
    const [given, ...more] = rest.filter((word) => !quoteMark.test(word) && !word.startsWith('>'));
    if (more.length > 0) fault(`"${more.join(' ')}" is too much.`);
    if (carried.some((quote) => !quoteMark.test(quote))) fault('no quote behind ">".');
    if (given !== undefined && !/^[a-z0-9][a-z0-9-]*$/.test(given)) fault(`"${given}" is no word in small letters.`);
    const entity = given ?? words.toLowerCase();
    if (nameKinds.includes(type)) this.#names.push({ ...span, type: type as EntityType, entity });
    else if (type === 'REF') {
      if (quotes.length + carried.length === 0) fault('speaks nowhere.');
    } else if (type === 'CUE') {
      if (quotes.length === 0 || given) fault('belongs to no quote.');
    } else fault('no kind of mark.');
    const form = type !== 'REF' ? 'name' : pronoun.test(words) ? 'pronoun' : 'description';
    const mark = { ...span, entity, form } as const;
    for (const quote of quotes) this.#references.push({ quote, to: type === 'CUE' ? 'cues' : 'speakers', mark });
    for (const quote of carried) this.#references.push({ quote, to: 'carriers', mark });
  }

  #quote(id: string, span: Span): void {
    const quote = this.#quotes.get(id);
    if (quote) quote.parts.push(span);
    else {
      const kind = id.startsWith('q') ? 'direct' : 'indirect';
      this.#quotes.set(id, { kind, parts: [span], speakers: [], cues: [], carriers: [] });
    }
  }

  finish(): Pick<MarkedArticle, 'names' | 'quotes' | 'dates'> {
    for (const { quote, to, mark } of this.#references) {
      const found = this.#quotes.get(quote);
      const { entity, form, ...span } = mark;
      if (!found) this.#faults.push(`There is no quote "${quote}".`);
      else if (to === 'speakers') found.speakers.push({ ...span, entity, form });
      else found[to].push(span);
    }
    const types = new Map<string, EntityType>();
    for (const { entity, type } of this.#names) {
      if (type === 'MISC') continue;
      if ((types.get(entity) ?? type) !== type)
        this.#faults.push(`"${entity}" is both ${types.get(entity)} and ${type}.`);
      types.set(entity, type);
    }
    return { names: this.#names, quotes: [...this.#quotes.values()], dates: this.#dates };
  }
}

const near = (text: string) => `…${text.slice(-30)}`;
