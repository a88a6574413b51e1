import { describe, expect, it } from 'vitest';
import { authorNames } from '../../lib/article/author-names.ts';

describe('the names in a byline', () => {
  it.each([
    ['By Ann Lee', ['Ann Lee']],
    ['By Ann Lee and Bo Ek', ['Ann Lee', 'Bo Ek']],
    ['Von Lena Maurer, Jan Roth und Ute Kern', ['Lena Maurer', 'Jan Roth', 'Ute Kern']],
    ['Par Anne Lemaire et Paul Roux', ['Anne Lemaire', 'Paul Roux']],
    ['By Ann Lee, Senior Political Correspondent', ['Ann Lee']],
    ['Ann Lee Staff Writer', ['Ann Lee']],
    ['Ann Lee | The Brackwater Courier', ['Ann Lee']],
    ['By Ann Lee, Reuters', ['Ann Lee']],
    ['By Ann Lee for the Harbour News Agency', ['Ann Lee']],
    ['Ann Lee · Updated March 3, 2025', ['Ann Lee']],
    ['Lee, Ann', ['Ann Lee']],
    ['ByAnn Lee', ['Ann Lee']],
    ['By Lucía de la Cruz and Wim van den Berg', ['Lucía de la Cruz', 'Wim van den Berg']],
    ['By Sean Hanlon', ['Sean Hanlon']],
    ['新井花子記者', ['新井花子']],
    ['By Brackwater Courier Staff', []],
    ['View all posts', []],
    ['', []],
  ])('%s', (byline, names) => {
    expect(authorNames(byline, ['The Brackwater Courier'])).toEqual(names);
  });
});
