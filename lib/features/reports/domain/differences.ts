/** A place in two JSON values where they differ; `undefined` where one has nothing there. */
export type Difference = { path: string; before: unknown; after: unknown };

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

const sameKind = (a: unknown, b: unknown): boolean => Array.isArray(a) === Array.isArray(b);

const step = (path: string, key: string, inArray: boolean): string =>
  inArray ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;

/**
 * The leaves in which two JSON values differ, in the order of the first one's fields, those that only the second has last. Fields
 * that are `undefined` are as good as absent.
 */
export function differences(before: unknown, after: unknown, path = ""): Difference[] {
  if (Object.is(before, after)) return [];
  if (!isObject(before) || !isObject(after) || !sameKind(before, after)) return [{ path, before, after }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    differences(before[key], after[key], step(path, key, Array.isArray(before))),
  );
}
