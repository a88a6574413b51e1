/**
 * Builds with `--mode pseudo` (longer, accented words) and `--mode pseudo-rtl` (the same, right to left) so that a test
 * can see what is clipped, untranslated or laid out for one direction only.
 */
import type { Plugin } from 'vite';

type Catalogue = Record<string, { message: string; description?: string }>;

const accents: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ö',
  u: 'ü',
  A: 'Å',
  E: 'É',
  I: 'Í',
  O: 'Ö',
  U: 'Ü',
  n: 'ñ',
  c: 'ç',
};

/** A third longer, as German is; `{placeholders}` stay as they are. */
export function pseudo(message: string): string {
  const accented = message.replace(/\{\w+\}|[a-zA-Z]/g, (match) => accents[match] ?? match);
  return `⟦${accented}${'~'.repeat(Math.ceil(message.length / 3))}⟧`;
}

/** The catalogue in pseudo words, for a direction; keys and placeholders stay. */
export function pseudoCatalogue(catalogue: Catalogue, direction: 'ltr' | 'rtl'): Catalogue {
  const entries = Object.entries(catalogue).map(([key, entry]) => [key, { ...entry, message: pseudo(entry.message) }]);
  return { ...Object.fromEntries(entries), direction: { message: direction } };
}

/** Puts the pseudo words into a build of mode `pseudo` or `pseudo-rtl`; any other build is left alone. */
export function pseudoLocale(mode: string): Plugin {
  return {
    name: 'pseudo-locale',
    enforce: 'pre',
    transform(code, id) {
      if (!mode.startsWith('pseudo') || !id.endsWith('/_locales/en/messages.json')) return undefined;
      return JSON.stringify(pseudoCatalogue(JSON.parse(code) as Catalogue, mode === 'pseudo-rtl' ? 'rtl' : 'ltr'));
    },
  };
}
