/** An invented story as the card gets it: places are found by their words, so that the text can be changed. */
import type { Findings, ReadingCardProps } from '../../../components/reading-card/card.ts';
import type { Article, Metadata } from '../../../lib/article/types.ts';
import type { ArticleDates, DateClaim } from '../../../lib/dates/types.ts';
import type { Entity, EntityType, Mention, MergeReason } from '../../../lib/entities/types.ts';
import { kindNames } from '../../../lib/highlights/kind-names.ts';
import type { Quotation } from '../../../lib/quotations/types.ts';
import type { Span, Texts } from '../../../lib/text/span.ts';

const body = [
  'The harbour office in Vellmark kept two ledgers for the Norden ferry line and showed inspectors only one, according to three people who worked there.',
  'The second ledger was found in May by Ines Okafor, a spokeswoman for the Port Authority (PA), in a cupboard that had been painted shut.',
  '“I opened it and I knew,” Okafor said on Monday. “Nobody paints a cupboard shut by accident.”',
  'Mayor Tomasz Brandvold denied that the city had known. “We were shown one book, and one book only,” he told reporters in Vellmark.',
  'The Norden Line called the report “a misunderstanding about stationery.” The Port Authority has asked the Ministry of Transport to look into it.',
  'Brandvold, who ran the harbour office until 2014, said he would welcome an inquiry. “Let them count the cupboards,” he added.',
].join('\n');

export const texts: Texts = {
  headline: 'Harbour office kept a second ledger for the Norden ferry line, workers say',
  dek: 'Inspectors were shown one book. The other was behind a coat of paint.',
  body,
  captions: ['The harbour office in Vellmark, with the cupboard in question'],
};

/** The nth place of these words in the body. */
function spanOf(words: string, nth = 0): Span {
  let start = -1;
  for (let found = 0; found <= nth; found++) start = body.indexOf(words, start + 1);
  if (start < 0) throw new Error(`The story does not say “${words}” ${nth + 1} times.`);
  return { start, end: start + words.length };
}

function mentions(type: EntityType, words: string): Mention[] {
  const found: Mention[] = [];
  for (let start = body.indexOf(words); start >= 0; start = body.indexOf(words, start + 1)) {
    found.push({ type, text: words, start, end: start + words.length });
  }
  return found;
}

function entity(type: EntityType, name: string, aliases: Record<string, MergeReason> = {}, role?: string): Entity {
  const acronyms = Object.keys(aliases).filter((alias) => aliases[alias] === 'acronym');
  return {
    key: `${type}:${name.toLowerCase()}`,
    type,
    name,
    aliases: Object.entries(aliases).map(([name, reason]) => ({ name, reason })),
    ...(role && { role: { text: role, span: spanOf(role) } }),
    mentions: [name.split(' ').at(-1)!, ...acronyms].flatMap((words) => mentions(type, words)),
  };
}

function quotation(speaker: string | undefined, cue: string | undefined, ...parts: string[]): Quotation {
  return {
    kind: 'direct',
    parts: parts.map((part) => spanOf(part)),
    ...(cue && { cue: spanOf(cue) }),
    ...(speaker && { speaker: { span: spanOf(speaker.split(' ').at(-1)!), name: speaker } }),
  };
}

export const findings: Findings = {
  namesRead: true,
  sourcesCited: [],
  timeline: [],
  entities: [
    entity('PER', 'Tomasz Brandvold', { Brandvold: 'surname', 'Mayor Tomasz Brandvold': 'title' }, 'Mayor'),
    entity('PER', 'Ines Okafor', { Okafor: 'surname' }, 'a spokeswoman for the Port Authority'),
    entity('ORG', 'Norden Line'),
    entity('ORG', 'Port Authority', { PA: 'acronym' }),
    entity('ORG', 'Ministry of Transport'),
    entity('LOC', 'Vellmark'),
  ],
  quotations: [
    quotation('Ines Okafor', 'said', '“I opened it and I knew,”', '“Nobody paints a cupboard shut by accident.”'),
    quotation('Tomasz Brandvold', 'told', '“We were shown one book, and one book only,”'),
    quotation(undefined, undefined, '“a misunderstanding about stationery.”'),
    { ...quotation('Tomasz Brandvold', 'denied', 'that the city had known'), kind: 'indirect' },
  ],
};

