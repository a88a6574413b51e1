/** A page saved as a file: its bytes, in whatever encoding, as text. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The HTML of a file, `.gz` unpacked. */
export function readSavedPage(file: string): string {
  const bytes = readFileSync(file);
  return decodeHtml(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
}

const charset = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/i;

/**
 * By byte order mark; then as UTF-8 where the bytes are that, whatever the page declares (browsers write UTF-8 when they
 * save, and leave the declaration as it was); then as declared; then windows-1252, as the standard has it.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const match = charset.exec(head);
  const declared = match?.[1] ?? match?.[2];
  // The one encoding whose every byte could be ASCII; its escapes tell it apart.
  if (!(declared?.toLowerCase() === 'iso-2022-jp' && bytes.includes(0x1b))) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch (error) {
      // Not UTF-8: what the page declares has to be believed.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return new TextDecoder(isEncoding(declared) ? declared : 'windows-1252').decode(bytes);
}

function isEncoding(label: string | undefined): label is string {
  try {
    return label !== undefined && Boolean(new TextDecoder(label));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
