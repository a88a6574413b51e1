/** What is known of a name before the article is read. */
import type { EntityType } from '../types.ts';
import { cities } from './cities.ts';
import { capitals, countries } from './countries.ts';
import { eithersNames, mensNames, womensNames } from './given-names.ts';
import { ordinaryWords } from './ordinary-words.ts';
import { organisations, organisationsOrPlaces, outlets } from './organisations.ts';
import { otherGivenNames } from './other-given-names.ts';
import { places } from './places.ts';

/** What a phrase names; `sure` when it hardly ever names anything else. */
export interface KnownName {
  type: EntityType;
  sure: boolean;
}

const byBlanks = (list: string) => list.trim().split(/\s+/);
const byCommas = (list: string) => list.trim().split(/,\s*/);

const mens = new Set(byBlanks(mensNames));
const womens = new Set(byBlanks(womensNames));
const givenNames = new Set([...mens, ...womens, ...byBlanks(eithersNames), ...byBlanks(otherGivenNames)]);
const ordinary = new Set(byBlanks(ordinaryWords));
const outletNames = new Set(byCommas(outlets));
const countryNames = new Set(byCommas(countries));

// One object for all alike: there are ten thousand names, and who looks at an article waits for them.
const place: KnownName = { type: 'LOC', sure: false };
const surePlace: KnownName = { type: 'LOC', sure: true };
const organisation: KnownName = { type: 'ORG', sure: false };
const sureOrganisation: KnownName = { type: 'ORG', sure: true };

const known = new Map<string, KnownName>();
for (const name of byCommas(cities)) known.set(name, place);
for (const name of [...byCommas(capitals), ...byCommas(countries), ...byCommas(places)])
  known.set(name, givenNames.has(name) ? place : surePlace);
for (const name of [...byCommas(organisations), ...outletNames]) known.set(name, sureOrganisation);
for (const name of byCommas(organisationsOrPlaces)) known.set(name, organisation);

/** How many words the longest known name has; a test counts them. */
export const longestKnown = 7;

/** What a folded name is known as; `undefined` when it is not in our lists. */
export function knownName(folded: string): KnownName | undefined {
  return known.get(folded);
}

/** Whether it is the usual name of a country; other spellings ("Holland") are not looked at. */
export function isCountry(folded: string): boolean {
  return countryNames.has(folded);
}

export function isOutlet(folded: string): boolean {
  return outletNames.has(folded);
}

export function isGivenName(folded: string): boolean {
  return givenNames.has(folded);
}

/** Who carries a given name, where only men or only women do. */
export function genderOf(folded: string): 'he' | 'she' | undefined {
  return mens.has(folded) ? 'he' : womens.has(folded) ? 'she' : undefined;
}

/** Whether news prose mostly writes the word in lower case. */
export function isOrdinary(folded: string): boolean {
  return ordinary.has(folded);
}
