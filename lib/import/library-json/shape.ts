/**
 * Shapes for what comes from outside: a shape takes a value apart and puts a new one together from the parts it knows,
 * so that what it does not know — `__proto__` among it — stays behind. Anything else than expected is a `ShapeError`.
 */
export type Shape<T> = (value: unknown, path: string) => T;

/** What stands at `path` is not what it should be. */
export class ShapeError extends Error {
  override name = 'ShapeError';
  readonly path: string;
  readonly expected: string;

  constructor(path: string, expected: string) {
    super(`${path || 'the record'}: ${expected} expected`);
    this.path = path;
    this.expected = expected;
  }
}

/** Longer than any article. */
const longestText = 20_000_000;
const longestList = 100_000;

/** Any text; not checked for what it says, since nothing of it reaches a page unsanitized. */
export const text: Shape<string> = (value, path) => {
  if (typeof value !== 'string' || value.length > longestText) throw new ShapeError(path, 'text');
  return value;
};

/** A boolean. */
export const flag: Shape<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new ShapeError(path, 'true or false');
  return value;
};

/** A number in a range, both ends included. */
export function number(least: number, most: number): Shape<number> {
  return (value, path) => {
    if (typeof value !== 'number' || !(value >= least && value <= most)) {
      throw new ShapeError(path, `a number from ${least} to ${most}`);
    }
    return value;
  };
}

/** A whole number from 0. */
export const count: Shape<number> = (value, path) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new ShapeError(path, 'a count');
  return value as number;
};

/** A text of one pattern, which must be anchored; `expected` names it in the report. */
export function matching<T extends string = string>(pattern: RegExp, expected: string): Shape<T> {
  return (value, path) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw new ShapeError(path, expected);
    return value as T;
  };
}

/** One of these values. */
export function oneOf<const T extends string | boolean>(...values: T[]): Shape<T> {
  return (value, path) => {
    if (!values.includes(value as T)) throw new ShapeError(path, values.join(' or '));
    return value as T;
  };
}

/** A list, each entry of one shape. */
export function list<T>(item: Shape<T>): Shape<T[]> {
  return (value, path) => {
    if (!Array.isArray(value) || value.length > longestList) throw new ShapeError(path, 'a list');
    return value.map((entry, index) => item(entry, `${path}[${index}]`));
  };
}

/** A list of exactly two. */
export function pair<A, B>(first: Shape<A>, second: Shape<B>): Shape<[A, B]> {
  return (value, path) => {
    if (!Array.isArray(value) || value.length !== 2) throw new ShapeError(path, 'a list of two');
    return [first(value[0], `${path}[0]`), second(value[1], `${path}[1]`)];
  };
}

/** Any number of keys of one pattern. */
export function dictionary<T>(key: RegExp, entry: Shape<T>): Shape<Record<string, T>> {
  return (value, path) =>
    Object.fromEntries(
      Object.entries(plainObject(value, path)).map(([name, inner]) => {
        if (!key.test(name)) throw new ShapeError(`${path}.${name.slice(0, 40)}`, 'no such key');
        return [name, entry(inner, `${path}.${name}`)];
      }),
    );
}

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
type RequiredPart<T> = { [K in Exclude<keyof T, OptionalKeys<T>>]: Shape<T[K]> };
type OptionalPart<T> = { [K in OptionalKeys<T>]-?: Shape<Exclude<T[K], undefined>> };

/** An object with exactly these keys. A type that gains a key does not compile until its shape has it too. */
export function object<T extends object>(required: RequiredPart<T>, optional: OptionalPart<T>): Shape<T> {
  const requiredShapes = Object.entries(required) as [string, Shape<unknown>][];
  const optionalShapes = Object.entries(optional) as [string, Shape<unknown>][];
  return (value, path) => {
    const from = plainObject(value, path);
    const at = (key: string) => (path ? `${path}.${key}` : key);
    const own = (key: string) => (Object.hasOwn(from, key) ? from[key] : undefined);
    const parts: [string, unknown][] = requiredShapes.map(([key, shape]) => [key, shape(own(key), at(key))]);
    for (const [key, shape] of optionalShapes) {
      if (own(key) !== undefined) parts.push([key, shape(own(key), at(key))]);
    }
    return Object.fromEntries(parts) as T;
  };
}

/** One of several shapes, told apart by the text under one key. */
export function variants<T>(key: string, shapes: Record<string, Shape<T>>): Shape<T> {
  return (value, path) => {
    const from = plainObject(value, path);
    const name = Object.hasOwn(from, key) ? from[key] : undefined;
    if (typeof name !== 'string' || !Object.hasOwn(shapes, name)) {
      throw new ShapeError(path ? `${path}.${key}` : key, Object.keys(shapes).join(' or '));
    }
    return shapes[name]!(value, path);
  };
}

function plainObject(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ShapeError(path, 'an object');
  return value as Record<string, unknown>;
}
