/**
 * Builds with `--mode next-version` as the extension will be when its library has one version more, with an invented one,
 * so that an upgrade can be cut short before there is a real one.
 */
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const shipped = join(import.meta.dirname, '../lib/library/tables.ts');
const invented = join(import.meta.dirname, 'soak/invented-version.ts');

/** Puts the invented version behind the shipped ones; any other build is left alone. */
export function nextVersion(mode: string): Plugin {
  return {
    name: 'next-version',
    enforce: 'pre',
    resolveId(source, importer) {
      if (mode !== 'next-version' || importer === undefined || importer === invented) return undefined;
      return resolve(dirname(importer), source) === shipped ? invented : undefined;
    },
  };
}
