import type { Language } from './types.ts';
import { en } from './en.ts';
import { de } from './de.ts';
import { fr } from './fr.ts';
import { es } from './es.ts';
import { pt } from './pt.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { ca } from './ca.ts';
import { pl } from './pl.ts';
import { cs } from './cs.ts';
import { sk } from './sk.ts';
import { hr } from './hr.ts';
import { sr } from './sr.ts';
import { sl } from './sl.ts';
import { sv } from './sv.ts';
import { da } from './da.ts';
import { nb } from './nb.ts';
import { fi } from './fi.ts';
import { is } from './is.ts';
import { hu } from './hu.ts';
import { ro } from './ro.ts';
import { tr } from './tr.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';
import { bg } from './bg.ts';
import { el } from './el.ts';
import { ar } from './ar.ts';
import { fa } from './fa.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { bn } from './bn.ts';
import { zh } from './zh.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { vi } from './vi.ts';
import { id } from './id.ts';
import { ms } from './ms.ts';
import { th } from './th.ts';

/** The order decides whose word counts where two languages write the same word for different months and the page names neither. */
export const languages: readonly Language[] = [
  en,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  ca,
  pl,
  cs,
  sk,
  hr,
  sr,
  sl,
  sv,
  da,
  nb,
  fi,
  is,
  hu,
  ro,
  tr,
  ru,
  uk,
  bg,
  el,
  ar,
  fa,
  he,
  hi,
  bn,
  zh,
  ja,
  ko,
  vi,
  id,
  ms,
  th,
];

/** Codes that pages use for a language listed under another. */
const alsoKnownAs: Readonly<Record<string, string>> = {
  no: 'nb',
  nn: 'nb',
  bs: 'hr',
  sh: 'sr',
  iw: 'he',
  in: 'id',
  gl: 'pt',
  rm: 'de',
  lb: 'de',
  nds: 'de',
  af: 'nl',
  mo: 'ro',
};

/** The language of a BCP 47 tag (`de-AT`, `pt_BR`); `undefined` when the tag is missing or we know no words of it. */
export function languageOf(tag: string | undefined): Language | undefined {
  const code = tag?.trim().toLowerCase().split(/[-_]/)[0];
  if (!code) return undefined;
  const known = Object.hasOwn(alsoKnownAs, code) ? alsoKnownAs[code] : code;
  return languages.find((language) => language.code === known);
}

/** Those whose words may stand on a page in a language: its own and English, or all where we do not know it. */
export function likelyLanguages(tag: string | undefined): readonly Language[] {
  const known = languageOf(tag);
  return known ? [known, en] : languages;
}
