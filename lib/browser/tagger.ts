/** The tagger of names, from the file that the extension brings along. */
import { readTagger, type Tagger } from '../entities/model/tagger.ts';

export async function loadTagger(): Promise<Tagger> {
  const response = await fetch('/tagger/names.bin');
  return readTagger(new Uint8Array(await response.arrayBuffer()));
}
