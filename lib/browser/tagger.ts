/** The tagger of names, from the file that the extension brings along. */
import { readTagger, type Tagger } from '../entities/model/tagger.ts';

export async function loadTagger(): Promise<Tagger> {
  return readTagger(new Uint8Array(await loadTaggerFile()));
}

/** For `readTagger`, where that is called elsewhere. */
export async function loadTaggerFile(): Promise<ArrayBuffer> {
  const response = await fetch('/tagger/names.bin');
  return response.arrayBuffer();
}
