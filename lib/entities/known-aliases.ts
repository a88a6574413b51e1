/** Names that no rule of spelling would bring together, folded; each row is one entity. Written by us. */
const groups = [
  'islamic state, isis, isil, daesh, islamic state of iraq and syria, islamic state of iraq and the levant, islamic state in iraq and syria, islamic state group',
  'al-qaeda, al-qaida, al qaeda, al qaida, qaeda',
  'al-shabaab, al-shabab, al shabaab, al shabab, shabab',
  'hezbollah, hizbollah, hizbullah',
  'united states, u.s., us, usa, u.s.a., united states of america, america',
  'united kingdom, u.k., uk, britain, great britain',
  'united arab emirates, uae, u.a.e.',
  'united nations, un, u.n.',
  'european union, eu, e.u.',
  'north atlantic treaty organization, north atlantic treaty organisation, nato',
  'world health organization, world health organisation, who',
  'federal bureau of investigation, fbi, f.b.i.',
  'central intelligence agency, cia, c.i.a.',
  'international monetary fund, imf',
  'federal reserve, fed, us federal reserve, u.s. federal reserve',
  'irish republican army, ira',
  'republican party, gop, g.o.p.',
  'russia, russian federation',
  'soviet union, ussr, u.s.s.r.',
  'china, people’s republic of china, prc',
  'north korea, dprk',
  'democratic republic of congo, democratic republic of the congo, drc',
  'ivory coast, cote d’ivoire',
  'myanmar, burma',
  'czech republic, czechia',
  'turkey, turkiye',
  'new york city, nyc',
  'washington, washington d.c., washington, d.c., washington dc',
  'los angeles, l.a.',
  'kyiv, kiev',
  'mumbai, bombay',
  'new york times, nyt',
  'washington post, wapo',
  'wall street journal, wsj',
  'british broadcasting corporation, bbc',
  'associated press, ap',
  'agence france-presse, afp',
  'financial times, ft',
  'general motors, gm',
  'general electric, ge',
  'volkswagen, vw',
  'manchester united, man united, man utd',
  'manchester city, man city',
  'paris saint-germain, psg',
  'johnson & johnson, j&j',
  'palestine liberation organization, plo',
  'kurdistan workers’ party, pkk',
  'african national congress, anc',
  'bharatiya janata party, bjp',
];

const groupOf = new Map(
  groups.flatMap((group, i) =>
    group
      .replaceAll('’', "'")
      .split(/, (?!d\.c\.)/)
      .map((name): [string, number] => [name, i]),
  ),
);

/** The same number for names of the same entity; `undefined` for names that stand in no row. */
export function knownGroup(folded: string): number | undefined {
  return groupOf.get(folded);
}

/** All names of the entity that a name stands for, itself included; empty for names that stand in no row. */
export function knownSpellings(folded: string): string[] {
  const group = knownGroup(folded);
  return group === undefined ? [] : [...groupOf].flatMap(([name, row]) => (row === group ? [name] : []));
}
