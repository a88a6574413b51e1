/** The systems the language bench compares: ours and its peers, each for what it can do. */
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Tagger } from '../../lib/entities/model/tagger.ts';
import { analyzeForScorers, type AnalyzedText } from '../analyze.ts';

export type LanguageTask = 'ner' | 'quotes' | 'dates';

/** What the scorers read of a text; what a system can't find is left out. `ENT`: a name of no type. */
type Answer = Partial<Omit<AnalyzedText, 'mentions'>> & { mentions?: { start: number; end: number; type: string }[] };

interface LanguageSystem {
  tasks: readonly LanguageTask[];
  /** `tagger`: of the fold that was left out; ours alone has one. */
  answer(text: string, date: string | undefined, tagger?: Tagger): Answer;
}

interface Match {
  terms: { offset: { start: number; length: number } }[];
}

/** People without the titles before them, and all without the marks behind them: the gold leaves both out. */
function compromise(text: string): Answer {
  const doc = nlp(text);
  const found = (matches: { json(options: object): unknown }, type: string) =>
    (matches.json({ offset: true }) as Match[]).map(({ terms }) => {
      const { start, length } = terms.at(-1)!.offset;
      return { start: terms[0]!.offset.start, end: start + length, type };
    });
  return {
    mentions: [
      ...found(doc.people().not('#Honorific'), 'PER'),
      ...found(doc.organizations(), 'ORG'),
      ...found(doc.places(), 'LOC'),
    ],
  };
}

const wink = winkNLP(model);

/** It knows no names; runs of its proper nouns are the best that can be made of it. */
function winkRuns(text: string): Answer {
  const { its } = wink;
  const doc = wink.readDoc(text);
  const pieces = doc.tokens().out(its.value) as string[];
  const tags = doc.tokens().out(its.pos) as string[];
  const spaces = doc.tokens().out(its.precedingSpaces) as string[];
  const mentions: { start: number; end: number; type: string }[] = [];
  let at = 0;
  let open: { start: number; end: number; type: string } | undefined;
  pieces.forEach((piece, i) => {
    const start = at + spaces[i]!.length;
    at = start + piece.length;
    if (tags[i] !== 'PROPN') open = undefined;
    else if (open) open.end = at;
    else mentions.push((open = { start, end: at, type: 'ENT' }));
  });
  return { mentions };
}

/** Dates cut to what the words state, as the gold has them. */
function chronoDates(text: string, date: string | undefined): Answer {
  const reference = date ? new Date(`${date.slice(0, 10)}T12:00:00`) : new Date();
  return {
    dates: chrono.casual.parse(text, reference).map(({ index, text: words, start }) => {
      const two = (part: 'month' | 'day') => String(start.get(part)).padStart(2, '0');
      const parts = [String(start.get('year'))];
      if (start.isCertain('month') || start.isCertain('day') || start.isCertain('weekday')) parts.push(two('month'));
      if (start.isCertain('day') || start.isCertain('weekday')) parts.push(two('day'));
      return { start: index, end: index + words.length, value: parts.join('-') };
    }),
  };
}

export const languageSystems: Record<string, LanguageSystem> = {
  ours: { tasks: ['ner', 'quotes', 'dates'], answer: analyzeForScorers },
  compromise: { tasks: ['ner'], answer: compromise },
  'wink-nlp': { tasks: ['ner'], answer: winkRuns },
  'chrono-node': { tasks: ['dates'], answer: chronoDates },
};
