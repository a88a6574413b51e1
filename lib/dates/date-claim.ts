import type { Evidence } from '../evidence.ts';
import type { LinePosition } from './page-lines.ts';
import type { DateInWords } from './parse-date.ts';
import type { DateClaim, DateProperty } from './types.ts';

/** A claim from a date in words; what is not known of it is left out. */
export function dateClaim(
  property: DateProperty,
  { value, precision, zone, alternatives }: DateInWords,
  evidence: Evidence,
  { label, position, about }: { label?: string; position?: LinePosition; about?: DateClaim['about'] } = {},
): DateClaim {
  const subject = position === 'foreign' ? 'other' : about;
  return {
    property,
    value,
    precision,
    ...(zone !== undefined && { zone }),
    ...(alternatives && { alternatives }),
    ...(label !== undefined && { label }),
    ...(position && { position: position === 'foreign' ? 'elsewhere' : position }),
    ...(subject && { about: subject }),
    evidence,
  };
}
