/** The language an article is written in, and the direction it runs. */

const tag = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i;

/** A BCP 47 tag from what a page writes (`en_US`, `DE`): nothing where it is none. */
export function languageTag(stated: string | null | undefined): string | undefined {
  const trimmed = stated?.trim();
  if (!trimmed || !tag.test(trimmed)) return undefined;
  try {
    return Intl.getCanonicalLocales(trimmed.replaceAll('_', '-'))[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const rightToLeft = new Set('ar arc ckb dv fa he ks ku-arab nqo pa-arab ps sd ug ur yi'.split(' '));
const rtlLetters = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

/** As the page declares it, else as its language is written, else by the letters of its words. */
export function textDirection(
  declared: string | null | undefined,
  lang: string | undefined,
  words: string,
): 'ltr' | 'rtl' {
  const stated = declared?.trim().toLowerCase();
  if (stated === 'rtl' || stated === 'ltr') return stated;
  if (lang) return rightToLeft.has(lang.toLowerCase().split('-')[0]!) ? 'rtl' : 'ltr';
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return (words.match(rtlLetters)?.length ?? 0) > letters / 2 ? 'rtl' : 'ltr';
}
