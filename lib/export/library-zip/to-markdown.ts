/** Article HTML as Markdown (CommonMark, tables and strikethrough as GitHub has them). */

/** Where an image or link of the article leads in the Markdown. */
export type ImageTarget = (src: string) => string;

/** The text of a sanitized fragment as Markdown. */
export function toMarkdown(fragment: DocumentFragment, imageTarget: ImageTarget): string {
  return blocksOf(fragment, imageTarget).join('\n\n');
}

/** Text that Markdown would take for its own signs, made to stand for itself. HTML in it is text, too. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>~|$#]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '\\&')
      // Lists, rules and headings begin a line.
      .replace(/^(\s*)([-+=])/gm, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
  );
}

/** An address that ends neither its link nor its line. */
export function markdownAddress(address: string): string {
  return address.replace(/[\s<>()\\]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

const blockNames = new Set(
  'blockquote dd div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre table ul caption tbody thead tfoot tr td th'.split(
    ' ',
  ),
);

/** The blocks of a node: its own, and what stands loose between them as paragraphs. */
function blocksOf(parent: Node, imageTarget: ImageTarget): string[] {
  const blocks: string[] = [];
  let loose: Node[] = [];
  const endParagraph = () => {
    const text = inlineOf(loose, imageTarget).trim();
    if (text !== '') blocks.push(text);
    loose = [];
  };
  for (const node of parent.childNodes) {
    if (!isElement(node) || !blockNames.has(node.localName)) {
      loose.push(node);
      continue;
    }
    endParagraph();
    const block = blockOf(node, imageTarget);
    if (block !== '') blocks.push(block);
  }
  endParagraph();
  return blocks;
}

function blockOf(element: Element, imageTarget: ImageTarget): string {
  const inside = () => blocksOf(element, imageTarget).join('\n\n');
  const name = element.localName;
  if (/^h[2-6]$/.test(name)) {
    const text = inlineOf(element.childNodes, imageTarget)
      .replace(/\s*\n\s*/g, ' ')
      .trim();
    return text && `${'#'.repeat(Number(name.charAt(1)))} ${text}`;
  }
  switch (name) {
    case 'blockquote':
      return prefixed(inside(), '> ', '> ');
    case 'hr':
      return '---';
    case 'pre':
      return fenced(element.textContent);
    case 'ul':
    case 'ol':
      return listOf(element, imageTarget);
    case 'dd':
      return prefixed(inside(), ': ', '  ');
    case 'figcaption': {
      const text = inlineOf(element.childNodes, imageTarget)
        .replace(/\s*\n\s*/g, ' ')
        .trim();
      return text && `*${text.replace(/^\*+|\*+$/g, '')}*`;
    }
    case 'table':
      return tableOf(element, imageTarget);
    default:
      return inside();
  }
}

function listOf(list: Element, imageTarget: ImageTarget): string {
  const first = Number(list.getAttribute('start') ?? 1) || 1;
  return [...list.children]
    .map((item, at) => {
      const mark = list.localName === 'ol' ? `${first + at}. ` : '- ';
      return prefixed(blocksOf(item, imageTarget).join('\n\n'), mark, ' '.repeat(mark.length));
    })
    .join('\n');
}

/** Cells hold one line each; what spans more than one column stands in the first. */
function tableOf(table: Element, imageTarget: ImageTarget): string {
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) =>
      blocksOf(cell, imageTarget)
        .join(' ')
        .replace(/\s*\n\s*/g, ' '),
    ),
  );
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (width === 0) return '';
  const line = (cells: string[]) => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head = [], ...others] = rows;
  return [line(head), line(Array<string>(width).fill('---')), ...others.map(line)].join('\n');
}

const marks: Record<string, string> = { b: '**', strong: '**', i: '*', em: '*', del: '~~', s: '~~' };

function inlineOf(nodes: Iterable<Node>, imageTarget: ImageTarget): string {
  let text = '';
  for (const node of nodes) {
    if (node.nodeType === 3) text += escapeMarkdown(node.nodeValue!.replace(/\s+/g, ' '));
    else if (isElement(node)) text += inlineElement(node, imageTarget);
  }
  return text;
}

function inlineElement(element: Element, imageTarget: ImageTarget): string {
  const name = element.localName;
  if (name === 'br') return '\\\n';
  if (name === 'img') {
    const src = element.getAttribute('data-src') ?? '';
    const alt = (element.getAttribute('alt') ?? '').replace(/\s+/g, ' ');
    return `![${escapeMarkdown(alt)}](${markdownAddress(imageTarget(src))})`;
  }
  if (name === 'code') return codeSpan(element.textContent);
  const inside = inlineOf(element.childNodes, imageTarget);
  const href = name === 'a' ? element.getAttribute('href') : undefined;
  if (href) return inside.trim() && `[${inside}](${markdownAddress(href)})`;
  const mark = marks[name];
  if (!mark || inside.trim() === '') return inside;
  // A mark beside a space is no mark.
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(inside) ?? [];
  return `${before}${mark}${words}${mark}${after}`;
}

function codeSpan(text: string): string {
  const ticks = '`'.repeat(longestRun(text) + 1);
  return `${ticks} ${text.replace(/\s+/g, ' ')} ${ticks}`;
}

function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}\n${text.replace(/\n$/, '')}\n${fence}`;
}

/** Of the backticks in a text. */
function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? first : line === '' ? others.trimEnd() : others) + line)
    .join('\n');
}
