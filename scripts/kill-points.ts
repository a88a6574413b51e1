/**
 * Builds with `--mode kill-points` so that a test can stop the background exactly at any `await` of saving and of image
 * fetching. Before what is awaited begins, the code asks `killPoint(id)`; when that point is armed it holds the thread
 * until the worker is killed. Holding the thread, not a promise, is the point: IndexedDB cannot commit what is unfinished.
 */
import { readFileSync } from 'node:fs';
import { relative, join } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';

const root = join(import.meta.dirname, '..');

/** What runs between the click on Save and the last image. */
export const killedFiles = [
  'lib/browser/save.ts',
  'lib/browser/unfinished-saves.ts',
  'lib/browser/library.ts',
  'lib/browser/keep-decided.ts',
  'lib/browser/images.ts',
  'lib/browser/fetch-image.ts',
  'lib/library/save-article.ts',
  'lib/library/find-article.ts',
  'lib/library/images.ts',
  'lib/library/schema.ts',
];

export interface KillPoint {
  /** `browser/save.ts:34:12` */
  id: string;
  /** The function it is in, the innermost that has a name. */
  within: string;
  /** Of the awaited expression. */
  start: number;
  end: number;
}

/** All awaits of a file, in order. */
export function awaitsOf(path: string, code = readFileSync(join(root, path), 'utf8')): KillPoint[] {
  const tree = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const found: KillPoint[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isAwaitExpression(node)) {
      const { line, character } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      found.push({
        id: `${path.split('/').slice(1).join('/')}:${line + 1}:${character + 1}`,
        within: functionAround(node),
        start: node.expression.getStart(tree),
        end: node.expression.end,
      });
    }
    node.forEachChild(visit);
  };
  visit(tree);
  return found;
}

function functionAround(node: ts.Node): string {
  for (let around = node.parent; !ts.isSourceFile(around); around = around.parent) {
    if (ts.isFunctionDeclaration(around) && around.name) return around.name.text;
  }
  return '';
}

/** The code with each awaited expression asking first. */
export function withKillPoints(path: string, code: string): string {
  const edits = awaitsOf(path, code).flatMap(({ id, start, end }) => [
    { at: start, text: `(globalThis.killPoint(${JSON.stringify(id)}), ` },
    { at: end, text: ')' },
  ]);
  // From the back, so that the places in front stay right; at one place the closing one first.
  return edits
    .sort((a, b) => b.at - a.at)
    .reduce((edited, { at, text }) => edited.slice(0, at) + text + edited.slice(at), code);
}

/** What it says in the console is heard by the test though the thread is held. */
const killPoint = `globalThis.killPoint ??= (id) => {
  if (globalThis.armed !== id) return;
  console.log('held at ' + id);
  for (;;);
};\n`;

export function killPoints(mode: string): Plugin {
  return {
    name: 'kill-points',
    enforce: 'pre',
    transform(code, id) {
      const path = relative(root, id.split('?')[0]!).replaceAll('\\', '/');
      if (mode !== 'kill-points' || !killedFiles.includes(path)) return undefined;
      return killPoint + withKillPoints(path, code);
    },
  };
}
