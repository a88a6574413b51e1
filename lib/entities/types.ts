import type { Span } from '../text/span.ts';

/** As entity recognition names them: person, organisation, location, other. */
export type EntityType = 'PER' | 'ORG' | 'LOC' | 'MISC';

/** A name where it stands in the text. */
export interface Mention extends Span {
  type: EntityType;
  /** The words at the span. */
  text: string;
  /** It may be no name, or of something else. */
  doubtful?: true;
}

/** Why two spellings are one entity. */
export type MergeReason =
  | 'surname'
  | 'given-name'
  | 'acronym'
  | 'transliteration'
  | 'title'
  | 'region'
  | 'short-name'
  | 'same-words'
  | 'known-alias'
  /** The reader says so. */
  | 'reader';

export interface Alias {
  name: string;
  reason: MergeReason;
}

/** A person, organisation or place of this article, with all its spellings. */
export interface Entity {
  /** `type:name` folded; the same in every article that uses the same name. */
  key: string;
  type: EntityType;
  name: string;
  aliases: Alias[];
  /** The article's own words for who this is: "Russian Foreign Minister". */
  role?: { text: string; span: Span };
  mentions: Mention[];
  /** All its mentions are: it is shown apart, as less sure. */
  doubtful?: true;
}