const visiblePublished: DateClaim = {
  property: 'datePublished',
  value: '2017-06-12T10:52-05:00',
  precision: 'minute',
  zone: 'CDT',
  label: 'Posted on',
  position: 'header',
  evidence: {
    source: 'visible-text',
    where: 'main > header > p.dates',
    text: 'Posted on Jun 12, 2017 10:52 am CDT',
    visible: true,
  },
};

const visibleModified: DateClaim = {
  property: 'dateModified',
  value: '2021-05-23T03:28-05:00',
  precision: 'minute',
  zone: 'CDT',
  label: 'Updated on',
  position: 'header',
  evidence: {
    source: 'visible-text',
    where: 'main > header > p.dates',
    text: 'Updated on May 23, 2021 3:28 am CDT',
    visible: true,
  },
};

function jsonLd(property: DateClaim['property'], value: string): DateClaim {
  const evidence = { source: 'json-ld', where: `[0].@graph[1].${property}`, text: value };
  return {
    property,
    value: value.slice(0, 16) + value.slice(19),
    precision: 'minute',
    zone: value.slice(19),
    evidence,
  };
}

export const dates: ArticleDates = {
  published: {
    value: visiblePublished.value,
    precision: 'minute',
    claim: visiblePublished,
    rule: 'visible-beside-headline',
    agreeing: [jsonLd('datePublished', '2017-06-12T15:52:00+00:00')],
    conflicting: [],
  },
  modified: {
    value: visibleModified.value,
    precision: 'minute',
    claim: visibleModified,
    rule: 'visible-beside-headline',
    agreeing: [],
    conflicting: [jsonLd('dateModified', '2021-05-24T11:00:00+00:00')],
  },
  claims: [],
  rejected: [
    {
      reason: 'not-this-article',
      claim: {
        property: 'dateModified',
        value: '2026-11-20',
        precision: 'day',
        position: 'elsewhere',
        evidence: { source: 'visible-text', where: 'aside', text: 'Updated November 20, 2026', visible: true },
      },
    },
  ],
};

export const metadata: Metadata = {
  url: 'https://www.quaypost.example/news/second-ledger',
  headline: texts.headline,
  dek: texts.dek,
  authors: ['Marit Solheim', 'Jon Abara'],
  siteName: 'The Quay Post',
  section: 'City',
  lang: 'en',
  dir: 'ltr',
  claims: [
    {
      property: 'headline',
      value: texts.headline,
      evidence: { source: 'visible-text', where: 'h1', text: texts.headline, visible: true },
    },
    {
      property: 'byline',
      value: 'Marit Solheim, Jon Abara',
      evidence: { source: 'meta-tags', where: 'author', text: 'Marit Solheim, Jon Abara' },
    },
  ],
  stale: [],
};

export const article: Article = {
  ...metadata,
  html: '',
  texts,
  images: [],
  removed: ['Related stories', 'Newsletter: “The morning tide”'],
  corrections: [],
  bodyFrom: 'article',
};

const nothing = () => undefined;

/** The card when everything is there and nothing is saved. */
export const card: ReadingCardProps = {
  metadata,
  dates,
  article: { state: 'ready', value: article },
  findings: { state: 'ready', value: findings },
  save: { state: 'unsaved' },
  corrections: {},
  draft: {},
  highlights: [],
  kindNames: kindNames(),
  tags: [],
  knownTags: ['harbours', 'city hall', 'ferries'],
  now: '2026-11-20T12:00:00.000Z',
  timeZone: 'Europe/Oslo',
  showLocalTime: true,
  oldAfterDays: 30,
  onShowEvidence: nothing,
  onShowSpan: nothing,
  onShowHighlight: nothing,
  onHighlight: nothing,
  onSave: nothing,
  onRead: nothing,
  onLibrary: nothing,
  onPanel: nothing,
  onAllowHost: nothing,
  onTakePart: nothing,
  onCorrect: nothing,
  onDraft: nothing,
  onAddTag: nothing,
  onRemoveTag: nothing,
};
