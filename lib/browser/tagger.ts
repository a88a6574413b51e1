/** The tagger of names, from the file that the extension brings along. */
import { readTagger, type Tagger } from '../entities/model/tagger.ts';

export async function loadTagger(): Promise<Tagger> {
  return readTagger(new Uint8Array(await loadTaggerFile()));
}

/** For `readTagger`, where that is called elsewhere. Not by `fetch`: for these 8 MB that takes Chromium twice as long. */
export function loadTaggerFile(): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', '/tagger/names.bin');
    request.responseType = 'arraybuffer';
    request.onload = () => resolve(request.response as ArrayBuffer);
    request.onerror = () => reject(new Error('The tagger’s file of this extension cannot be read.'));
    request.send();
  });
}
