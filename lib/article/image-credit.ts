/** A printed caption parted into what the picture shows and who made it. */

/** What newsrooms write before the maker's name. */
const maker =
  '(?:photo(?:graph(?:er|s|y)?)?s?|images?|picture|pic|credit|foto(?:s|graf(?:ie)?)?|bild(?:er|quelle)?|quelle|source|crédits?|imagen|imagem|immagine|zdjęcie|fot|kuva|obrázek|illustration|graphic|grafik|copyright|фото|写真|図)';
const by = '(?:by|via|courtesy(?:\\s+of)?|credit|von|par|por|de|di)';
const agencies =
  /\b(?:getty images?|reuters|afp|associated press|ap|shutterstock|istock|dpa|picture alliance|imago|alamy|epa|pa wire|pa images|keystone|unsplash|pixabay|wikimedia(?: commons)?|bloomberg|zuma press|anadolu)\b/iu;

const leadIn = new RegExp(`^(?:${maker}\\s*)*(?:${by}\\s+)*[:：©|]?\\s*`, 'iu');
const namesMaker = new RegExp(`^(?:(?:${maker}\\b\\s*)+(?:${by}\\b|[:：©/])|${by}\\s|©)`, 'iu');

/** How a credit begins: with a colon anywhere ("Foto: X"), without one only where a sentence could begin ("Photo by X"). */
const beginnings = [
  new RegExp(`(?<=^|[\\s.|])${maker}(?:\\s+${by})*\\s*[:：]\\s*`, 'iu'),
  new RegExp(`(?:^|(?<=[.!?…"”»)|–—]\\s*))${maker}\\s+(?:${by}\\s+)+`, 'iu'),
  new RegExp(`(?<=\\s)(?:Photos?|Photograph|Image|Picture|Illustration)\\s+(?:by|via|courtesy of)\\s+`, 'u'),
  /(?:^|(?<=[.!?…"”»)|–—]\s*))courtesy\s+(?:of\s+)?/iu,
  /(?:©|\(c\))\s*/iu,
];
const inBrackets = /\s*[([]([^()[\]]{2,140})[)\]]\s*$/u;
const longestCredit = 140;

export interface CaptionParts {
  caption?: string;
  credit?: string;
}

/**
 * "Ann Lee in Rome. Photo: Bo Ek/AFP" is the caption "Ann Lee in Rome." and the credit "Bo Ek/AFP".
 *
 * @param marked what the page itself marks as the credit.
 */
export function splitCredit(text: string, marked?: string): CaptionParts {
  const words = text.replace(/\s+/g, ' ').trim();
  if (marked) {
    const credit = marked.replace(/\s+/g, ' ').trim();
    const [before = '', after = ''] = words.split(credit, 2);
    // What goes on behind a stroke is of the credit too: "Ann Lee" "/AFP".
    return /^\s*\//.test(after) ? parts(before, credit + after) : parts(`${before} ${after}`, credit);
  }
  const bracket = inBrackets.exec(words);
  if (bracket && (agencies.test(bracket[1]!) || namesMaker.test(bracket[1]!)))
    return parts(words.slice(0, bracket.index), bracket[1]!);
  for (const beginning of beginnings) {
    const match = beginning.exec(words);
    if (match && words.length - match.index <= longestCredit)
      return parts(words.slice(0, match.index), words.slice(match.index));
  }
  const isAgencyLine = agencies.test(words) && words.split(' ').length <= 8 && /[/|]|^\S+(?: images)?$/i.test(words);
  if (isAgencyLine) return parts('', words);
  return words === '' ? {} : { caption: words };
}

/** Who made it, without "Photo by". */
export function bareCredit(credit: string): string {
  return credit
    .trim()
    .replace(/^[([](.*?)[)\]]?$/u, '$1')
    .replace(/^([^([]*?)[\s)\]]+$/u, '$1')
    .replace(leadIn, '')
    .trim();
}

function parts(before: string, creditText: string): CaptionParts {
  const caption = before.replace(/[\s|–—([]+$/u, '').trim();
  const credit = bareCredit(creditText);
  return { ...(caption && { caption }), ...(credit && { credit }) };
}
