/**
 * Everything the tagger of names learns from, and under which terms. A test refuses what is not on this list or may not ship:
 * weights are what was learned from their texts.
 */
export interface Source {
  /** In `../shared/data/nlp`, without its ending. */
  file: string;
  /** Who made it, as its terms ask to be said. */
  credit: string;
  licence: string;
  /** Whether names that are neither person, organisation nor place are marked. */
  marksOthers: boolean;
  /**
   * Machine-made labels: of their sentences only those are learned on which a tagger that learned from all others agrees.
   */
  silver?: boolean;
}

const wikipedia = 'Wikipedia contributors';
const crossNer = `CrossNER (Liu et al. 2021), ${wikipedia}`;
const universalNer = 'Universal NER (Mayhew et al. 2024)';

export const sources: readonly Source[] = [
  source('wikigold', `Wikigold (Balasuriya et al. 2009), ${wikipedia}`, 'CC BY 4.0, text CC BY-SA 3.0'),
  source(
    'gum_cc',
    'GUM (Zeldes 2017): interview, voyage, bio, academic, court',
    'CC BY 4.0, text CC BY 2.5 to CC BY-SA 3.0',
    false,
  ),
  source('crossner_politics', crossNer, 'MIT, text CC BY-SA 3.0'),
  source('crossner_science', crossNer, 'MIT, text CC BY-SA 3.0'),
  source('crossner_literature', crossNer, 'MIT, text CC BY-SA 3.0'),
  source('crossner_music', crossNer, 'MIT, text CC BY-SA 3.0'),
  source('pud_wiki', `${universalNer}, English PUD, ${wikipedia}`, 'CC BY-SA 3.0', false),
  source('ewt_dev', `${universalNer}, English Web Treebank`, 'CC BY-SA 4.0', false),
  source('ewt_test', `${universalNer}, English Web Treebank`, 'CC BY-SA 4.0', false),
  source('btc', 'Broad Twitter Corpus (Derczynski et al. 2016)', 'CC BY 4.0', false),
  source('redocred', `Re-DocRED (Tan et al. 2022), DocRED (Yao et al. 2019), ${wikipedia}`, 'MIT, text CC BY-SA 3.0'),
  source(
    're3d',
    'Dstl re3d: government releases of the US, UK, Australia and the EU, Wikipedia contributors. Contains public sector information licensed under the Open Government Licence v3.0',
    'public domain, OGL 3.0, CC BY 3.0 AU, EC reuse, CC BY-SA 3.0',
  ),
  source('europarl', 'Agerri et al. 2018 on Europarl (Koehn 2005)', 'no known restrictions'),
  {
    ...source('gmbdoc', 'Groningen Meaning Bank (Bos et al. 2017), Voice of America', 'public domain'),
    silver: true,
  },
];

function source(name: string, credit: string, licence: string, marksOthers = true): Source {
  return { file: `train-clean/${name}`, credit, licence, marksOthers };
}

/** What goes along with the weights: the terms of what they were learned from. */
export function notice(): string {
  const credits = new Set(sources.map(({ credit, licence }) => `- ${credit} (${licence})`));
  return `The file names.bin holds what a tagger learned about names in English news. It is licensed under
Creative Commons Attribution-ShareAlike 4.0, https://creativecommons.org/licenses/by-sa/4.0/.
It was trained on:

- our own annotated corpus of invented news (CC BY 4.0)
${[...credits].join('\n')}
- GloVe word vectors (Pennington et al. 2014; PDDL 1.0)
`;
}
