import { expect, it } from 'vitest';
import { cities } from '../../../lib/entities/gazetteer/cities.ts';
import { capitals, countries } from '../../../lib/entities/gazetteer/countries.ts';
import { longestKnown } from '../../../lib/entities/gazetteer/gazetteer.ts';
import { organisations, organisationsOrPlaces, outlets } from '../../../lib/entities/gazetteer/organisations.ts';
import { places } from '../../../lib/entities/gazetteer/places.ts';

it('knows how many words its longest name has', () => {
  const lists = [cities, capitals, countries, places, organisations, organisationsOrPlaces, outlets];
  const names = lists.flatMap((list) => list.trim().split(/,\s*/));
  expect(Math.max(...names.map((name) => name.split(/[ -]/).length))).toBe(longestKnown);
});
