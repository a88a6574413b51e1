import { describe, expect, it } from 'vitest';
import { authorNames, organisationName, seam } from '../../lib/article/author-names.ts';

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
    ['By Ann Lee Last Updated on December 11, 2025', ['Ann Lee']],
    ['March 3, 2025 · 4 min read · By Ann Lee', ['Ann Lee']],
    ['Von Lena Maurer 3. März 2025', ['Lena Maurer']],
    ['By Theresa May 3 March 2020', ['Theresa May']],
    ['By Ann Lee in Northport', ['Ann Lee']],
    ['Par Anne Lemaire (Bruxelles, bureau européen)', ['Anne Lemaire']],
    ['By Ann (Annie) Lee', ['Ann (Annie) Lee']],
    ['Reviewed by Cy Moe Written by Ann Lee', ['Ann Lee']],
    ['By Ann Lee ⋅ Review Editor', ['Ann Lee']],
    ['By Cai & Tom', ['Cai', 'Tom']],
    ['신현주 기자', ['신현주']],
    ['责任编辑：孔明', ['孔明']],
    [`Ann Lee${seam}Updated March 3, 2025`, ['Ann Lee']],
    ['Posted on', []],
    ['Article by:', []],
    ['View all posts', []],
    ['', []],
  ])('%s', (byline, names) => {
    expect(authorNames(byline, ['The Brackwater Courier'])).toEqual(names);
  });

  it.each([
    ['By the Harbour Team • 4 mins read', ['the Harbour Team']],
    ['By 3i Global', ['3i Global']],
    ['Harbour Strategies | October 15, 2025', ['Harbour Strategies']],
    ['By HPN, in News, Business', ['HPN']],
    ['March 3, 2025', []],
  ])('names no person, but an office: %s', (byline, names) => {
    expect(organisationName(byline)).toEqual(names);
  });
});
