/**
 * Which of the dates a page states is believed, and why. The line printed beside the headline is written for readers
 * and is the independent witness; JSON-LD, meta tags and microdata are one field of the content system, printed three
 * times (they agree on 93 to 99 % of pages, with the printed line on 85 %).
 */
import { agree, dayOf, hasTime, hasZone, instantOf, isBefore, isExact, isUtc, wallClock } from './compare-dates.ts';
import type { StatedDate } from '../evidence.ts';
import { isAsOf } from './labels.ts';
import type { ArticleDates, DateClaim, DateProperty, RejectReason, ResolvedDate, RuleName } from './types.ts';

export interface DateContext {
  /** ISO 8601, with offset. */
  now: string;
  /** Whether a claim was left behind by the page that stood here before a client-side navigation. */
  isStale?(claim: DateClaim): boolean;
}

const structured = new Set(['json-ld', 'meta-tags', 'microdata']);
const isPrinted = ({ evidence }: DateClaim) =>
  evidence.source === 'visible-text' || evidence.source === 'time-elements';

/** "Stand: 28.04.2023". */
const saysBoth = ({ label }: DateClaim) => label !== undefined && isAsOf(label);

/** Decides on published and updated. Every claim is believed, agrees, conflicts, or is rejected with its reason. */
export function resolveDates(found: readonly DateClaim[], context: DateContext): ArticleDates {
  const claims = found.map((claim) => withoutWrongZone(disambiguated(claim, found, context), found));
  const reasons = new Map<DateClaim, RejectReason>();
  for (const claim of claims) {
    const reason = reasonAgainst(claim, context);
    if (reason) reasons.set(claim, reason);
  }
  const kept = claims.filter((claim) => !reasons.has(claim));
  const properties = relabelled(kept);
  const about = (property: DateProperty) => kept.filter((claim) => properties.get(claim) === property);

  const publications = about('datePublished');
  const published =
    choose(withoutStrayDates(publications, kept), publishedRules) ??
    choose(kept.filter(saysBoth), publishedRules) ??
    choose(publications, lastRules) ??
    loneWitness(
      claims,
      reasons,
      (claim) => claim.property === 'datePublished' && !kept.some((other) => isToldBefore(other, claim)),
      context,
    ) ??
    loneWitness(claims, reasons, saysBoth, context);

  const updates = about('dateModified');
  for (const claim of updates) {
    const reason = published && reasonAgainstUpdate(claim, published);
    if (reason) reasons.set(claim, reason);
  }
  const lone = loneWitness(claims, reasons, ({ property }) => property === 'dateModified', context);
  const modified =
    choose(
      updates.filter((claim) => !reasons.has(claim)),
      modifiedRules,
    ) ??
    choose(
      updates.filter((claim) => isLabelled(claim) && reasons.get(claim) === 'same-as-published'),
      modifiedRules,
    ) ??
    (lone && published && isRefused(lone.claim, published) ? undefined : lone);
  const believed = [published, modified].flatMap((date) => (date ? [date.claim, ...date.agreeing] : []));
  return {
    ...(published && { published }),
    ...(modified && { modified }),
    claims,
    rejected: claims.flatMap((claim) => {
      const reason = believed.includes(claim) ? undefined : reasons.get(claim);
      return reason ? [{ claim, reason }] : [];
    }),
  };
}

function reasonAgainst(claim: DateClaim, { now, isStale }: DateContext): RejectReason | undefined {
  if (isStale?.(claim)) return 'left-from-previous-page';
  if (claim.about === 'other' || claim.position === 'elsewhere') return 'not-this-article';
  if (claim.about === 'page' && isPrinted(claim) && isClock(claim, now)) return 'not-this-article';
  return isFuture(claim, now) ? 'in-the-future' : undefined;
}

/** What stands apart from the article and says no more than today is the site's clock, "Last updated" or not. */
const isClock = (claim: DateClaim, now: string) =>
  Date.parse(now) - wallClock({ value: dayOf(claim) }) < 2 * 24 * 3_600_000;

/**
 * Far from the article, but the only day that the whole page states for this: "This page was last edited on", at its
 * very foot. Two different ones say nothing.
 */
