import { describe, expect, it } from 'vitest';
import { citationFormats, type CitationStyle } from '../../lib/citation/index.ts';
import type { Cited } from '../../lib/citation/types.ts';

const article: Cited = {
  headline: 'Harbour wall “won’t hold” another winter',
  authors: ['Ada M. Lumley', 'Joris van der Berg'],
  siteName: 'Vessmouth Courier',
  published: '2017-06-12T23:52-05:00',
  updated: '2021-05-23T03:28-05:00',
  accessed: '2026-11-27',
  url: 'https://courier.example/2017/06/harbour-wall',
  lang: 'en-GB',
};
const said: Cited = {
  ...article,
  url: 'https://courier.example/2017/06/harbour-wall#:~:text=We%20know',
  quote: { text: '“We know that the ‘old’ wall is tired.”', speaker: 'Ilse Brandvik' },
};
const bare: Cited = { headline: 'What now?', authors: [], accessed: '2026-11-27', url: 'https://a.example/x' };

const whole: Record<CitationStyle, string> = {
  plain:
    'Ada M. Lumley, Joris van der Berg, “Harbour wall ‘won’t hold’ another winter”, Vessmouth Courier, 12 June 2017, ' +
    'updated 23 May 2021, accessed 27 November 2026.\nhttps://courier.example/2017/06/harbour-wall',
  markdown:
    'Ada M. Lumley, Joris van der Berg, [Harbour wall “won’t hold” another winter]' +
    '(<https://courier.example/2017/06/harbour-wall>), Vessmouth Courier, 12 June 2017, updated 23 May 2021, accessed 27 November 2026',
  apa:
    'Lumley, A. M., & van der Berg, J. (2017, June 12). Harbour wall “won’t hold” another winter. Vessmouth Courier. ' +
    'https://courier.example/2017/06/harbour-wall',
  mla:
    'Lumley, Ada M., and Joris van der Berg. “Harbour wall ‘won’t hold’ another winter.” Vessmouth Courier, 12 June 2017, ' +
    'updated 23 May 2021, https://courier.example/2017/06/harbour-wall. Accessed 27 Nov. 2026.',
  chicago:
    'Ada M. Lumley and Joris van der Berg, “Harbour wall ‘won’t hold’ another winter,” Vessmouth Courier, June 12, 2017, ' +
    'updated May 23, 2021, https://courier.example/2017/06/harbour-wall.',
  wikipedia:
    '{{cite news |last1=Lumley |first1=Ada M. |last2=van der Berg |first2=Joris |title=Harbour wall “won’t hold” another winter ' +
    '|work=Vessmouth Courier |date=2017-06-12 |access-date=2026-11-27 |url=https://courier.example/2017/06/harbour-wall}}',
  bibtex: [
    '@article{lumley2017harbour,',
    '  author = {Lumley, Ada M. and van der Berg, Joris},',
    '  title = {{Harbour wall “won’t hold” another winter}},',
    '  journal = {Vessmouth Courier},',
    '  year = {2017},',
    '  month = jun,',
    '  day = {12},',
    '  url = {https://courier.example/2017/06/harbour-wall},',
    '  urldate = {2026-11-27},',
    '  language = {en-GB},',
    '  note = {Updated 2021-05-23.},',
    '}',
  ].join('\n'),
  ris: [
    'TY  - NEWS',
    'AU  - Lumley, Ada M.',
    'AU  - van der Berg, Joris',
    'TI  - Harbour wall “won’t hold” another winter',
    'T2  - Vessmouth Courier',
    'PY  - 2017',
    'DA  - 2017/06/12/',
    'Y2  - 2026/11/27/',
    'UR  - https://courier.example/2017/06/harbour-wall',
    'LA  - en-GB',
    'N1  - Updated 2021-05-23',
    'ER  - ',
    '',
  ].join('\r\n'),
};

it.each(Object.entries(whole))('an article in %s', (style, expected) => {
  expect(citationFormats[style as CitationStyle](article)).toBe(expected);
});

