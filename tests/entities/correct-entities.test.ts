import { describe, expect, it } from 'vitest';
import { correctEntities, separableSpellings, type EntityCorrection } from '../../lib/entities/correct-entities.ts';
import { fold } from '../../lib/entities/fold-name.ts';
import type { Alias, Entity, EntityType } from '../../lib/entities/types.ts';

let at = 0;

/** With one mention of each spelling. */
function entity(type: EntityType, name: string, ...aliases: Alias[]): Entity {
  const spellings = [name, ...aliases.filter(({ reason }) => reason !== 'title').map((alias) => alias.name)];
  const mentions = spellings.map((text) => ({ type, text, start: (at += 100), end: at + text.length }));
  return { key: `${type}:${fold(name)}`, type, name, aliases, mentions };
}

const mara = entity(
  'PER',
  'Mara Tessel',
  { name: 'Tessel', reason: 'surname' },
  { name: 'Mayor Tessel', reason: 'title' },
);
const port = entity('ORG', 'Ostra Port');
const harbour = entity('ORG', 'Ostra Harbour Authority', { name: 'OHA', reason: 'acronym' });
const all = [mara, port, harbour];

const shown = (entities: readonly Entity[]) =>
  entities.map(({ type, name, aliases }) => [type, name, ...aliases.map((alias) => alias.name)].join(' · '));
const apply = (...corrections: EntityCorrection[]) => correctEntities(all, corrections);

