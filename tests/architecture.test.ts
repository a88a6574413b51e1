/** What we agreed on in the map (`lib/README.md`): who imports whom, and who may name the browser. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

interface SourceFile {
  path: string;
  imports: { path: string; typeOnly: boolean }[];
  tree: ts.SourceFile;
}

function read(path: string): SourceFile {
  const tree = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const imports = tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const from = statement.moduleSpecifier;
    if (!from || !ts.isStringLiteral(from)) return [];
    const target = from.text.startsWith('.') ? posix.join(dirname(path), from.text) : from.text;
    const typeOnly = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    return [{ path: target, typeOnly }];
  });
  return { path, imports, tree };
}

const files = globSync(['lib/**/*.ts', 'components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'], { cwd: root })
  .map((path) => read(relative('.', path).replaceAll('\\', '/')))
  .sort((a, b) => (a.path < b.path ? -1 : 1));
const inLib = files.filter((file) => file.path.startsWith('lib/'));
const withoutBrowser = inLib.filter((file) => !file.path.startsWith('lib/browser/'));

/** Every offence as `file: what`, so that a failure reads as a list. */
const offences = (among: SourceFile[], find: (file: SourceFile) => string[]) =>
  among.flatMap((file) => find(file).map((offence) => `${file.path}: ${offence}`));

/** A name used as a value: not a property, not a key, not a type, not declared or taken as an argument in this file. */
function globalsUsed(file: SourceFile, names: Set<string>): string[] {
  const declared = new Set<string>();
  const used: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (
      (ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name)
    ) {
      declared.add(node.name.text);
    }
    if (ts.isIdentifier(node) && names.has(node.text)) {
      const { parent } = node;
      const isProperty = ts.isPropertyAccessExpression(parent) && parent.name === node;
      const isKey =
        (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent)) &&
        parent.name === node;
      const isBindingKey = ts.isBindingElement(parent) && parent.propertyName === node;
      if (!isProperty && !isKey && !isBindingKey) used.push(node.text);
    }
    node.forEachChild(visit);
  };
  visit(file.tree);
  return [...new Set(used)].filter((name) => !declared.has(name));
}

/** Calls such as `Date.now()`, `new Date()` without arguments, `crypto.randomUUID()`. */
function worldCalls(file: SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node)) {
      const called = node.expression.getText(file.tree);
      if (['Date.now', 'crypto.randomUUID', 'crypto.getRandomValues'].includes(called)) found.push(`${called}()`);
    }
    if (ts.isNewExpression(node) && node.expression.getText(file.tree) === 'Date' && !node.arguments?.length)
      found.push('new Date()');
    node.forEachChild(visit);
  };
  visit(file.tree);
  return found;
}

describe('lib outside lib/browser', () => {
  it('names no browser, window, document or fetch', () => {
    const names = new Set(['browser', 'chrome', 'window', 'document', 'fetch']);
    expect(offences(withoutBrowser, (file) => globalsUsed(file, names))).toEqual([]);
  });

  it('takes clock and randomness as arguments', () => {
    expect(offences(withoutBrowser, worldCalls)).toEqual([]);
  });

  it('does not import lib/browser', () => {
    expect(
      offences(withoutBrowser, (file) =>
        file.imports.map(({ path }) => path).filter((path) => path.startsWith('lib/browser')),
      ),
    ).toEqual([]);
  });
});

/** Left of what may import it. Names in one group do not import each other, but where `also` says so. */
const order = [
  ['words', 'text'],
  ['errors', 'evidence'],
  ['languages'],
  ['page-data'],
  ['article'],
  ['dates'],
  ['read-page'],
  ['entities', 'timeline', 'anchoring', 'citation'],
  ['quotations', 'highlights', 'revisions'],
  ['analysis-version'],
  ['analysis'],
  ['correct-analysis'],
  ['library'],
  ['search', 'across', 'export', 'import', 'sync'],
  ['browser'],
];
const also: Record<string, string[]> = { import: ['export'], text: ['words'] };

const partOf = (path: string) => path.split('/')[1]!.replace(/\.tsx?$/, '');
const rankOf = (part: string) => order.findIndex((group) => group.includes(part));

describe('inside lib', () => {
  it('every part has its place in the order', () => {
    expect([...new Set(inLib.map((file) => partOf(file.path)))].filter((part) => rankOf(part) < 0)).toEqual([]);
  });

  it('imports go from right to left only', () => {
    expect(
      offences(inLib, (file) => {
        const part = partOf(file.path);
        return file.imports
          .filter(({ path }) => path.startsWith('lib/'))
          .map(({ path }) => partOf(path))
          .filter((other) => other !== part && rankOf(other) >= rankOf(part) && !also[part]?.includes(other));
      }),
    ).toEqual([]);
  });

  it('has no cycles', () => {
    const graph = new Map(
      files.map((file) => [file.path, file.imports.filter(({ typeOnly }) => !typeOnly).map(({ path }) => path)]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (path: string, trail: string[]) => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
      done.add(path);
    };
    for (const path of graph.keys()) walk(path, []);
    expect(cycles).toEqual([]);
  });
});

describe('doors', () => {
  const importers = (name: string) =>
    files.filter((file) => file.imports.some(({ path }) => path === name)).map((file) => file.path);

  it('only lib/library knows Dexie', () => {
    expect(importers('dexie').filter((path) => !path.startsWith('lib/library/'))).toEqual([]);
  });

  it('only article/candidate.ts knows Readability', () => {
    expect(importers('@mozilla/readability')).toEqual(['lib/article/candidate.ts']);
  });

  it('foreign HTML comes in through article/sanitize.ts only', () => {
    expect(importers('dompurify')).toEqual(['lib/article/sanitize.ts']);
    const sinks =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|dangerouslySetInnerHTML|setHTMLUnsafe)\b\s*(=|\()/;
    expect(
      offences(files, (file) =>
        sinks.test(file.tree.text.replace(/\/\*[^]*?\*\/|\/\/.*/g, '')) ? ['an HTML sink'] : [],
      ),
    ).toEqual([]);
  });
});

describe('components', () => {
  const components = files.filter((file) => file.path.startsWith('components/'));
  it('import neither the library nor the browser, but for types', () => {
    expect(
      offences(components, (file) =>
        file.imports
          .filter(
            ({ path, typeOnly }) => !typeOnly && (/^lib\/(library|browser)\//.test(path) || path.startsWith('wxt')),
          )
          .map(({ path }) => path),
      ),
    ).toEqual([]);
    expect(offences(components, (file) => globalsUsed(file, new Set(['browser', 'chrome'])))).toEqual([]);
  });
});

describe('registries', () => {
  /** Folders with one file per kind: each file is in the folder's ordered `index.ts`. */
  it.each(['lib/dates/sources', 'lib/languages', 'lib/article/publishers', 'lib/export', 'lib/import'])(
    '%s lists all its files',
    (folder) => {
      const inFolder = files.filter((file) => dirname(file.path) === folder);
      const index = inFolder.find((file) => file.path === `${folder}/index.ts`);
      if (!index) return expect(inFolder.map((file) => file.path)).toEqual([]);
      const listed = new Set(index.imports.map(({ path }) => path));
      const missing = inFolder
        .map((file) => file.path)
        .filter((path) => !listed.has(path) && !/\/(index|types)\.ts$/.test(path));
      return expect(missing).toEqual([]);
    },
  );
});
