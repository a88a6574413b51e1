/** What the records of a library file look like. Nothing of a file gets past these. */
import type { TextPositionSelector, TextQuoteSelector } from '../../anchoring/selectors.ts';
import type {
  ArticleImage,
  ArticleProperty,
  CorrectionNotice,
  LeadImage,
  Metadata,
  PartialText,
  StaleReason,
} from '../../article/types.ts';
import type {
  ArticleDates,
  DateClaim,
  DateProperty,
  Precision,
  RejectReason,
  ResolvedDate,
  RuleName,
} from '../../dates/types.ts';
import type { Claim, Evidence, StatedDate } from '../../evidence.ts';
import type { EntityCorrection, NamedEntity } from '../../entities/correct-entities.ts';
import type { ExportedBlob, LibraryFileHead, LibraryFileSections } from '../../export/library-json/format.ts';
import { highlightColors, type Highlight } from '../../highlights/types.ts';
import type { WholeArticle, WholeRevision } from '../../library/add.ts';
import type {
  ArticleRecord,
  CaptureRecord,
  CorrectionRecord,
  HighlightRecord,
  ImageFailure,
  ImageRecord,
  NoteRecord,
  ReadingPosition,
  TagRecord,
} from '../../library/records.ts';
import { isStamp, type Stamps } from '../../library/stamp.ts';
import type { NoteKind } from '../../languages/types.ts';
import type { Texts } from '../../text/span.ts';
import {
  count,
  dictionary,
  flag,
  list,
  matching,
  number,
  object,
  oneOf,
  pair,
  ShapeError,
  text,
  variants,
  type Shape,
} from './shape.ts';

const uuid = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'a UUID');
const articleId = matching(/^[0-9a-f]{32}$/, 'an article id');
const revisionId = matching(/^[0-9a-f]{32}-[0-9a-f]{64}$/, 'a revision id');
const hash = matching(/^[0-9a-f]{64}$/, 'a SHA-256');
const moment = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'a moment in UTC');
const date = matching(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/, 'an ISO 8601 date');
/** Nothing that a browser would run when it is opened, and nothing that it could not read. */
function addressOf(...protocols: string[]): Shape<string> {
  return (value, path) => {
    if (typeof value !== 'string' || !URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      throw new ShapeError(path, 'a web address');
    }
    return value;
  };
}
const address = addressOf('http:', 'https:', 'file:');

const device = /^[0-9a-f]{12}$/;
const stamp: Shape<string> = (value, path) => {
  if (typeof value !== 'string' || !isStamp(value)) throw new ShapeError(path, 'a stamp');
  return value;
};
/** Only what can be changed has a stamp: one for `id` would let a file replace what it should not. */
const stamps = (...fields: string[]): Shape<Stamps> => dictionary(new RegExp(`^(${fields.join('|')})$`), stamp);
const eachTag = 'tagIds\\.[0-9a-f-]{36}';

const precision = oneOf<Precision>('year', 'month', 'day', 'minute', 'second');
const dateProperty = oneOf<DateProperty>('datePublished', 'dateModified');

const evidence = object<Evidence>({ source: text, where: text, text }, { visible: flag });

const claim = object<Claim<ArticleProperty>>(
  {
    property: oneOf<ArticleProperty>(
      'headline',
      'dek',
      'byline',
      'siteName',
      'section',
      'lang',
      'leadImage',
      'canonicalUrl',
    ),
    value: text,
    evidence,
  },
  {},
);

const staleClaim = object<Metadata['stale'][number]>(
  {
    claim: object<Claim>({ property: text, value: text, evidence }, {}),
    reason: oneOf<StaleReason>('other-url', 'other-headline'),
  },
  {},
);

const dateClaim = object<DateClaim>(
  { property: dateProperty, value: date, precision, evidence },
  {
    ...{ zone: text, label: text, alternatives: list(date) },
    position: oneOf<NonNullable<DateClaim['position']>>('header', 'body', 'foot', 'elsewhere'),
    about: oneOf<NonNullable<DateClaim['about']>>('page', 'other'),
  },
);