function loneWitness(
  claims: readonly DateClaim[],
  reasons: ReadonlyMap<DateClaim, RejectReason>,
  isAbout: (claim: DateClaim) => boolean,
  { now }: DateContext,
): ResolvedDate | undefined {
  const witnesses = claims.filter(
    (claim) =>
      isAbout(claim) &&
      claim.about !== 'other' &&
      !isClock(claim, now) &&
      isExact(claim) &&
      reasons.get(claim) === 'not-this-article',
  );
  const labelled = witnesses.filter(({ label }) => label !== undefined);
  const [first, ...others] = labelled.length > 0 ? labelled : witnesses;
  return first && others.every((other) => agree(other, first)) ? resolved(first, witnesses, lastRules) : undefined;
}

/** An article that was updated by then came out before: what is published later is something else. */
const isToldBefore = (update: DateClaim, publication: DateClaim) =>
  update.property === 'dateModified' && isLabelled(update) && isBefore(update, publication);

/** A clock may be a few minutes off, and a day without a zone may have begun elsewhere. */
function isFuture(claim: StatedDate, now: string): boolean {
  const instant = instantOf(claim);
  if (instant !== undefined) return instant > Date.parse(now) + 5 * 60_000;
  return wallClock(claim) > Date.parse(now) + 14 * 3_600_000;
}

/** Saving an article some seconds after publishing it is no update. */
const shortestUpdate = 5 * 60_000;

/** "Updated" beside a date is what the page tells its readers, even where it is the minute of the publication. */
const isLabelled = (claim: DateClaim) => isPrinted(claim) && claim.label !== undefined;

function isRefused(update: DateClaim, published: ResolvedDate): boolean {
  const reason = reasonAgainstUpdate(update, published);
  return reason !== undefined && !(reason === 'same-as-published' && isLabelled(update));
}

function reasonAgainstUpdate(claim: DateClaim, published: ResolvedDate): RejectReason | undefined {
  if (claim === published.claim) return undefined;
  const publicationIsPrinted = [published.claim, ...published.agreeing].some(
    (other) => isPrinted(other) && other !== claim,
  );
  // "Updated 5 February" is what the page tells its readers, even where only the metadata knows that it came out that day.
  if (isLabelled(claim) && !publicationIsPrinted) return dayBefore(claim, published) ? 'before-publication' : undefined;
  if (isBefore(claim, published)) return 'before-publication';
  if (isPrinted(claim) && !isLabelled(claim) && dayOf(claim) === dayOf(published)) return 'same-as-published';
  if (!agree(claim, published)) return isHastySave(claim, published) ? 'same-as-published' : undefined;
  // "Nov 20, 2019, updated Nov 20, 2019 1:35 a.m." shows a gap; two equal days, or a day and a time on it, show none.
  return isLabelled(claim) && hasTime(claim) && !hasTime(published) ? undefined : 'same-as-published';
}

function isHastySave(claim: DateClaim, published: ResolvedDate): boolean {
  if (isLabelled(claim)) return false;
  const [at, from] = [instantOf(claim), instantOf(published)];
  if (at !== undefined && from !== undefined) return at - from < shortestUpdate;
  return hasTime(claim) && hasTime(published) ? wallClock(claim) - wallClock(published) < shortestUpdate : false;
}

function dayBefore(claim: DateClaim, published: ResolvedDate): boolean {
  const day = (date: { value: string }) => ({ value: dayOf(date), precision: 'day' }) as const;
  return isBefore(claim, published) && isBefore(day(claim), day(published));
}

/**
 * "09/10/2025" is the reading that has already come, or that something else on the page states, if only one is: even
 * against language and region, since templates are written elsewhere.
 */
function disambiguated(claim: DateClaim, others: readonly DateClaim[], { now }: DateContext): DateClaim {
  if (!claim.alternatives) return claim;
  const sure = others.filter((other) => !other.alternatives && isExact(other));
  const readings = claim.alternatives
    .map((value) => ({ value, precision: value.includes('T') ? 'minute' : 'day' }) as const)
    .filter((reading) => !isFuture(reading, now));
  if (readings.length === 1) return { ...claim, ...readings[0]! };
  for (const witnesses of [sure.filter(({ property }) => property === claim.property), sure]) {
    const confirmed = readings.filter((reading) => witnesses.some((witness) => agree(reading, witness)));
    if (confirmed.length === 1) return { ...claim, ...confirmed[0]! };
  }
  return claim;
}

