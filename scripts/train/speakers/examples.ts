/** What the ranker of speakers learns from: the questions that come up when our articles are read, and the right answers. */
import { findQuotations } from '../../../lib/quotations/find-quotations.ts';
import { answersTo, type Answer } from '../../../lib/quotations/speaker-features.ts';
import { inBody, intersectionOverUnion, isEntity, leastCommon, overlaps, type MarkedText } from './marked-text.ts';

export interface Example {
  answers: Answer[];
  /** For each answer, whether it is right; one at least is. */
  right: boolean[];
}

/** The questions of an article in its order; each is asked as if those before it had been answered rightly. */
export function examplesOf({ texts, entities, marked }: MarkedText): Example[] {
  const examples: Example[] = [];
  const quotes = marked.quotes.filter(({ kind }) => kind === 'direct');
  findQuotations(texts, entities, 'en', (question) => {
    const stretch = question.scene.stretches[question.quote]!;
    const quote = quotes.find(({ parts }) =>
      inBody(parts).some((part) => intersectionOverUnion(part, stretch) >= leastCommon),
    );
    if (!quote) return question.ruled;
    const answers = answersTo(question);
    const speakers = inBody(quote.speakers);
    const said = ({ candidate }: Answer) => candidate !== undefined && speakers.some((s) => overlaps(s, candidate));
    const means = ({ candidate }: Answer) => speakers.some(({ entity }) => isEntity(candidate?.entity, entity, marked));
    // Where the mention itself cannot be chosen, another one of the same person will do; else it is better to say nobody.
    const isRight = [said, means].find((test) => answers.some(test)) ?? (({ candidate }: Answer) => !candidate);
    examples.push({ answers, right: answers.map(isRight) });
    return answers.find(isRight)?.candidate;
  });
  return examples;
}
