import { describe, expect, it } from 'vitest';
import { findCorrections } from '../../lib/article/corrections.ts';
import type { CorrectionNotice } from '../../lib/article/types.ts';
import { findDatesIn } from '../../lib/dates/parse-date.ts';

const story = [
  'The ferry between Velmora and Port Ash sails for another year, the council said on Monday, and nobody objected to it.',
  'Mayor Ilse Dray called the decision “a relief for both shores” and thanked those who had written to her.',
  'The crossing takes forty minutes, and two of its three boats are older than the captain who steers them today.',
];

const find = (lines: string[], lang = 'en') =>
  findCorrections(lines.join('\n'), lang, (words) => findDatesIn(words, { lang }));

const brief = ({ kind, date }: CorrectionNotice) => [kind, date?.value];

describe('findCorrections', () => {
  it.each<[string, string, string, ReturnType<typeof brief>]>([
    [
      'a label with its date before the colon',
      'en',
      'Correction, Nov. 5, 2019: The captain is Tomas Wendell, not his brother.',
      ['correction', '2019-11-05'],
    ],
    ['a label without a date', 'en', 'CORRECTION: The boats are three and not four.', ['correction', undefined]],
    [
      'an article that names its earlier version, with the date of the change',
      'en',
      '• This article was amended on 8 December 2025. An earlier version put Port Ash on the wrong shore.',
      ['correction', '2025-12-08'],
    ],
    [
      'two dates, of which the second is that of the change',
      'en',
      'This story was originally published on March 3, 2021, and was updated on June 12, 2023, with new fares.',
      ['update', '2023-06-12'],
    ],
    [
      'a date of publication, which is not that of the change',
      'en',
      'This story was published on March 3, 2021. It has been updated with new fares.',
      ['update', undefined],
    ],
    [
      'an editor’s note that says what was done',
      'en',
      "Editor's note: This story was corrected to give the name of the third boat.",
      ['correction', undefined],
    ],
    [
      'an editor’s note about something else, in brackets',
      'en',
      '[Editor’s note: The writer is a member of the ferry’s club.]',
      ['editors-note', undefined],
    ],
    [
      'a time of day in front of the colon',
      'en',
      'UPDATE 4:15 pm: This story has been updated with words from the council.',
      ['update', undefined],
    ],
    [
      'the date after the label and before the sentence',
      'en',
      'UPDATE: Dec. 2, 2016, 2:16 p.m. EST Updated with further words from the mayor.',
      ['update', '2016-12-02T14:16-05:00'],
    ],
    ['a clarification', 'en', 'Clarification: The fares are those for adults.', ['clarification', undefined]],
    [
      'German, where the verb comes last',
      'de',
      'Dieser Artikel wurde am 3. Mai 2024 aktualisiert.',
      ['update', '2024-05-03'],
    ],
    [
      'German, under a label that says little',
      'de',
      'Hinweis: In einer früheren Version war von vier Schiffen die Rede.',
      ['correction', undefined],
    ],
    ['French', 'fr', 'Rectificatif, 12 mars 2024 : la traversée dure quarante minutes.', ['correction', '2024-03-12']],
    [
      'Spanish, with the verb first',
      'es',
      'Se ha corregido esta noticia para precisar el nombre del capitán.',
      ['correction', undefined],
    ],
    ['Danish', 'da', 'Rettelse: Færgen sejler ikke om søndagen.', ['correction', undefined]],
    [
      'Japanese, between brackets of its own',
      'ja',
      '【訂正】船の数に誤りがありました。正しくは三隻です。',
      ['correction', undefined],
    ],
    [
      'a page that names no language',
      '',
      'Errata corrige: la traversata dura quaranta minuti.',
      ['correction', undefined],
    ],
  ])('finds %s', (_, lang, note, expected) => {
    expect(find([...story, note], lang).map(brief)).toEqual([expected]);
    expect(find([note, ...story], lang).map(brief)).toEqual([expected]);
  });

  it.each([
    ['news that opens with "Update"', 'UPDATE: Police said a second man had been taken off the boat in Port Ash.'],
    ['advice that opens with the verb', 'Update your ticket: change the day before you come to the pier.'],
    ['a paragraph about another text', 'An earlier version of the bill was voted down by the council last spring.'],
    ['a label that is only the name of a section', 'Corrections'],
    ['a habit and no change', 'This article is updated regularly.'],
    ['a sentence that begins with the word', 'Correction of the charts took the harbour office nine years.'],
  ])('leaves %s to the text', (_, line) => {
    expect(find([...story, line])).toEqual([]);
  });

  it('does not look in the middle of a long text', () => {
    const paragraphs = Array.from({ length: 10 }, () => story).flat();
    expect(find([...paragraphs, 'Correction: The boats are three and not four.', ...paragraphs])).toEqual([]);
  });

  it('takes a heading with a date and what stands below it as one note', () => {
    const body = [...story, 'Correction: February 9, 2024', 'The boats are three and not four.'];
    const [note, ...others] = find(body);
    expect(others).toEqual([]);
    expect(note).toMatchObject({
      kind: 'correction',
      date: { value: '2024-02-09', precision: 'day' },
      text: 'Correction: February 9, 2024\nThe boats are three and not four.',
    });
    expect(body.join('\n').slice(note!.span.start, note!.span.end)).toBe(note!.text);
  });

  it('quotes the words that tell', () => {
    const [note] = find([...story, 'Correction, Nov. 5, 2019: The captain is Tomas Wendell.']);
    expect(note!.evidence.text).toBe('Correction, Nov. 5, 2019:');
  });
});
