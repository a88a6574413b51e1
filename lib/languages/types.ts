/** The order in which a date in numbers is read: `09/10/2025` is 9 October (`dmy`) or September 10 (`mdy`). */
export type NumericOrder = 'dmy' | 'mdy' | 'ymd';

/** The words a language states dates with. All in lower case, abbreviations without their full stop. */
export interface DateWords {
  /** Twelve entries, January first: the name, its inflected forms and abbreviations, parted by blanks. */
  months: readonly string[];
  /** Seven entries, Monday first, in the same form. */
  weekdays: readonly string[];
  /** What stands beside the date on which an article appeared; longer phrases need no more than their telling words. */
  published: readonly string[];
  /** What stands beside the date on which it was changed. */
  updated: readonly string[];
  /** Those of the above that say both in one: "Stand: 28.04.2023". */
  asOf?: readonly string[];
  /** What may stand between a day and its time ("at", "um"), or between a label and its date ("on", "am"). */
  between: readonly string[];
  /** Absent where speakers differ and no region tells: the date is then left open. */
  order?: NumericOrder;
  /** Regions (ISO 3166-1, upper case) that read numbers their own way. */
  orderByRegion?: Readonly<Record<string, NumericOrder>>;
}

/** The words a language tells names with: lower case, parted by blanks; abbreviations in `titles` carry their full stop. */
export interface NameWords {
  /** What keeps its full stop without ending a sentence, written without it. */
  abbreviations: string;
  /** Words that begin sentences, capitalised as there. */
  starters: string;
  /** Before a person, no role: "mr". */
  honorifics: string;
  /** Offices and ranks that stand before a person's name, capitalised. */
  titles: string;
  /** What may stand before a title or a role and belongs to it: "prime", "deputy". */
  titleModifiers: string;
  /** What a person is, in lower case before or after the name: "ambassador", "striker". */
  roleNouns: string;
  /** Whose presence after a possessive tells a person: "wife". */
  kin: string;
  /** Last words of organisations. */
  organisationHeads: string;
  /** Those of newspapers and broadcasters, which go by their last word alone: "the Times". */
  outletHeads: string;
  /** Those of bodies called after where they are or what they are for: "House". Their first word alone is no name of theirs. */
  publicHeads: string;
  /** First words of organisations that go on with "of" or "for". */
  organisationStarts: string;
  placeHeads: string;
  placeStarts: string;
  /** Ends of words for what people do: "ologist". */
  occupationEndings: string;
  /** Last words of names that are neither person, organisation nor place: "cup", "treaty". */
  eventHeads: string;
  /** What stands before places. */
  places: string;
  placeNouns: string;
  directions: string;
  /** What an organisation is, in lower case before its name. */
  companyNouns: string;
  /** What a ship is; its name is neither person, organisation nor place. */
  vessels: string;
  /** What stands after an organisation's name. */
  companyAfter: string;
  /** Words for peoples, faiths, languages and parties' members. */
  demonyms: string;
  /** What a demonym does not become one name with: "Israeli" + "army". */
  bodies: string;
  /** Small words inside names: "de", "van", "bin". */
  particles: string;
  /** Capitalised words that name nobody: months, abbreviations, page furniture. */
  oneself: string;
}

/** The words a language reports speech with, in the same form. */
export interface SpeechWords {
  /** Every form of the verbs that introduce what somebody said. */
  cues: string;
  /** Verbs that introduce words only where they stand right behind a quote: "sobbed". */
  manner?: string;
  /** The phrases that put the speaker after them, parted by ", ". */
  accordingTo: string;
  /** What opens a reported statement: "that". */
  that: string;
  /** Pronouns for somebody who speaks. */
  pronouns: string;
  /** Those for who writes and who reads: what they say is not reported. */
  ourselves: string;
  /** Nouns that can speak without a name. */
  speakers: string;
  /** Words before a name that say which pronoun stands for it: "Mr", "her husband"; "Ms", "his mother". */
  men?: string;
  women?: string;
  /** Small words inside names, and articles: needed where names are told by their capitals alone. */
  particles?: string;
  articles?: string;
  /** What stands between a subject and its verb of speech. */
  auxiliaries?: string;
  /** Verbs whose object hears what is said: "told"; nouns that lead to whom it is said: "interview". */
  tells?: string;
  withWhom?: string;
  /** Words for outlets, alone and in their names: "newspaper", "Gazette". */
  media?: string;
  /** Words in the names of bodies that are told things and do not carry them: "Parliament". Absent: only known outlets carry. */
  audiences?: string;
  /** What tells that a named organisation is a source: "report". */
  reports: string;
  /** Words for sources without a name. Absent: they are not found. */
  unnamed?: UnnamedSourceWords;
  /** First words of the notes in which an article speaks of itself: "correction". */
  notes: string;
}

/** How a language speaks of reports, documents and people it does not name. */
export interface UnnamedSourceWords {
  reports: string;
  documents: string;
  /** Nouns for people who speak without a name: "official". */
  people: string;
  /** What opens such a phrase: "a", "the", "two". */
  articles: string;
  /** Those of them that mean what was spoken of before. */
  definite: string;
  /** Alternatives of a regular expression: what leads to a source besides `accordingTo`: "citing". */
  citing: string;
  /** Alternatives: what leads to a report or document: "in|from". */
  within: string;
  /** Alternatives: words that may follow the noun without making it part of another: "of|by|that". Absent: any may. */
  follows?: string;
  /** Those of the nouns that need no article: "documents". */
  bare: string;
  /** Whether reports and documents are also the ends of longer words: "Untersuchungsbericht". */
  compounds?: true;
  /** Alternatives: what joins to a noun what belongs to it: "of|by". */
  of: string;
  /** Alternatives: what is done to a report or document, or what it does: "published|found|shows". */
  made: string;
  /** Alternatives: what is said of people who are not named: "familiar with|who spoke on condition of anonymity". */
  who: string;
  /** Alternatives: how they speak: "said|told". */
  say: string;
}

/** What an article's note about itself is, in the order of weight. */
export type NoteKind = 'correction' | 'clarification' | 'update' | 'editors-note';

/** The words in which an article speaks of its own making, all in lower case: "Correction: an earlier version …". */
export interface NoteWords {
  /** What such a note opens with, before a colon, a dash or a date. `note`: what opens notes of any other kind too. */
  labels: Partial<Record<NoteKind | 'note', readonly string[]>>;
  /** What an article calls itself: "this article". */
  self: readonly string[];
  /** What was done to it: "corrected", "updated". */
  done: Partial<Record<NoteKind, readonly string[]>>;
  /** What it was before: "earlier version". */
  earlier: readonly string[];
}

/** What one language brings to the reading of articles; each part is used on its own, and may be missing but for dates. */
export interface Language {
  /** BCP 47, the language alone: `de`. */
  code: string;
  /** The commonest words of running text, parted by blanks. Absent: a text is not told to be in this language by its words. */
  commonWords?: string;
  dates: DateWords;
  /** Absent: what an article says of its own corrections is not told apart from its text. */
  notes?: NoteWords;
  /** Phrases, in lower case, with which a page says that its text goes on for those who pay or sign in. */
  paywall?: readonly string[];
  /** Absent: names are found by their capitals alone. */
  names?: NameWords;
  /** Absent: quotes are found, their speakers are not. */
  speech?: SpeechWords;
}
