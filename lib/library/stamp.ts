/**
 * A hybrid logical clock (Kulkarni et al., 2014): who wrote a field last, though clocks differ and run backwards.
 * Every field the reader can change has a stamp of its own; a member of a set has one each (`tagIds.<id>`).
 */
import type { World } from './world.ts';

/** `wallMs-counter-deviceId`: 13 digits (until 2096), 4 and 12 hexadecimal digits. Sorts as text. */
export type Stamp = string;

/** By field, or `field.member` for a set. */
export type Stamps = Record<string, Stamp>;

const pattern = /^([0-3]\d{12})-([0-9a-f]{4})-([0-9a-f]{12})$/;
const lastCounter = 0xffff;

/** A stamp later than the clock and than every stamp seen: pass those of the record that is written. */
export function nextStamp(world: World, seen: Iterable<Stamp> = []): Stamp {
  let last = '';
  for (const stamp of seen) if (stamp > last) last = stamp;
  const [, lastWall = '0', counter = '0'] = pattern.exec(last) ?? [];
  const now = world.now();
  if (now > Number(lastWall)) return format(now, 0, world.deviceId);
  const next = Number.parseInt(counter, 16) + 1;
  return next > lastCounter
    ? format(Number(lastWall) + 1, 0, world.deviceId)
    : format(Number(lastWall), next, world.deviceId);
}

/** Whether a text that came from elsewhere is a stamp. */
export function isStamp(text: string): boolean {
  return pattern.test(text);
}

/** When a stamp was given, in milliseconds since 1970. */
export function stampTime(stamp: Stamp): number {
  return Number(stamp.slice(0, 13));
}

/** Which installation gave a stamp. */
export function stampDevice(stamp: Stamp): string {
  return stamp.slice(19);
}

function format(wall: number, counter: number, deviceId: string): Stamp {
  return `${String(wall).padStart(13, '0')}-${counter.toString(16).padStart(4, '0')}-${deviceId}`;
}

interface Stamped {
  stamps: Stamps;
}

/** The record with these fields changed and stamped together. A field set to `undefined` goes. */
export function change<R extends Stamped>(record: R, fields: Partial<Omit<R, 'stamps'>>, world: World): R {
  const stamp = nextStamp(world, Object.values(record.stamps));
  const stamps = Object.fromEntries(Object.keys(fields).map((field) => [field, stamp]));
  return { ...record, ...fields, stamps: { ...record.stamps, ...stamps } };
}

type SetField<R> = { [K in keyof R]: R[K] extends string[] ? K : never }[keyof R] & string;

/** The record with a member of one of its sets put in or taken out; members have a stamp each, so that two devices can add at once. */
export function changeMember<R extends Stamped>(
  record: R,
  field: SetField<R>,
  member: string,
  present: boolean,
  world: World,
): R {
  const members = new Set(record[field] as string[]);
  if (present) members.add(member);
  else members.delete(member);
  const stamp = nextStamp(world, Object.values(record.stamps));
  return { ...record, [field]: [...members].sort(), stamps: { ...record.stamps, [`${field}.${member}`]: stamp } };
}

/**
 * Two states of one record as one: of each stamped field the later. What has no stamp stays as it is in `ours`. The
 * same in whichever order and however often states meet, so that reading a backup twice changes nothing.
 */
export function merge<R extends Stamped>(ours: R, theirs: R): R {
  const merged: Record<string, unknown> = { ...(ours as object) };
  const stamps = { ...ours.stamps };
  for (const [key, stamp] of Object.entries(theirs.stamps)) {
    if (stamp <= (stamps[key] ?? '')) continue;
    stamps[key] = stamp;
    const [field = '', member] = splitOnce(key);
    if (member === undefined) {
      merged[field] = (theirs as Record<string, unknown>)[field];
      continue;
    }
    const members = new Set(merged[field] as string[]);
    if (((theirs as Record<string, unknown>)[field] as string[]).includes(member)) members.add(member);
    else members.delete(member);
    merged[field] = [...members].sort();
  }
  return { ...merged, stamps } as R;
}

function splitOnce(key: string): [string, string?] {
  const dot = key.indexOf('.');
  return dot < 0 ? [key] : [key.slice(0, dot), key.slice(dot + 1)];
}
