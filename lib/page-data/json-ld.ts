/** JSON-LD as pages embed it: https://schema.org, usually, and often a little broken. */
import type { JsonLdNode } from './page-data.ts';

/** A page has a few dozen nodes; one made to exhaust us has no more than this. */
const maxNodes = 2000;
const maxDepth = 24;

/** Every object of every block that has a type, and every outermost one; nested ones after those they stand in. */
export function readJsonLd(scripts: Element[]): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  const blocks = scripts.filter((script) =>
    /^\s*application\/(?:[\w.]+\+)?ld\+json/i.test(script.getAttribute('type') ?? ''),
  );
  blocks.forEach((script, at) => collect(parseJson(script.textContent ?? ''), `[${at}]`, nodes));
  return nodes;
}

function collect(block: unknown, path: string, nodes: JsonLdNode[]): void {
  const open: { value: unknown; path: string; depth: number }[] = [{ value: block, path, depth: 0 }];
  while (open.length > 0 && nodes.length < maxNodes) {
    const { value, path, depth } = open.shift()!;
    if (typeof value !== 'object' || value === null || depth > maxDepth) continue;
    if (Array.isArray(value)) {
      value
        .slice(0, maxNodes)
        .forEach((item, at) => open.push({ value: item, path: `${path}[${at}]`, depth: depth + 1 }));
      continue;
    }
    const node = value as Record<string, unknown>;
    const types = typesOf(node);
    if (types.length > 0 || !/\w/.test(path.replace(/\[\d+\]|@graph/g, ''))) nodes.push({ path, types, node });
    for (const [key, item] of Object.entries(node)) {
      if (typeof item === 'object') open.push({ value: item, path: `${path}.${key}`, depth: depth + 1 });
    }
  }
}

function typesOf(node: Record<string, unknown>): string[] {
  const types = Object.hasOwn(node, '@type') ? node['@type'] : [];
  return [types]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/i, ''));
}

/** The value of a block; where JSON is broken, of what simple repairs make of it; `undefined` when they do not help. */
export function parseJson(text: string): unknown {
  const bare = text.replace(
    /^\s*(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)(?:\s*\*\/)?|(?:(?:\/\/|\/\*)?\s*(?:-->|\]\]>)(?:\s*\*\/)?)\s*$/g,
    '',
  );
  const attempts = [() => JSON.parse(bare), () => JSON.parse(`[${repaired(bare)}]`)];
  for (const attempt of attempts) {
    try {
      const value: unknown = attempt();
      return Array.isArray(value) && value.length === 1 ? value[0] : value;
    } catch (error) {
      // Not JSON: a page that writes it wrong says nothing in this block. Too deep for the parser: likewise.
      if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Escapes raw line breaks inside strings, leaves out commas before a closing bracket, brackets that close nothing, comments and
 * a closing semicolon, and parts values that stand side by side.
 */
function repaired(text: string): string {
  const tokens: string[] = [];
  let depth = 0;
  const dropComma = () => {
    if (tokens.at(-1) === ',') tokens.pop();
  };
  // A string without its end is one token too, or hostile text would be searched for ends again and again.
  for (const [token] of text.matchAll(
    /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|[\s;]+|[^"\s;]/g,
  )) {
    if (token[0] === '"') {
      tokens.push(token.replace(/\\(?!["\\/bfnrtu])/g, '').replace(/[\u0000-\u001f]/g, (sign) => escapes[sign] ?? ''));
    } else if (!/^(?:\/\*|<!--|[\s;])/.test(token)) {
      if (token === '{' || token === '[') depth++;
      if (token === '}' || token === ']') {
        if (depth === 0) continue;
        depth--;
        dropComma();
      }
      if (token === '{' && tokens.at(-1) === '}') tokens.push(',');
      tokens.push(token);
    }
  }
  dropComma();
  return tokens.join('');
}
