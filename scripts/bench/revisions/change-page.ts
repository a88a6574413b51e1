/** What newsrooms, and the machines around them, do to a page between two visits. */
import { editWords } from '../anchoring/change-words.ts';
import { wordsOf } from '../anchoring/choose-quote.ts';
import type { Random } from '../anchoring/random.ts';

/** A sentence of the article's body, and the line it stands in. */
export interface Sentence {
  text: string;
  line: number;
}

/** What a comparison must say, and nothing besides: words that each sentence it names contains. */
export interface Expected {
  edited?: string[];
  added?: string[];
  removed?: string[];
  moved?: string[];
}

/** Changes the document; `undefined` when there is nothing in it that could be changed so. */
export type ChangePage = (document: Document, sentences: readonly Sentence[], random: Random) => Expected | undefined;

/** Written for this: no page has them. */
const newSentences = [
  'The council of Vessmouth will publish its own figures before the end of the month.',
  'A spokesman for the harbour board confirmed the delay late in the evening.',
  'Two of the four cranes had been out of service since the storm.',
];

export const changes = {
  edited: (document, sentences, random) =>
    inSentence(document, sentences, random, (text) => {
      const count = random.whole(1, Math.max(1, Math.floor(wordsOf(text).length / 5)));
      const now = editInside(text, count, vocabularyOf(sentences), random);
      return now === text ? undefined : { now, expected: { edited: [now] } };
    }),
  number: (document, sentences, random) =>
    inSentence(document, sentences, random, (text) => {
      const now = text.replace(/\d/, (digit) => String((Number(digit) + random.whole(1, 8)) % 10));
      return now === text ? undefined : { now, expected: { edited: [now] } };
    }),
  quote: (document, sentences, random) =>
    inSentence(document, sentences, random, (text) => {
      const [whole, open, said, close] = /([“"«„])([^“”"«»„]{25,})([”"»“])/u.exec(text) ?? [];
      if (whole === undefined) return undefined;
      const now = text.replace(whole, open! + editWords(said!, 2, vocabularyOf(sentences), random) + close!);
      return now === text ? undefined : { now, expected: { edited: [now] } };
    }),
  added: (document, sentences, random) =>
    inSentence(document, sentences, random, (text) => {
      if (!/[.!?]["”’)]*$/.test(text)) return undefined;
      const added = random.one(newSentences);
      return { now: `${text} ${added}`, expected: { added: [added] } };
    }),
  removed: (document, sentences, random) =>
    inSentence(document, sentences, random, (text) => ({ now: '', expected: { removed: [text] } })),
  moved: (document, sentences, random) => {
    const paragraphs = paragraphsOf(document, sentences);
    if (paragraphs.length < 6) return undefined;
    const from = random.whole(0, paragraphs.length - 1);
    const to = paragraphs.findIndex((_, at) => Math.abs(at - from) >= 3);
    if (to === -1) return undefined;
    const { element, texts } = paragraphs[from]!;
    paragraphs[to]!.element.before(element);
    return { moved: texts };
  },
  boilerplate: (document, sentences, random) => {
    const paragraphs = paragraphsOf(document, sentences);
    if (paragraphs.length < 3) return undefined;
    const { element } = random.one(paragraphs.slice(1, -1));
    element.after(advertisement(document));
    document.body.prepend(relatedLinks(document, random));
    document.body.append(relatedLinks(document, random));
    for (const link of [...document.querySelectorAll('aside a, footer a, nav a')].slice(0, 40))
      if (link.children.length === 0) link.textContent = random.one(newSentences).slice(0, -1);
    return {};
  },
} satisfies Record<string, ChangePage>;

/** The first and the last word stay: with them the sentence would run on into its neighbours. */
function editInside(text: string, count: number, vocabulary: readonly string[], random: Random): string {
  const words = wordsOf(text);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 4) return text;
  const inner = text.slice(first.end, last.start);
  return text.slice(0, first.end) + editWords(inner, count, vocabulary, random) + text.slice(last.start);
}

/** Changes one sentence that stands whole in one text node, and nowhere else on the page. */
function inSentence(
  document: Document,
  sentences: readonly Sentence[],
  random: Random,
  change: (text: string) => { now: string; expected: Expected } | undefined,
): Expected | undefined {
  const nodes = textNodesOf(document.body);
  const whole = nodes.map(({ data }) => data).join('\u0000');
  // Some articles are read from a script, which nobody changes here.
  const scripts = [...document.querySelectorAll('script')].map(({ textContent }) => textContent).join('\n');
  const candidates = sentences.filter(
    ({ text }) => text.length >= 50 && whole.split(text).length === 2 && !scripts.includes(text.slice(5, 35)),
  );
  for (let tries = 0; tries < 12 && candidates.length > 0; tries += 1) {
    const { text } = random.one(candidates);
    const changed = change(text);
    const node = changed && nodes.find(({ data }) => data.includes(text));
    if (!node) continue;
    node.data = node.data.replace(text, () => changed.now);
    return changed.expected;
  }
  return undefined;
}

function textNodesOf(root: Element): Text[] {
  const nodes: Text[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === 3) nodes.push(node as Text);
    else if (!['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE'].includes(node.nodeName)) node.childNodes.forEach(walk);
  };
  walk(root);
  return nodes;
}

/** Paragraphs that are lines of the article, each with its sentences. */
function paragraphsOf(document: Document, sentences: readonly Sentence[]): { element: Element; texts: string[] }[] {
  const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
  const lines = new Map<number, string[]>();
  for (const { text, line } of sentences) lines.set(line, [...(lines.get(line) ?? []), text]);
  const known = new Map([...lines.values()].map((texts) => [spaced(texts.join(' ')), texts]));
  const parent = new Map<Element | null, number>();
  const found = [...document.querySelectorAll('p')].flatMap((element) => {
    const texts = known.get(spaced(element.textContent));
    if (!texts || element.textContent.length < 60) return [];
    parent.set(element.parentElement, (parent.get(element.parentElement) ?? 0) + 1);
    return [{ element, texts }];
  });
  const [most] = [...parent].sort((a, b) => b[1] - a[1])[0] ?? [];
  return found.filter(({ element }) => element.parentElement === most);
}

function advertisement(document: Document): Element {
  const element = document.createElement('div');
  element.className = 'ad advertisement';
  element.innerHTML = '<span>Advertisement</span><a href="/shop">Sturdy boots for wet harbours, from 39.90</a>';
  return element;
}

function relatedLinks(document: Document, random: Random): Element {
  const element = document.createElement('aside');
  element.className = 'related';
  const items = Array.from({ length: 4 }, () => `<li><a href="/more">${random.one(newSentences)}</a></li>`);
  element.innerHTML = `<h3>Read also</h3><ul>${items.join('')}</ul>`;
  return element;
}

function vocabularyOf(sentences: readonly Sentence[]): string[] {
  const words = sentences
    .slice(0, 40)
    .flatMap(({ text }) => wordsOf(text).map(({ start, end }) => text.slice(start, end)));
  return words.filter((word) => /^\p{Ll}{3,}$/u.test(word) || /^[\p{Script=Han}\p{Script=Hiragana}]+$/u.test(word));
}
