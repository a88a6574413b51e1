/**
 * Names of time zones as news pages print them. A name is an offset in minutes east of UTC, or an IANA zone where the
 * name leaves summer time open ("ET"). Where two countries use one name the more frequent in news comes here, and
 * `zonesByRegion` knows the others.
 */
const zones: Readonly<Record<string, number | string>> = {
  UTC: 0,
  GMT: 0,
  Z: 0,
  UT: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  SAST: 120,
  CAT: 120,
  WAT: 60,
  EET: 120,
  EEST: 180,
  EAT: 180,
  MSK: 180,
  TRT: 180,
  IDT: 180,
  IRST: 210,
  GST: 240,
  PKT: 300,
  IST: 330,
  BDT: 360,
  WIB: 420,
  ICT: 420,
  HKT: 480,
  SGT: 480,
  PHT: 480,
  MYT: 480,
  WITA: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  WIT: 540,
  ACST: 570,
  ACDT: 630,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  NST: -210,
  NDT: -150,
  AST: -240,
  ADT: -180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  BRT: -180,
  ART: -180,
  CLT: -240,
  CLST: -180,
  COT: -300,
  PET: -300,
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  AT: 'America/Halifax',
  AKT: 'America/Anchorage',
  AET: 'Australia/Sydney',
};

const zonesByRegion: Readonly<Record<string, Readonly<Record<string, number | string>>>> = {
  IE: { IST: 60 },
  IL: { IST: 120 },
  CN: { CST: 480 },
  TW: { CST: 480 },
};

/** As a page may write them; "AT" and "PT" are words too, so they need a time right before them. */
export const zoneNames: readonly string[] = Object.keys(zones).filter((name) => name !== 'AT' && name !== 'Z');

/**
 * Minutes east of UTC of a zone as worded: a name ("CDT", "ET"), or an offset ("+01:00", "GMT+2", "UTC-0330").
 * `undefined` when the name is not known.
 *
 * @param local the wall clock in that zone, as `YYYY-MM-DDTHH:MM`; decides about summer time where the name does not.
 * @param region ISO 3166-1, upper case.
 */
export function zoneOffset(words: string, local: string, region?: string): number | undefined {
  const offset = /^(?:GMT|UTC)?\s*([+\-−])\s*(\d{1,2})(?::?(\d{2}))?$/i.exec(words.trim());
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return minutes > 14 * 60 ? undefined : offset[1] === '+' ? minutes : -minutes;
  }
  const name = words.trim().toUpperCase();
  const regional = region !== undefined && Object.hasOwn(zonesByRegion, region) ? zonesByRegion[region] : undefined;
  const zone =
    regional && Object.hasOwn(regional, name) ? regional[name] : Object.hasOwn(zones, name) ? zones[name] : undefined;
  return typeof zone === 'string' ? offsetIn(zone, local) : zone;
}

/** Each takes a millisecond to make. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The offset that a clock on the wall of an IANA zone has; in the hour that comes twice, the first. */
function offsetIn(timeZone: string, local: string): number | undefined {
  const wall = Date.parse(`${local.slice(0, 16)}Z`);
  if (Number.isNaN(wall)) return undefined;
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  const offsetAt = (instant: number) => {
    const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    return sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : 0;
  };
  return offsetAt(wall - offsetAt(wall) * 60_000);
}

/** `-300` → `-05:00`. */
export function formatOffset(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
