/** The same words as another typesetter, editor or template writes them. */
import type { Random } from './random.ts';

type Retype = (text: string) => string;

/** Each row is what one house does and another does not. */
const houses: Retype[] = [
  (text) => text.replace(/[“”„«»]/g, '"').replace(/[‘’‚]/g, "'"),
  (text) =>
    text
      .replace(/(^|[\s(])["“]/g, '$1“')
      .replace(/"/g, '”')
      .replace(/'/g, '’'),
  (text) => text.replace(/(^|[\s(])["“„]/g, '$1«').replace(/["”]/g, '»'),
  (text) => text.replace(/\s?[—–]\s?/g, ' -- '),
  (text) => text.replace(/\s[-–—]\s/g, '—'),
  (text) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, '\u2011'),
  (text) => text.replace(/\.\.\./g, '…'),
  (text) => text.replace(/…/g, '...'),
  (text) =>
    text.replace(/ffi|ffl|fi|fl|ff/g, (letters) => ({ ffi: 'ﬃ', ffl: 'ﬄ', fi: 'ﬁ', fl: 'ﬂ', ff: 'ﬀ' })[letters]!),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFC'),
  (text) => text.replace(/(?<=\p{Ll}{3})(?=\p{Ll}{3})/gu, '\u00ad'),
  (text) =>
    text.replace(/(?<=\d) (?=\p{L})|(?<=^| )(\p{L}{1,2}) /gu, (match, word: string) =>
      word ? `${word}\u00a0` : '\u00a0',
    ),
  (text) =>
    text.replace(/[,.!?:;](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu, (mark) =>
      String.fromCharCode(mark.charCodeAt(0) + 0xfee0),
    ),
  (text) => text.replace(/[，！？：；]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)),
  (text) =>
    text.replace(/\d/g, (digit, at: number) =>
      /[\p{Script=Han}\p{Script=Hiragana}]/u.test(text.slice(at - 3, at + 3))
        ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0)
        : digit,
    ),
  (text) => text.replace(/(?<=^| )(?=[\p{Script=Arabic}\p{Script=Hebrew}])/gu, '\u200f'),
];

/** Some of what a house does, the same in the whole text. */
export function otherHouse(text: string, random: Random): Retype {
  const chosen = houses.filter((house) => random.chance(0.4) && house(text) !== text);
  return (part) => chosen.reduce((done, house) => house(done), part);
}

const blanks = [' ', ' ', '\u00a0', '  ', '\n', '\n    ', '\t', '\u2009', '\u202f', ' \u200b', '\u3000'];
const breaks = ['\n\n', ' ', '', '\n\t', '\r\n', ' \n '];

/** Other white space, and none between some of the paragraphs and sentences. */
export function otherSpaces(random: Random): Retype {
  const [often, glued] = [random.one([0.1, 0.4, 1]), random.one([0, 0.1])];
  return (part) =>
    part
      .replace(/(?<=[.!?。！？]["”’»]?) (?=\S)/g, (blank) => (random.chance(glued) ? '' : blank))
      .replace(/(?<=[\p{Script=Han}\p{Script=Hiragana}])(?=[\p{Script=Han}\p{Script=Hiragana}])/gu, () =>
        random.chance(often / 20) ? random.one(blanks) : '',
      )
      .replace(/(?<=\p{L}{3})(?=\p{L}{3})/gu, () => (random.chance(often / 50) ? '\u200b' : ''))
      .replace(/ |\n/g, (blank) => (random.chance(often) ? random.one(blank === '\n' ? breaks : blanks) : blank));
}
