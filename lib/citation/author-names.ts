/** A name as lists of references need it: what it is sorted by, and the rest. */
export interface AuthorName {
  /** The family name with its particles, "van der Berg"; of an agency or a name of one word all of it. */
  family: string;
  /** Absent where the name is not taken apart. */
  given?: string;
  /** "Jr.", "III" */
  suffix?: string;
}

const particles =
  /^(?:de|del|della|di|da|dos|das|du|des|la|le|van|von|der|den|ter|ten|zu|zum|zur|af|av|bin|bint|ibn|al|el|st\.?)$/;
const suffixes = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** Words of offices and agencies, which have no family name. */
const bodies =
  /\b(?:agency|agence|agencia|agentur|press|presse|news|staff|desk|team|editors?|editorial|newsroom|redaktion|redacción|rédaction|bureau|board|office|service|reuters|afp|dpa|bbc|cnn|times|post|and|und|et|&)(?![\p{L}])/iu;

/**
 * Takes a name apart as it is written in most of the West: the last word and the small words before it are the family's.
 * Names that put the family first cannot be told from others and come out wrong where the page does not mark them.
 */
export function authorName(name: string): AuthorName {
  const words = name.trim().split(/\s+/);
  if (words.length === 1 || bodies.test(name)) return { family: words.join(' ') };
  const inverted = /^((?:\p{Ll}+\s+)*[^\s,]+),\s*([^,]+)$/u.exec(name.trim());
  if (inverted && !suffixes.test(inverted[2]!)) return { family: inverted[1]!, given: inverted[2]! };
  const suffix = words.length > 2 && suffixes.test(words.at(-1)!) ? words.pop() : undefined;
  let first = words.length - 1;
  while (first > 1 && particles.test(words[first - 1]!)) first -= 1;
  return {
    family: words.slice(first).join(' ').replace(/,$/, ''),
    given: words.slice(0, first).join(' '),
    ...(suffix && { suffix }),
  };
}

/** "Lumley, Ada M., Jr." */
export function familyFirst({ family, given, suffix }: AuthorName): string {
  return [family, given, suffix].filter(Boolean).join(', ');
}

/** "A. M.": each given name by its first letter, hyphens kept. */
export function initialsOf(given: string): string {
  return given
    .split(/\s+/)
    .map((name) =>
      name
        .split('-')
        .flatMap((part) => /[\p{L}\p{N}]/u.exec(part) ?? [])
        .map((initial) => `${initial.toUpperCase()}.`)
        .join('-'),
    )
    .filter(Boolean)
    .join(' ');
}