describe('what the reader says of a name', () => {
  it('renames it; the old name stays as a spelling, since the text has it', () => {
    const { entities, made, heirs } = apply({ type: 'PER', name: 'mara tessel', change: 'rename', to: 'Mara Teßel' });
    expect(shown(entities)[0]).toBe('PER · Mara Teßel · Mara Tessel · Tessel · Mayor Tessel');
    expect(made).toEqual([{ correction: expect.anything() as unknown, key: 'PER:mara teßel' }]);
    expect(heirs.get(mara.key)?.name).toBe('Mara Teßel');
  });

  it.each<EntityCorrection>([
    { type: 'ORG', name: 'Ostra Port', change: 'rename', to: 'Port of Ostra' },
    { type: 'ORG', name: 'Ostra Port', change: 'retype', to: 'LOC' },
    { type: 'ORG', name: 'Ostra Harbour Authority', change: 'merge', into: { type: 'ORG', name: 'Ostra Port' } },
  ])('takes away our doubt that it is one: $change', (correction) => {
    const { entities } = correctEntities([mara, { ...port, doubtful: true }, harbour], [correction]);
    expect(entities.filter(({ doubtful }) => doubtful)).toEqual([]);
  });

  it('says what it is, of every mention', () => {
    const { entities } = apply({ type: 'ORG', name: 'Ostra Port', change: 'retype', to: 'LOC' });
    expect(entities[1]).toMatchObject({ key: 'LOC:ostra port', type: 'LOC', mentions: [{ type: 'LOC' }] });
  });

  it('hides what is no name, and tells of it', () => {
    const { entities, made, heirs } = apply({ type: 'ORG', name: 'Ostra Port', change: 'hide' });
    expect(shown(entities)).not.toContain('ORG · Ostra Port');
    expect(made).toEqual([{ correction: expect.anything() as unknown }]);
    expect(heirs.has(port.key)).toBe(false);
  });

  it('brings two together under the name of the second, all mentions in the order of the text', () => {
    const merge = { change: 'merge', into: { type: 'ORG', name: 'Ostra Harbour Authority' } } as const;
    const { entities, heirs } = apply({ type: 'ORG', name: 'Ostra Port', ...merge });
    expect(shown(entities)).toEqual([shown([mara])[0], 'ORG · Ostra Harbour Authority · OHA · Ostra Port']);
    expect(entities[1]!.aliases.at(-1)).toEqual({ name: 'Ostra Port', reason: 'reader' });
    expect(entities[1]!.mentions.map(({ text }) => text)).toEqual(['Ostra Port', 'Ostra Harbour Authority', 'OHA']);
    expect(heirs.get(port.key)).toBe(entities[1]);
  });

  it('brings together what it gives one name', () => {
    const { entities } = apply({ type: 'ORG', name: 'Ostra Port', change: 'rename', to: 'Ostra Harbour Authority' });
    expect(entities).toHaveLength(2);
    expect(entities[1]!.mentions).toHaveLength(3);
  });

  it('takes a spelling out, with what is written with it', () => {
    const { entities, made } = apply({ type: 'PER', name: 'Mara Tessel', change: 'split', spelling: 'Tessel' });
    expect(shown(entities).slice(0, 2)).toEqual(['PER · Mara Tessel', 'PER · Tessel · Mayor Tessel']);
    expect(made.map(({ key }) => key)).toEqual(['PER:mara tessel', 'PER:tessel']);
  });

  it('leaves somebody when the name itself is taken out, and never nobody', () => {
    const [rest, apart] = apply({
      type: 'PER',
      name: 'Mara Tessel',
      change: 'split',
      spelling: 'Mara Tessel',
    }).entities;
    expect(shown([rest!, apart!])).toEqual(['PER · Tessel · Mayor Tessel', 'PER · Mara Tessel']);
    const only = apply({ type: 'ORG', name: 'Ostra Port', change: 'split', spelling: 'Ostra Port' });
    expect(only.entities).toEqual(all);
    expect(only.made).toEqual([]);
  });

  it('goes on from what was said before', () => {
    const { entities, made } = apply(
      { type: 'ORG', name: 'Ostra Port', change: 'retype', to: 'LOC' },
      { type: 'LOC', name: 'Ostra Port', change: 'rename', to: 'Port of Ostra' },
      { type: 'ORG', name: 'Ostra Harbour Authority', change: 'merge', into: { type: 'LOC', name: 'Port of Ostra' } },
    );
    expect(shown(entities)[1]).toBe('LOC · Port of Ostra · Ostra Port · Ostra Harbour Authority · OHA');
    expect(made.map(({ key }) => key)).toEqual(Array(3).fill('LOC:port of ostra'));
  });

  it('means a name, not a surname that anybody may have, and nothing where nobody is called so', () => {
    expect(apply({ type: 'PER', name: 'Tessel', change: 'rename', to: 'Jon Tessel' }).entities).toEqual(all);
    expect(apply({ type: 'LOC', name: 'Ostra Port', change: 'hide' }).made).toEqual([]);
  });

  it('is the one it was said to be where only it is named', () => {
    const merge = { change: 'merge', into: { type: 'LOC', name: 'Harbour of Ostra' } } as const;
    const { entities, made } = apply({ type: 'ORG', name: 'Ostra Port', ...merge });
    expect(entities[1]).toMatchObject({
      ...{ key: 'LOC:harbour of ostra', name: 'Harbour of Ostra' },
      aliases: [{ name: 'Ostra Port', reason: 'reader' }],
    });
    expect(made).toMatchObject([{ key: 'LOC:harbour of ostra' }]);
  });

  it('changes nothing the second time, and is not listed twice', () => {
    const merge: EntityCorrection = {
      ...{ type: 'ORG', name: 'Ostra Port', change: 'merge' },
      into: { type: 'ORG', name: 'Ostra Harbour Authority' },
    };
    const once = apply(merge);
    const twice = apply(merge, { ...merge });
    expect(twice.entities).toEqual(once.entities);
    expect(twice.made).toEqual(once.made);
  });

  it('means who has the name before who is also called so', () => {
    const formerly = entity('ORG', 'Ostra Docks', { name: 'Ostra Port', reason: 'reader' });
    const hide = { type: 'ORG', name: 'Ostra Port', change: 'hide' } as const;
    expect(shown(correctEntities([formerly, port], [hide]).entities)).toEqual(shown([formerly]));
  });

  it('leaves a title with the spelling it is written with', () => {
    const titled = entity(
      'PER',
      'Mara Tessel',
      { name: 'Tessel', reason: 'surname' },
      { name: 'Mayor Mara Tessel', reason: 'title' },
      { name: 'Ms Tessel', reason: 'title' },
    );
    const split = { type: 'PER', name: 'Mara Tessel', change: 'split', spelling: 'Tessel' } as const;
    expect(shown(correctEntities([titled], [split]).entities)).toEqual([
      'PER · Mara Tessel · Mayor Mara Tessel',
      'PER · Tessel · Ms Tessel',
    ]);
  });

  it('holds on when the article is read anew', () => {
    const again = { ...mara, mentions: [...mara.mentions, { ...mara.mentions[0]!, start: 9_000, end: 9_011 }] };
    const rename = { type: 'PER', name: 'Mara Tessel', change: 'rename', to: 'Mara Teßel' } as const;
    expect(correctEntities([again], [rename]).entities[0]).toMatchObject({
      name: 'Mara Teßel',
      mentions: again.mentions,
    });
  });

  it('knows which spellings can be taken out', () => {
    expect(separableSpellings(mara)).toEqual(['Tessel']);
    const [renamed] = correctEntities(
      [port],
      [{ type: 'ORG', name: 'Ostra Port', change: 'rename', to: 'OP' }],
    ).entities;
    expect(separableSpellings(renamed!)).toEqual([]);
  });

  it('finds a name under another spelling of it', () => {
    const sergei = entity('PER', 'Sergei Orlan', { name: 'Sergey Orlan', reason: 'transliteration' });
    const rename = { type: 'PER', name: 'Sergey Orlan', change: 'rename', to: 'Serhii Orlan' } as const;
    expect(correctEntities([sergei], [rename]).entities[0]!.name).toBe('Serhii Orlan');
  });
});
