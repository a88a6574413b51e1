/** Looks into a ZIP with a reader of its own, and makes ZIPs that we would not. */
import { BlobReader, BlobWriter, TextReader, ZipReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

/** The files of a ZIP, as text, by name. */
export async function unzip(file: Blob): Promise<Map<string, string>> {
  const entries = await new ZipReader(new BlobReader(file), { useWebWorkers: false }).getEntries();
  const texts = new Map<string, string>();
  for (const entry of entries) {
    if (!entry.directory)
      texts.set(entry.filename, new TextDecoder('utf-8', { ignoreBOM: true }).decode(await entry.arrayBuffer()));
  }
  return texts;
}

/** A ZIP of these files, in this order. */
export async function zip(files: readonly (readonly [name: string, content: string | Blob])[]): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false, keepOrder: true });
  for (const [name, content] of files) {
    await writer.add(name, typeof content === 'string' ? new TextReader(content) : new BlobReader(content));
  }
  return writer.close();
}