const resolvedDate = object<ResolvedDate>(
  {
    ...{ value: date, precision, claim: dateClaim, agreeing: list(dateClaim), conflicting: list(dateClaim) },
    rule: matching<RuleName>(/^[a-z-]{1,40}$/, 'a rule'),
  },
  {},
);

const dates = object<ArticleDates>(
  {
    claims: list(dateClaim),
    rejected: list(
      object<ArticleDates['rejected'][number]>(
        { claim: dateClaim, reason: matching<RejectReason>(/^[a-z-]{1,40}$/, 'a reason') },
        {},
      ),
    ),
  },
  { published: resolvedDate, modified: resolvedDate },
);

const correctionNotice = object<CorrectionNotice>(
  {
    kind: oneOf<NoteKind>('correction', 'clarification', 'update', 'editors-note'),
    ...{ text, span: object<CorrectionNotice['span']>({ start: count, end: count }, {}), evidence },
  },
  { date: object<StatedDate>({ value: date, precision }, { zone: text }) },
);
const partialText = object<PartialText>(
  { reason: matching<PartialText['reason']>(/^[a-z-]{1,40}$/, 'a reason'), evidence },
  {},
);

const leadImage = object<LeadImage>({ src: text, alt: text }, { caption: text, credit: text });
const articleImage = object<ArticleImage>({ src: text, alt: text }, {});
const texts = object<Texts>({ headline: text, dek: text, body: text, captions: list(text) }, {});
const direction = oneOf('ltr', 'rtl');

const revision = object<WholeRevision>(
  {
    ...{ id: revisionId, articleId, headline: text, authors: list(text), dir: direction, claims: list(claim) },
    ...{ stale: list(staleClaim), dates, images: list(articleImage), removed: list(text) },
    bodyFrom: oneOf('article', 'selection', 'whole-page'),
    body: object<WholeRevision['body']>({ html: text, texts }, {}),
  },
  {
    ...{ canonicalUrl: address, dek: text, siteName: text, section: text, lang: text, leadImage },
    ...{ corrections: list(correctionNotice), partial: partialText },
  },
);

const position = object<ReadingPosition>({ revisionId, start: count, progress: number(0, 1) }, {});

const article = object<ArticleRecord>(
  {
    ...{
      id: articleId,
      urls: list(address),
      canonVersion: count,
      savedAt: moment,
      headline: text,
      authors: list(text),
    },
    ...{ dir: direction, pinned: flag, tagIds: list(uuid) },
    latestRevisionId: matching(/^([0-9a-f]{32}-[0-9a-f]{64})?$/, 'a revision id or nothing'),
    readState: oneOf('unread', 'reading', 'read', 'archived'),
    stamps: stamps('readState', 'pinned', 'position', 'deletedAt', eachTag),
  },
  {
    ...{ siteName: text, lang: text, datePublished: date, dateModified: date, position, deletedAt: moment },
    stripped: oneOf(true),
  },
);

const capture = object<CaptureRecord>(
  { id: uuid, articleId, revisionId, url: address, capturedAt: moment, captureVersion: count },
  { leftOut: list(count) },
);

const failure = matching<ImageFailure>(
  /^(needs-host|too-large|too-many|not-an-image|gone|unreachable|http-\d{3})$/,
  'a reason',
);
const imagePlace = { revisionId, url: addressOf('http:', 'https:'), articleId, host: text };
type ImageIn<State extends ImageRecord['state']> = Extract<ImageRecord, { state: State }>;
const image = variants<ImageRecord>('state', {
  pending: object<ImageIn<'pending'>>({ ...imagePlace, state: oneOf('pending') }, {}),
  stored: object<ImageIn<'stored'>>({ ...imagePlace, state: oneOf('stored'), hash }, {}),
  failed: object<ImageIn<'failed'>>({ ...imagePlace, state: oneOf('failed'), reason: failure }, {}),
});

const quote = object<TextQuoteSelector>(
  { type: oneOf('TextQuoteSelector'), exact: text, prefix: text, suffix: text },
  {},
);
const place = object<TextPositionSelector>(
  {
    ...{ type: oneOf('TextPositionSelector'), start: count, end: count, textHash: text, repeats: count },
    in: matching<TextPositionSelector['in']>(/^(headline|dek|body|caption-\d{1,4})$/, 'the name of a text'),
  },
  {},
);

