/** Everything the library says about one person, organisation or place. */
import type { NamedEntity } from '../entities/correct-entities.ts';
import { fold } from '../entities/fold-name.ts';
import { knownSpellings } from '../entities/known-aliases.ts';
import type { ArticleRecord } from '../library/records.ts';
import type { Library } from '../library/schema.ts';
import { textAt } from '../text/span.ts';
import { articleLine, type ArticleLine } from './article-line.ts';
import { datedSentences, inOrderOfTime, type DatedSentence } from './dated-sentences.ts';
import type { FoundEntity } from './find-entity.ts';
import { readAnalysed, type AnalysedArticle } from './read-analysed.ts';
import { sameQuotes } from './same-quotes.ts';
import { isSameName, keyOf } from './same-name.ts';

/** Something it said, where the article says that it did. */
export interface QuotationBy {
  article: ArticleLine;
  kind: 'direct' | 'indirect';
  /** Quotation marks included; ` … ` stands between parts. */
  words: string;
}

/** What one article says about it. */
export interface Portion {
  article: ArticleLine;
  /** Each spelling and how often it stands there. */
  spellings: Map<string, number>;
  quotations: QuotationBy[];
  /** Who and what else is named there, doubtful names aside. */
  others: NamedEntity[];
  /** Sentences that name it and say when. */
  dated: DatedSentence[];
}

export interface EntityPage {
  /** By publication, the latest first, those without a date last. */
  articles: ArticleLine[];
  /** The most frequent first. */
  spellings: { name: string; outlets: { outlet?: string; count: number }[] }[];
  /** In the order of the articles. */
  quotations: QuotationBy[];
  /** The same words in several articles, the earliest first. */
  sameQuotes: QuotationBy[][];
  /** Who and what is named in the same articles, in the most first, and in how many. */
  together: (NamedEntity & { count: number })[];
  /** In the order of time. */
  dated: DatedSentence[];
}

/** What these articles say about it; those that do not name it after all are left out. Ask for some at a time. */
export async function readPortions(
  library: Library,
  { keys }: FoundEntity,
  articles: readonly ArticleRecord[],
): Promise<Portion[]> {
  return (await readAnalysed(library, articles)).flatMap((read) => portionOf(read, keys) ?? []);
}

function portionOf(read: AnalysedArticle, keys: ReadonlySet<string>): Portion | undefined {
  const { analysis, texts } = read;
  const itself = analysis.entities.filter(({ key }) => keys.has(key));
  if (itself.length === 0) return undefined;
  const article = articleLine(read.article);
  const spellings = new Map<string, number>();
  for (const { text } of itself.flatMap(({ mentions }) => mentions)) {
    const name = text.replace(/\s+/g, ' ').replace(/^the /i, '');
    spellings.set(name, (spellings.get(name) ?? 0) + 1);
  }
  const saysIt = analysis.quotations.filter(({ speaker }) => keys.has(speaker?.entityKey ?? ''));
  return {
    ...{ article, spellings },
    quotations: saysIt.map(({ kind, parts }) => {
      return { article, kind, words: parts.map((part) => textAt(texts, part)).join(' … ') };
    }),
    others: analysis.entities
      .filter(({ key, doubtful }) => !keys.has(key) && !doubtful)
      .map(({ type, name }) => ({ type, name })),
    dated: datedSentences(read).filter(({ names }) => names.some(({ key }) => keys.has(key))),
  };
}

/** All of it, from what each article says. */
export function entityPage(portions: readonly Portion[]): EntityPage {
  const quotations = portions.flatMap((portion) => portion.quotations);
  return {
    articles: portions.map(({ article }) => article),
    spellings: spellingsByOutlet(portions),
    quotations,
    sameQuotes: sameQuotes(quotations.filter(({ kind }) => kind === 'direct')),
    together: together(portions),
    dated: inOrderOfTime(portions.flatMap(({ dated }) => dated)),
  };
}

function spellingsByOutlet(portions: readonly Portion[]): EntityPage['spellings'] {
  const counts = new Map<string, Map<string | undefined, number>>();
  for (const { article, spellings } of portions) {
    for (const [name, count] of spellings) {
      const outlets = counts.get(name) ?? new Map<string | undefined, number>();
      counts.set(name, outlets.set(article.outlet, (outlets.get(article.outlet) ?? 0) + count));
    }
  }
  const total = (outlets: { count: number }[]) => outlets.reduce((sum, { count }) => sum + count, 0);
  return [...counts]
    .map(([name, outlets]) => ({
      name,
      outlets: [...outlets]
        .map(([outlet, count]) => ({ ...(outlet !== undefined && { outlet }), count }))
        .sort((a, b) => b.count - a.count),
    }))
    .sort((a, b) => total(b.outlets) - total(a.outlets));
}

function together(portions: readonly Portion[]): EntityPage['together'] {
  interface Counted extends NamedEntity {
    articles: Set<string>;
  }
  const byKey = new Map<string, Counted>();
  /** Those that another spelling may be of: its names begin with the same letters. */
  const alike = new Map<string, Counted[]>();
  for (const { article, others } of portions) {
    for (const named of others) {
      const key = keyOf(named);
      const words = fold(named.name).split(' ');
      const letters = `${named.type} ${words[0]![0]}${words.at(-1)![0]}`;
      const known =
        byKey.get(key) ??
        knownSpellings(fold(named.name)).flatMap((name) => byKey.get(keyOf({ ...named, name })) ?? [])[0] ??
        alike.get(letters)?.find(({ name }) => isSameName(named.type, name, named.name));
      const counted = known ?? { ...named, articles: new Set() };
      if (!known) alike.set(letters, [...(alike.get(letters) ?? []), counted]);
      byKey.set(key, counted);
      counted.articles.add(article.id);
    }
  }
  return [...new Set(byKey.values())]
    .map(({ type, name, articles }) => ({ type, name, count: articles.size }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