describe('words of an article', () => {
  it.each<[CitationStyle, string]>([
    ['plain', '“We know that the ‘old’ wall is tired.” — Ilse Brandvik\nAda M. Lumley'],
    ['markdown', '> “We know that the ‘old’ wall is tired.”\n>\n> — Ilse Brandvik, Ada M. Lumley'],
    ['apa', '“We know that the ‘old’ wall is tired.” (Ilse Brandvik)\nLumley, A. M.'],
    ['mla', '“We know that the ‘old’ wall is tired.” (Ilse Brandvik)\nLumley, Ada M.'],
    ['chicago', '“We know that the ‘old’ wall is tired.” (Ilse Brandvik)\nAda M. Lumley'],
  ])('stand before the reference in %s', (style, beginning) => {
    const citation = citationFormats[style](said);
    expect(citation.slice(0, beginning.length)).toBe(beginning);
    expect(citation).toContain('#:~:text=We%20know');
  });

  it('are a field in the formats of programs', () => {
    expect(citationFormats.wikipedia(said)).toContain('|quote=We know that the ‘old’ wall is tired. |');
    expect(citationFormats.bibtex(said)).toContain("``We know that the ‘old’ wall is tired.'' --- Ilse Brandvik");
    expect(citationFormats.ris(said)).toContain('N1  - “We know that the ‘old’ wall is tired.” — Ilse Brandvik\r\n');
  });
});

describe('the marks around quoted words', () => {
  const wordsOf = (text: string) => citationFormats.apa({ ...bare, quote: { text } }).split('\n')[0];

  it('are one pair', () => {
    expect(wordsOf('“The wall is tired.”')).toBe('“The wall is tired.”');
    expect(wordsOf('„Die Mauer ist müde.“')).toBe('“Die Mauer ist müde.”');
    expect(wordsOf('«Le mur est fatigué.»')).toBe('“Le mur est fatigué.”');
  });

  it('are not doubled where the selection has only one of them', () => {
    expect(wordsOf('“The wall is tired.')).toBe('“The wall is tired.”');
    expect(wordsOf('is tired.”')).toBe('“is tired.”');
  });

  it('become inner ones where there are words between two quotes', () => {
    expect(wordsOf('“Yes,” she said. “No.”')).toBe('“‘Yes,’ she said. ‘No.’”');
  });
});

describe('what a page does not state', () => {
  it.each<[CitationStyle, string]>([
    ['plain', '“What now?”, accessed 27 November 2026.\nhttps://a.example/x'],
    ['markdown', '[What now?](<https://a.example/x>), accessed 27 November 2026'],
    ['apa', 'What now? (n.d.). https://a.example/x'],
    ['mla', '“What now?” https://a.example/x. Accessed 27 Nov. 2026.'],
    ['chicago', '“What now?” accessed November 27, 2026, https://a.example/x.'],
    ['wikipedia', '{{cite news |title=What now? |access-date=2026-11-27 |url=https://a.example/x}}'],
    [
      'bibtex',
      '@article{what,\n  title = {{What now?}},\n  url = {https://a.example/x},\n  urldate = {2026-11-27},\n}',
    ],
    ['ris', 'TY  - NEWS\r\nTI  - What now?\r\nY2  - 2026/11/27/\r\nUR  - https://a.example/x\r\nER  - \r\n'],
  ])('is left out as the style has it: %s', (style, expected) => {
    expect(citationFormats[style](bare)).toBe(expected);
  });

  it.each<[CitationStyle, string, string]>([
    ['apa', '2025-03', '(2025, March).'],
    ['mla', '2025-03', 'Mar. 2025'],
    ['chicago', '2025', ', 2025,'],
    ['wikipedia', '2025-03', '|date=March 2025'],
    ['ris', '2025', 'DA  - 2025///'],
    ['bibtex', '2025-03', 'month = mar,\n  url'],
  ])('in %s a date keeps its precision', (style, published, expected) => {
    expect(citationFormats[style]({ ...article, siteName: 'Courier', published })).toContain(expected);
  });
});