/** A `datetime` in UTC that is hours off the metadata, but not by a minute, is the newsroom's clock with a `Z` behind it. */
function withoutWrongZone(claim: DateClaim, others: readonly DateClaim[]): DateClaim {
  if (claim.evidence.source !== 'time-elements' || !isUtc(claim)) return claim;
  const local = { ...claim, value: claim.value.replace(/(?:Z|[+-]00:00)$/, ''), zone: undefined };
  const stated = others.filter((other) => structured.has(other.evidence.source) && other.property === claim.property);
  return stated.some((other) => agree(other, local)) && !stated.some((other) => agree(other, claim)) ? local : claim;
}

/**
 * What each claim is about. A date printed without a label is that of the update, where the metadata says so and
 * states another for the publication.
 */
function relabelled(claims: readonly DateClaim[]): Map<DateClaim, DateProperty> {
  const stated = (property: DateProperty) => claims.filter((claim) => claim.property === property && article(claim));
  const published = stated('datePublished');
  const modified = stated('dateModified');
  const onDayOf = (claim: DateClaim) => (other: DateClaim) => agree(other, claim) || dayOf(other) === dayOf(claim);
  return new Map(
    claims.map((claim) => {
      const isUpdate =
        isUnlabelled(claim) && published.length > 0 && modified.some(onDayOf(claim)) && !published.some(onDayOf(claim));
      return [claim, isUpdate ? 'dateModified' : claim.property];
    }),
  );
}

const isUnlabelled = (claim: DateClaim) =>
  isPrinted(claim) && claim.label === undefined && claim.property === 'datePublished';

/**
 * A date near the headline may also be that of an event or a broadcast. A printed date is left out where two other
 * witnesses (metadata, the address, another printed line) agree on something else; one without a label also where
 * there are several and neither metadata nor the address know any of them.
 */
function withoutStrayDates(publications: readonly DateClaim[], others: readonly DateClaim[]): DateClaim[] {
  const stated = publications.filter((claim) => structured.has(claim.evidence.source) && isExact(claim));
  const address = publications.filter((claim) => claim.evidence.source === 'url-path');
  const unlabelled = publications.filter(isUnlabelled);
  const labelled = others.filter((claim) => isPrinted(claim) && claim.label !== undefined);
  const sameDay = (a: DateClaim, b: DateClaim) => agree(a, b) || dayOf(a) === dayOf(b);
  const areConfirmed = (some: readonly DateClaim[], by: readonly DateClaim[]) =>
    some.some((a) => by.some((b) => a !== b && sameDay(a, b)));

  const addressKnowsBetter = areConfirmed(address, [...stated, ...labelled]);
  const printKnowsBetter = addressKnowsBetter || areConfirmed(stated, [...labelled, ...unlabelled]);
  const isOneOfSeveral = (stated.some(article) || address.some(isExact)) && new Set(unlabelled.map(dayOf)).size > 1;
  return publications.filter((claim) => {
    if (!isPrinted(claim) || areConfirmed([claim], [...stated, ...address])) return true;
    return isUnlabelled(claim) ? !printKnowsBetter && !isOneOfSeveral : !addressKnowsBetter;
  });
}

interface Rule {
  name: RuleName;
  matches(claim: DateClaim): boolean;
}

const article = (claim: DateClaim) => structured.has(claim.evidence.source) && claim.about === undefined;

/** The first rule that matches a claim decides; then the order of the sources. */
const publishedRules: readonly Rule[] = [
  {
    name: 'visible-beside-headline',
    matches: (claim) => isExact(claim) && isPrinted(claim) && claim.position === 'header' && claim.label !== undefined,
  },
  {
    name: 'visible-at-foot',
    matches: (claim) => isExact(claim) && isPrinted(claim) && claim.position === 'foot' && claim.label !== undefined,
  },
  {
    name: 'visible-beside-headline',
    matches: (claim) => isExact(claim) && isPrinted(claim) && claim.position === 'header' && claim.about === undefined,
  },
  // Above the headline there may be a clock, or a list of what else is new.
  {
    name: 'visible-beside-headline',
    matches: (claim) => isExact(claim) && isPrinted(claim) && claim.position === 'header',
  },
  { name: 'structured-article', matches: (claim) => isExact(claim) && article(claim) },
];

