/** The words of a document as plain text, the same in every DOM: all spans of an article count in what is written here. */
import { finish, nodesInStep, type Steps } from './steps.ts';

/**
 * A stretch of a text that stands unbroken in one text node: `length` code units from `offset` in `node` are those
 * from `start` in the body, or in the caption with that number. Line breaks between blocks belong to no run.
 */
export interface TextRun {
  node: Text;
  offset: number;
  length: number;
  start: number;
  caption?: number;
}

export interface PlainText {
  /** Blocks, lines (`<br>`) and table rows are separated by one `\n`, table cells by a tab. */
  body: string;
  /** The figcaptions in document order, without the credit (`<cite>`); each is one line. */
  captions: string[];
}

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre section summary table tbody tfoot ' +
    'thead tr ul'
  ).split(' '),
);

/** Readings above ruby text repeat the word beneath; the rest is not prose. */
const skipped = new Set(
  'script style noscript template head title iframe object embed svg math audio video canvas select textarea rt rp'.split(
    ' ',
  ),
);

/**
 * White space collapses, no-break spaces included. Soft hyphens and zero-width breaks are left out: they say where a
 * word may be broken, and would hide it from search and from whoever looks for names. Joiners (Persian, emoji) stay.
 * Words with one blank between them are one piece: each takes its time.
 */
const pieces =
  /([\s\u00a0]+)|([\u00ad\u200b\u2060\ufeff]+)|([^\s\u00a0\u00ad\u200b\u2060\ufeff]+(?: [^\s\u00a0\u00ad\u200b\u2060\ufeff]+)*)/g;

type Separator = '' | ' ' | '\t' | '\n';
const rank: Record<Separator, number> = { '': 0, ' ': 1, '\t': 2, '\n': 3 };

/** One text in the making. */
class Line {
  text = '';
  readonly runs: TextRun[] = [];
  readonly caption: number | undefined;
  private pending: Separator = '';
  /** Where the space stands that would be written for a pending `' '`. */
  private space: { node: Text; offset: number } | undefined;

  constructor(caption?: number) {
    this.caption = caption;
  }

  separate(separator: Separator): void {
    if (this.text !== '' && rank[separator] > rank[this.pending]) {
      this.pending = this.caption === undefined ? separator : ' ';
      this.space = undefined;
    }
  }

  add(node: Text, keepLines: boolean): void {
    for (const match of node.data.matchAll(pieces)) {
      const [piece, white, , word] = match;
      if (white !== undefined) {
        if (keepLines && white.includes('\n')) this.separate('\n');
        else if (this.pending === '' && this.text !== '') {
          this.pending = ' ';
          this.space = { node, offset: match.index };
        }
      } else if (word !== undefined) {
        if (this.pending === ' ' && this.space) this.write(' ', this.space.node, this.space.offset);
        else this.text += this.pending;
        this.pending = '';
        this.space = undefined;
        this.write(piece, node, match.index);
      }
    }
  }

  private write(piece: string, node: Text, offset: number): void {
    const last = this.runs.at(-1);
    if (
      last &&
      last.node === node &&
      last.offset + last.length === offset &&
      last.start + last.length === this.text.length
    )
      last.length += piece.length;
    else {
      const run: TextRun = { node, offset, length: piece.length, start: this.text.length };
      if (this.caption !== undefined) run.caption = this.caption;
      this.runs.push(run);
    }
    this.text += piece;
  }
}

/** The plain text of everything below a node, with the runs that lead from each stretch of it back to the document. */
export function readText(root: Node): PlainText & { runs: TextRun[] } {
  return finish(readTextInSteps(root));
}

/** The same a step at a time, for trees that nobody changes meanwhile. */
export function* readTextInSteps(root: Node): Steps<PlainText & { runs: TextRun[] }> {
  const body = new Line();
  const captions: Line[] = [];
  let line = body;
  let preformatted = 0;

  const enter = (node: Node): boolean => {
    if (node.nodeType === 3) line.add(node as Text, preformatted > 0);
    if (node.nodeType !== 1) return node.nodeType === 11 || node.nodeType === 9;
    const name = (node as Element).localName;
    if (skipped.has(name) || (name === 'cite' && line !== body)) return false;
    if (name === 'br') line.separate('\n');
    else if (name === 'td' || name === 'th') line.separate('\t');
    else if (blocks.has(name)) line.separate('\n');
    if (name === 'pre') preformatted += 1;
    if (name === 'figcaption' && line === body) captions.push((line = new Line(captions.length)));
    return true;
  };
  const leave = (node: Node): void => {
    if (node.nodeType !== 1) return;
    const name = (node as Element).localName;
    if (name === 'pre') preformatted -= 1;
    if (name === 'figcaption') line = body;
    if (blocks.has(name)) line.separate('\n');
    else if (name === 'td' || name === 'th') line.separate('\t');
  };

  let node = root;
  let nodes = 0;
  for (;;) {
    if ((nodes += 1) % nodesInStep === 0) yield;
    const child = enter(node) ? node.firstChild : null;
    if (child) {
      node = child;
      continue;
    }
    leave(node);
    while (node !== root && !node.nextSibling) {
      node = node.parentNode!;
      leave(node);
    }
    if (node === root) break;
    node = node.nextSibling!;
  }

  const spoken = captions.filter((caption) => caption.text !== '');
  return {
    body: body.text,
    captions: spoken.map((caption) => caption.text),
    runs: [
      ...body.runs,
      ...spoken.flatMap((caption, index) => caption.runs.map((run) => ({ ...run, caption: index }))),
    ],
  };
}

/** The body and the captions of a document or a part of it. */
export function plainText(root: Node): PlainText {
  const { body, captions } = readText(root);
  return { body, captions };
}

/** All words below a node as one line, captions included: a headline, a byline, a caption. */
export function lineText(node: Node): string {
  const { body, captions } = readText(node);
  return [body.replace(/[\n\t]/g, ' '), ...captions].join(' ').trim();
}
