/** The test data beside the project. Absent on most machines: whoever needs it says so and goes without. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readSavedPage } from './saved-page.ts';

export const sharedFolder = join(import.meta.dirname, '../../shared');

/** Said where the folder is not there. */
export const withoutSharedData = 'The test data (../shared) is not there, so nothing was measured on it.';

/** Whether there is anything to measure on. */
export const hasSharedData = existsSync(join(sharedFolder, 'data'));

/** The sets of saved pages with what is right about each. */
export const pageSets = [
  'zyte',
  'wcxb',
  'fundus-eval',
  'fundus-tests',
  'htmldate',
  'trafilatura',
  'mercury',
  'updated',
];

/** A page of a set; those of `updated` stand in other sets. */
export interface GoldPage {
  url: string;
  /** The registrable domain. */
  domain: string;
  /** What the scorers compare with: other fields in each set. */
  gold: Record<string, unknown>;
  set?: string;
  page?: string;
}

/** What is known to be right about the pages of a set, by their id. */
export function goldOf(set: string): Record<string, GoldPage> {
  const packed = readFileSync(join(sharedFolder, 'data/extract', set, 'gold.json.gz'));
  return JSON.parse(gunzipSync(packed).toString()) as Record<string, GoldPage>;
}

/** The HTML of a page. */
export function pageOf(set: string, id: string): string {
  return readSavedPage(join(sharedFolder, 'data/extract', set, 'html', `${id}.html.gz`));
}
