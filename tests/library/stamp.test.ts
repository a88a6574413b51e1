import { describe, expect, it } from 'vitest';
import { change, changeMember, isStamp, merge, nextStamp, stampDevice, stampTime } from '../../lib/library/stamp.ts';
import { testWorld } from './sample.ts';

describe('stamps', () => {
  it('sort by time, then by what was seen', () => {
    const world = testWorld(1_767_614_400_000);
    const first = nextStamp(world);
    const second = nextStamp(world, [first]);
    world.time += 1;
    const third = nextStamp(world, [first, second]);
    expect([third, second, first].sort()).toEqual([first, second, third]);
    expect([first, second, third].every(isStamp)).toBe(true);
    expect([stampTime(first), stampDevice(first)]).toEqual([1_767_614_400_000, 'aaaaaaaaaaaa']);
  });

  it('come after what was seen although the clock runs behind', () => {
    const ahead = nextStamp(testWorld(2_000_000_000_000, 'bbbbbbbbbbbb'));
    expect(nextStamp(testWorld(1_000_000_000_000), [ahead]) > ahead).toBe(true);
  });

  it('go on counting when a counter is used up', () => {
    const last = '2000000000000-ffff-bbbbbbbbbbbb';
    expect(nextStamp(testWorld(1_000_000_000_000), [last])).toBe('2000000000001-0000-aaaaaaaaaaaa');
  });
});

describe('two states of one record', () => {
  const here = testWorld(1_767_614_400_000, 'aaaaaaaaaaaa');
  const there = testWorld(1_767_614_400_005, 'bbbbbbbbbbbb');
  const record = { id: '1', color: 'fact', note: undefined as string | undefined, tagIds: ['x'], stamps: {} };

  it.each([
    [
      'different fields',
      change(record, { color: 'doubt' }, here),
      change(record, { note: 'sure?' }, there),
      { color: 'doubt', note: 'sure?', tagIds: ['x'] },
    ],
    [
      'the same field, the later wins',
      change(record, { color: 'doubt' }, here),
      change(record, { color: 'quote' }, there),
      { color: 'quote', tagIds: ['x'] },
    ],
    [
      'a tag added here and one removed there',
      changeMember(record, 'tagIds', 'y', true, here),
      changeMember(record, 'tagIds', 'x', false, there),
      { color: 'fact', tagIds: ['y'] },
    ],
    [
      'a field that went',
      change({ ...record, note: 'old' }, { color: 'doubt' }, here),
      change({ ...record, note: 'old' }, { note: undefined }, there),
      { color: 'doubt', note: undefined },
    ],
  ])('are one: %s', (_, ours, theirs, expected) => {
    expect(merge(ours, theirs)).toMatchObject(expected);
    expect(merge(theirs, ours)).toEqual(merge(ours, theirs));
    expect(merge(merge(ours, theirs), theirs)).toEqual(merge(ours, theirs));
  });
});
