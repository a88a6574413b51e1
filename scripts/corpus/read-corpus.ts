/** All articles of `corpus/articles/`, in the order of their names. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArticle, type MarkedArticle } from './parse-article.ts';

export const corpusFolder = join(import.meta.dirname, '../../corpus');
export const articlesFolder = join(corpusFolder, 'articles');

export function readCorpus(): MarkedArticle[] {
  return readdirSync(articlesFolder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readMarkedArticle(join(articlesFolder, file)));
}

export function readMarkedArticle(file: string): MarkedArticle {
  return parseArticle(basename(file, '.txt'), readFileSync(file, 'utf8'));
}