const modifiedRules: readonly Rule[] = [
  {
    name: 'visible-beside-headline',
    matches: (claim) => isExact(claim) && isPrinted(claim) && claim.position === 'header' && claim.label !== undefined,
  },
  {
    name: 'visible-at-foot',
    matches: (claim) => isExact(claim) && isPrinted(claim) && claim.position !== 'header' && claim.label !== undefined,
  },
  {
    name: 'visible-beside-headline',
    matches: (claim) => isExact(claim) && isPrinted(claim) && claim.position === 'header',
  },
  { name: 'structured-article', matches: (claim) => isExact(claim) && article(claim) },
];

/** What is better than nothing. */
const lastRules: readonly Rule[] = [
  { name: 'structured-other', matches: (claim) => isExact(claim) && structured.has(claim.evidence.source) },
  { name: 'url-path', matches: (claim) => isExact(claim) && claim.evidence.source === 'url-path' },
  // "Originally published on" in the running text is about another place or an earlier version.
  { name: 'only-source', matches: isExact },
  { name: 'url-path', matches: (claim) => claim.evidence.source === 'url-path' },
  { name: 'only-source', matches: () => true },
];

function choose(claims: readonly DateClaim[], rules: readonly Rule[]): ResolvedDate | undefined {
  for (const rule of rules) {
    const matching = claims.filter((claim) => rule.matches(claim));
    const [first] = matching;
    if (first) return resolved(rules === modifiedRules ? latestOf(matching) : first, claims, rules);
  }
  return undefined;
}

/** A log of changes ends with the one that counts, wherever it stands in the list. */
function latestOf(claims: readonly DateClaim[]): DateClaim {
  return claims.reduce((latest, claim) => (isPrinted(claim) && isBefore(latest, claim) ? claim : latest));
}

/** The most exact of the claims that agree with the one the rules chose. */
function resolved(first: DateClaim, claims: readonly DateClaim[], rules: readonly Rule[]): ResolvedDate {
  const agreeingWithFirst = claims.filter((claim) => agree(claim, first));
  const localDays = agreeingWithFirst
    .filter((claim) => isExact(claim) && !isUtc(claim))
    .filter((claim) => claim.evidence.source === 'url-path' || (isPrinted(claim) && claim.position !== 'body'))
    .map(dayOf);
  const exactness = (claim: DateClaim) =>
    // Midnight in UTC parts the page's day from the metadata's: the page's is the local one.
    isUtc(claim) && localDays.length > 0 && !localDays.includes(dayOf(claim)) ? 0.5 : exactnessOf(claim);
  const winner = [first, ...agreeingWithFirst].reduce((best, claim) =>
    exactness(claim) > exactness(best) ? claim : best,
  );
  const others = claims.filter((claim) => claim !== winner);
  const agreeing = others.filter((claim) => agree(claim, winner));
  return {
    ...valueOf(winner, agreeing),
    claim: winner,
    rule: [...rules, ...lastRules].find((rule) => rule.matches(winner))?.name ?? 'only-source',
    agreeing,
    conflicting: others.filter((claim) => !agreeing.includes(claim)),
  };
}

/** A time with its zone says more than a time, a time more than a day; of two that say as much, the printed one. */
function exactnessOf(claim: DateClaim): number {
  if (!hasTime(claim)) return isExact(claim) ? 1 : 0;
  return (hasZone(claim) ? 4 : 3) + (isPrinted(claim) ? 2 : 0);
}

/**
 * The winner's value: a midnight that only fills the field is left out, and a clock printed without its zone gets the
 * offset at which the metadata says the same instant.
 */
function valueOf(winner: DateClaim, agreeing: readonly DateClaim[]): Pick<ResolvedDate, 'value' | 'precision'> {
  const { value, precision } = winner;
  if (precision !== 'minute' && precision !== 'second') return { value, precision };
  if (!hasTime(winner)) return { value: dayOf(winner), precision: 'day' };
  const instant = [...agreeing.filter(article), ...agreeing].map(instantOf).find((at) => at !== undefined);
  if (hasZone(winner) || instant === undefined) return { value, precision };
  const offset = wallClock(winner) / 60_000 - Math.floor(instant / 60_000);
  const two = (n: number) => String(n).padStart(2, '0');
  const size = Math.abs(offset);
  return { value: `${value}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`, precision };
}
