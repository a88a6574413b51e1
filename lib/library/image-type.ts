/** What kind of image bytes are, by their first ones: servers call images anything, and anything an image. */

/** Hexadecimal, `.` for any digit. https://mimesniff.spec.whatwg.org/#image-type-pattern-matching-algorithm */
const signatures: readonly [type: string, start: RegExp][] = [
  ['image/jpeg', /^ffd8ff/],
  ['image/png', /^89504e470d0a1a0a/],
  ['image/gif', /^47494638(37|39)61/],
  ['image/webp', /^52494646.{8}57454250/],
  ['image/avif', /^.{8}6674797061766966/],
  ['image/avif', /^.{8}6674797061766973/],
  ['image/bmp', /^424d/],
  ['image/x-icon', /^00000100/],
];

/** The media type; `undefined` when the bytes are no image. */
export function imageType(bytes: Uint8Array): string | undefined {
  const start = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const signed = signatures.find(([, pattern]) => pattern.test(start));
  if (signed) return signed[0];
  return isSvg(bytes) ? 'image/svg+xml' : undefined;
}

/** Text whose first element is `svg`. It is shown by `<img>` only, where its scripts and requests are dead. */
function isSvg(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype svg[^>]*>\s*)?<svg[\s>]/i.test(text);
}