describe('a page that states only its update', () => {
  const { published: _, ...updatedOnly } = article;

  it.each<[CitationStyle, string]>([
    ['apa', '(2021, May 23).'],
    ['mla', 'Vessmouth Courier, updated 23 May 2021, https'],
    ['wikipedia', '|date=2021-05-23'],
    ['bibtex', '@article{lumley2021harbour'],
    ['ris', 'DA  - 2021/05/23/'],
  ])('is dated by it: %s', (style, expected) => {
    expect(citationFormats[style](updatedOnly)).toContain(expected);
  });
});

describe('names', () => {
  const by = (style: CitationStyle, ...authors: string[]) => citationFormats[style]({ ...bare, authors });

  it('an agency is not taken apart', () => {
    expect(by('apa', 'Associated Press')).toContain('Associated Press. (n.d.)');
    expect(by('bibtex', 'Reuters Staff')).toContain('{{Reuters Staff}}');
    expect(by('wikipedia', 'Reuters')).toContain('|author=Reuters');
  });

  it('keeps "Jr." and hyphens', () => {
    expect(by('apa', 'Jean-Luc Moreau Jr.')).toContain('Moreau, J.-L., Jr. (n.d.)');
    expect(by('mla', 'Jean-Luc Moreau Jr.')).toContain('Moreau, Jean-Luc, Jr. “');
  });

  it('is read also where its page has it the other way round', () => {
    expect(by('apa', 'van der Berg, Joris')).toContain('van der Berg, J. (n.d.)');
    expect(by('ris', 'Moreau, Jean-Luc')).toContain('AU  - Moreau, Jean-Luc\r\n');
  });

  it('of signs without letters have no initials', () => {
    expect(by('apa', '- Ada Lumley')).toContain('Lumley, A. (n.d.)');
    expect(by('apa', 'Ada- “Bo” Lumley')).toContain('Lumley, A. B. (n.d.)');
  });

  it('many are shortened', () => {
    expect(by('mla', 'A. One', 'B. Two', 'C. Three')).toContain('One, A., et al. “');
    expect(by('chicago', 'A. One', 'B. Two', 'C. Three')).toContain('A. One et al., “');
    expect(by('chicago', 'A. One', 'B. Two')).toContain('A. One and B. Two, “');
  });
});

describe('marks that a format would take for its own', () => {
  const hostile: Cited = {
    ...bare,
    headline: "A|B ]] {{x}} <b>\n# 100% & $5_000 \\end{x} ~~~~ '''c'''",
    authors: ['O. [[Ada]] | Lumley'],
    url: 'https://a.example/x|y}}?a=[1]',
    quote: { text: '# Not a heading\n\n- nor a list | <script>', speaker: 'x\nER  - ' },
  };

  it('end no field of a Wikipedia template', () => {
    const written = citationFormats.wikipedia(hostile).replaceAll('{{!}}', '').replaceAll('{{=}}', '');
    expect(written).toMatch(/^\{\{cite news [^[\]{}<>]*\}\}$/);
    expect(written.split('|')).toHaveLength(1 + 6);
  });

  it('leave the braces of BibTeX in pairs', () => {
    const written = citationFormats.bibtex(hostile).replace(/\\[{}]/g, '');
    let depth = 0;
    for (const mark of written.match(/[{}]/g)!) {
      depth += mark === '{' ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(written.replace(/^ {2}url = .*$/m, '')).not.toMatch(/(?<!\\)[%&#$_]/);
  });

  it('begin no line of RIS', () => {
    const lines = citationFormats.ris(hostile).split('\r\n');
    expect(lines.filter((line) => line.startsWith('ER'))).toEqual(['ER  - ']);
    expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- [^\n]*$/.test(line))).toBe(true);
  });

  it('are plain words in Markdown', () => {
    const written = citationFormats.markdown(hostile);
    expect(written).toContain('> \\# Not a heading\n>\n> \\- nor a list \\| \\<script\\>');
    expect(written).toContain('](<https://a.example/x|y}}?a=[1]>)');
    expect(citationFormats.markdown({ ...bare, headline: 'A &copy; B & C' })).toContain('[A \\&copy; B & C]');
  });
});
