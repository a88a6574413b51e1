/** How much text is gathered before it becomes a part of the file. */
const partLength = 4 * 1024 * 1024;

/** Gathers a file's pieces as a `Blob`, which the browser may keep on disk, instead of as text in memory. */
export async function toBlob(pieces: AsyncIterable<string>, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  let [gathered, length]: [string[], number] = [[], 0];
  for await (const piece of pieces) {
    gathered.push(piece);
    length += piece.length;
    if (length < partLength) continue;
    parts.push(new Blob(gathered));
    [gathered, length] = [[], 0];
  }
  return new Blob([...parts, ...gathered], { type });
}
