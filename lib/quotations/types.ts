import type { Span } from '../text/span.ts';

/** Something somebody said. */
export interface Quotation {
  kind: 'direct' | 'indirect';
  /** The quoted stretches, quotation marks included; more than one when the cue splits the sentence or it runs over paragraphs. */
  parts: Span[];
  /** The word that introduces it: "said", "according to". Absent when there is none. */
  cue?: Span;
  /** Absent: unattributed. */
  speaker?: {
    /** The words that name the speaker here: "he", "McMaster". */
    span: Span;
    /** Who that is: the entity's name, or the words themselves where no entity is known. */
    name: string;
    entityKey?: string;
  };
  /** The outlet these words were said to and come from, where the article says so: "told the Times". */
  via?: { span: Span; name: string; entityKey?: string };
}
