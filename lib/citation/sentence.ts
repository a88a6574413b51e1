/** A title or sentence with its full stop, unless it ends with a mark of its own. */
export function ended(text: string): string {
  return /[.!?…]["”’')\]]*$/.test(text) ? text : `${text}.`;
}

/** White space of all kinds as single blanks: references have no lines. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The words of a quote in one pair of marks; marks that it has itself become inner ones. */
export function quoted(text: string): string {
  const bare = onOneLine(text).replace(/^[“"„«](.*)[”"“»]$/su, '$1');
  return `“${bare.replace(/[“„«"](?=\S)([^“”"„«»]*)[”"“»]/gu, '‘$1’')}”`;
}
