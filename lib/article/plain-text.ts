/** The words of a document as plain text, the same in every DOM: all spans of an article count in what is written here. */

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

/** Soft hyphens and zero-width breaks, which say where a word may be broken. */
export const breakMarks = /[\u00ad\u200b\u2060\ufeff]+/g;

/**
 * White space collapses, no-break spaces included. Break marks are left out: they would hide a word from search and
 * from whoever looks for names. Joiners (Persian, emoji) stay.
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

/** The texts with the runs that lead from each stretch of them back to the document. */
export type ReadText = PlainText & { runs: TextRun[] };

/** Writes down the text of a tree that somebody else walks over, node by node in document order. */
export class TextWriter {
  private readonly body = new Line();
  private readonly captions: Line[] = [];
  private line = this.body;
  private preformatted = 0;

  /** Answers whether what stands in the element is text; it is then left, too. */
  enter(name: string): boolean {
    if (skipped.has(name) || (name === 'cite' && this.line !== this.body)) return false;
    if (name === 'br') this.line.separate('\n');
    else if (name === 'td' || name === 'th') this.line.separate('\t');
    else if (blocks.has(name)) this.line.separate('\n');
    if (name === 'pre') this.preformatted += 1;
    if (name === 'figcaption' && this.line === this.body) {
      this.line = new Line(this.captions.length);
      this.captions.push(this.line);
    }
    return true;
  }

  leave(name: string): void {
    if (name === 'pre') this.preformatted -= 1;
    if (name === 'figcaption') this.line = this.body;
    if (blocks.has(name)) this.line.separate('\n');
    else if (name === 'td' || name === 'th') this.line.separate('\t');
  }

  text(node: Text): void {
    this.line.add(node, this.preformatted > 0);
  }

  /** What was written so far. */
  read(): ReadText {
    const spoken = this.captions.filter((caption) => caption.text !== '');
    return {
      body: this.body.text,
      captions: spoken.map((caption) => caption.text),
      runs: [
        ...this.body.runs,
        ...spoken.flatMap((caption, index) => caption.runs.map((run) => ({ ...run, caption: index }))),
      ],
    };
  }
}

/** The plain text of everything below a node, for trees of our own making: nothing is asked of a layout. */
export function readText(root: Node): ReadText {
  const writer = new TextWriter();

  const enter = (node: Node): boolean => {
    if (node.nodeType === 3) writer.text(node as Text);
    if (node.nodeType !== 1) return node.nodeType === 11 || node.nodeType === 9;
    return writer.enter((node as Element).localName);
  };
  const leave = (node: Node): void => {
    if (node.nodeType === 1) writer.leave((node as Element).localName);
  };

  let node = root;
  for (;;) {
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
  return writer.read();
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