const highlight = object<HighlightRecord>(
  {
    ...{ id: uuid, articleId, revisionId, motivation: oneOf('highlighting'), color: oneOf(...highlightColors) },
    target: object<Highlight['target']>({ source: text, selector: pair(quote, place) }, {}),
    ...{ tagIds: list(uuid), created: moment, stamps: stamps('color', 'deletedAt', eachTag) },
  },
  { speaker: text, deletedAt: moment },
);

const note = object<NoteRecord>(
  { id: uuid, articleId, text, created: moment, knows: dictionary(device, stamp), stamps: stamps('text', 'deletedAt') },
  { highlightId: uuid, deletedAt: moment },
);

const tag = object<TagRecord>({ id: uuid, name: text, stamps: stamps('name', 'deletedAt') }, { deletedAt: moment });

const correctionPlace = {
  ...{ id: uuid, scope: matching(/^(library|[0-9a-f]{32})$/, 'an article id or "library"') },
  ...{ instead: text, created: moment, stamps: stamps('value', 'deletedAt') },
};
type CorrectionOf<Property extends CorrectionRecord['property']> = Extract<CorrectionRecord, { property: Property }>;
const dateCorrection = object<CorrectionOf<DateProperty>>(
  {
    ...{ ...correctionPlace, property: dateProperty },
    value: object<CorrectionOf<DateProperty>['value']>({ value: date, precision }, {}),
  },
  { deletedAt: moment },
);
const entityType = oneOf('PER', 'ORG', 'LOC', 'MISC');
const namedEntity = { type: entityType, name: text };
type EntityChange<Change extends EntityCorrection['change']> = Extract<EntityCorrection, { change: Change }>;
const entityCorrection = variants<EntityCorrection>('change', {
  rename: object<EntityChange<'rename'>>({ ...namedEntity, change: oneOf('rename'), to: text }, {}),
  retype: object<EntityChange<'retype'>>({ ...namedEntity, change: oneOf('retype'), to: entityType }, {}),
  hide: object<EntityChange<'hide'>>({ ...namedEntity, change: oneOf('hide') }, {}),
  merge: object<EntityChange<'merge'>>(
    { ...namedEntity, change: oneOf('merge'), into: object<NamedEntity>(namedEntity, {}) },
    {},
  ),
  split: object<EntityChange<'split'>>({ ...namedEntity, change: oneOf('split'), spelling: text }, {}),
});

const correction = variants<CorrectionRecord>('property', {
  entity: object<CorrectionOf<'entity'>>(
    { ...correctionPlace, property: oneOf('entity'), value: entityCorrection },
    { deletedAt: moment },
  ),
  headline: object<CorrectionOf<'headline'>>(
    { ...correctionPlace, property: oneOf('headline'), value: text },
    { deletedAt: moment },
  ),
  byline: object<CorrectionOf<'byline'>>(
    { ...correctionPlace, property: oneOf('byline'), value: list(text) },
    { deletedAt: moment },
  ),
  datePublished: dateCorrection,
  dateModified: dateCorrection,
});

/** The head of a library file: whose it is; `version` may be one we do not know. */
export const libraryFileHead = object<LibraryFileHead>(
  {
    format: oneOf('news-reading-companion-library'),
    version: count,
    exportedAt: moment,
    device: matching(device, 'a device'),
  },
  {},
);

/** The records of a library file, section by section. */
export const libraryShapes: { [Name in keyof LibraryFileSections]: Shape<LibraryFileSections[Name]> } = {
  tags: tag,
  corrections: correction,
  blobs: object<ExportedBlob>(
    { hash, type: matching(/^image\/[a-z0-9.+-]+$/, 'an image type') },
    { base64: text, file: matching(/^images\/[0-9a-f]{64}\.[a-z]{2,4}$/, 'the path of an image') },
  ),
  articles: object<WholeArticle>(
    {
      ...{ article, revisions: list(revision), captures: list(capture), images: list(image) },
      ...{ highlights: list(highlight), notes: list(note), corrections: list(correction) },
    },
    {},
  ),
};
