/**
 * Which files the pages share. Left to itself, the bundler makes one for each set of pages that need the same modules: thirty small ones
 * for the popup, and each takes Chromium about 5 ms to ask for.
 */
import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

/** The pages that are waited for. */
const waitedFor = { popup: 'entrypoints/popup/index.html', library: 'entrypoints/library/index.html' };

/** What both of these pages need is one file, and what one of them shares with other pages another. */
export function shareChunks(root: string): Rolldown.CodeSplittingOptions {
  const pages = Object.entries(waitedFor).map(([name, entry]) => ({ name, entry: resolve(root, entry) }));
  return {
    groups: [
      {
        debugName: 'what pages share',
        name: (id, bundle) => {
          const importers = importersOf(id, (one) => bundle.getModuleInfo(one)?.importers ?? []);
          const by = pages.filter(({ entry }) => importers.has(entry));
          return by.length > 0 ? by.map(({ name }) => name).join('-and-') : null;
        },
        minShareCount: 2,
        // What they import is in these files by itself.
        includeDependenciesRecursively: false,
      },
    ],
  };
}

/** All modules that need this one before they run, itself among them. */
function importersOf(id: string, importers: (id: string) => readonly string[]): Set<string> {
  const found = new Set([id]);
  for (const one of found) for (const importer of importers(one)) found.add(importer);
  return found;
}
