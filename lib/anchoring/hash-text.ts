/**
 * A short name of a text, to see whether it is still the same: two FNV-1a hashes and the length. Not for secrets; whoever
 * compares also compares the words. http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function hashText(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x050c5d1f;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ (unit + index), 0x01000193);
  }
  return [first, second, text.length].map((part) => (part >>> 0).toString(36)).join('-');
}
