/** A title or sentence with its full stop, unless it ends with a mark of its own. */
export function ended(text: string): string {
  return /[.!?…]["”’')\]]*$/.test(text) ? text : `${text}.`;
}

/** White space of all kinds as single blanks: references have no lines. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text in a pair of marks; marks that it has itself become inner ones. */
export function quoted(text: string): string {
  return `“${onOneLine(text).replace(/[“„«"](?=\S)([^“”"„«»]*)[”"“»]/gu, '‘$1’')}”`;
}

/** Words without the marks they are printed between, also where only one of them was taken along: a style sets its own. */
export function withoutMarks(words: string): string {
  return onOneLine(words).replace(/^[“"„«]?([^“”"„«»]*)[”"“»]?$/u, '$1');
}
