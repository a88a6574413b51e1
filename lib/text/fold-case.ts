/** For looking up words: in lower case, with one kind of apostrophe. No place in the text moves. */
export function foldCase(text: string): string {
  // The one capital that becomes two characters.
  return text
    .replace(/İ/g, 'i')
    .toLowerCase()
    .replace(/['‘`´]/g, '’');
}
