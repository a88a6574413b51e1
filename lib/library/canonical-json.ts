/**
 * JSON with the keys of every object sorted, so that equal values give equal text: hashes and exported libraries can be
 * compared byte by byte. Throws like `JSON.stringify` on what JSON cannot say.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isPlainObject(inner) ? sorted(inner) : inner));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `fromEntries` defines keys instead of assigning them, so `__proto__` stays an ordinary key. */
function sorted(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
