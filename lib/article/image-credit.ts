/** A printed caption parted into what the picture shows and who made it. */

const makers =
  '(?:photo(?:graph(?:er|s|y)?)?s?|image(?:s)?|picture|pic|credit|foto(?:s|graf(?:ie)?)?|bild(?:er|quelle)?|quelle|source|crédits?|fotos?|imagen|imagem|immagine|zdjęcie|fot|kuva|obrázek|illustration|graphic|grafik|copyright|courtesy|фото|写真|図)';
const marked = new RegExp(
  `(?:^|[\\s.(\\[|])(?:${makers}(?:\\s*(?:credit|by|via|courtesy(?: of)?|of|von|par|por|de|di|:))*\\s*[:：/]\\s*|${makers}\\s+(?:by|via|courtesy(?: of)?|credit|von|par|por|di)\\s*:?\\s*|courtesy(?: of)?\\s+|©\\s*|\\(c\\)\\s*)([^()\\[\\]]{2,120}?)[)\\]]?\\s*$`,
  'iu',
);
const agencies =
  /(?:getty images?|reuters|afp|associated press|\bap\b|\bap photo\b|shutterstock|istock|dpa|picture alliance|imago|alamy|epa|pa wire|pa images|keystone|unsplash|pixabay|wikimedia(?: commons)?|bloomberg|zuma press|anadolu)/iu;
const inBrackets = /\s*[([]([^()[\]]{2,120})[)\]]\s*$/u;
const leadIn = new RegExp(`^(?:${makers}\\s*)*(?:(?:by|via|courtesy(?: of)?|of|von|par|por|di)\\s+)?[:：©]?\\s*`, 'iu');

export interface CaptionParts {
  caption?: string;
  credit?: string;
}

/** "Ann Lee in Rome. Photo: Bo Ek/AFP" is the caption "Ann Lee in Rome." and the credit "Bo Ek/AFP". */
export function splitCredit(text: string, creditText?: string): CaptionParts {
  let caption = text.replace(/\s+/g, ' ').trim();
  if (creditText) {
    const credit = creditText.replace(/\s+/g, ' ').trim();
    if (caption.endsWith(credit)) caption = caption.slice(0, -credit.length).trim();
    return parts(caption, bareCredit(credit));
  }
  const match = marked.exec(caption);
  if (match)
    return parts(caption.slice(0, match.index + (caption[match.index] === '.' ? 1 : 0)), bareCredit(match[1]!));
  const bracket = inBrackets.exec(caption);
  if (bracket && agencies.test(bracket[1]!)) return parts(caption.slice(0, bracket.index), bareCredit(bracket[1]!));
  if (agencies.test(caption) && caption.split(' ').length <= 6 && /[/|]|^(?:getty|reuters|afp|ap|dpa)/i.test(caption))
    return { credit: bareCredit(caption) };
  return caption ? { caption } : {};
}

/** Who made it, without "Photo by". */
export function bareCredit(credit: string): string {
  return credit
    .replace(leadIn, '')
    .replace(/^[(\[]|[)\]]$/g, '')
    .trim();
}

function parts(caption: string, credit: string): CaptionParts {
  const shown = caption.replace(/[\s|–—(\[]+$/u, '').trim();
  return { ...(shown && { caption: shown }), ...(credit && { credit }) };
}
