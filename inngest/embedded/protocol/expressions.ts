import type { KeyExpression, PriorityExpression } from "../store/function-definition";

const eventPath = /^event\.(data(?:\.[A-Za-z_]\w*)+)$/;
const literal = /^(?:"([^"\\]*)"|'([^'\\]*)')$/;
const integer = /^-?\d{1,9}$/;
const failureOf = /^event\.data\.function_id == '([^'\\]+)'$/;

/** A concurrency key: `event.data.x.y` or a quoted text; null for any other expression. */
export function parseKeyExpression(source: string | undefined): KeyExpression | null {
  if (source === undefined) return { kind: "none" };
  const quoted = source.trim().match(literal);
  if (quoted) return { kind: "literal", text: quoted[1] ?? quoted[2] ?? "" };
  const path = source.trim().match(eventPath)?.[1];
  return path ? { kind: "path", path: path.split(".") } : null;
}

/** A priority: seconds ahead as an integer, or `event.data.x`; null for any other expression. */
export function parsePriorityExpression(source: string): PriorityExpression | null {
  if (integer.test(source.trim())) return { kind: "seconds", seconds: Number(source) };
  const path = source.trim().match(eventPath)?.[1];
  return path ? { kind: "path", path: path.split(".") } : null;
}

/** The function whose failure a trigger waits for, in the form that the SDK writes for `onFailure`; else null. */
export const parseFailureExpression = (source: string): string | null => source.match(failureOf)?.[1] ?? null;

/** The value at a path inside an event, `undefined` where the path ends early. */
export function valueAt(event: Record<string, unknown>, path: string[]): unknown {
  let value: unknown = event;
  for (const field of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, field)) return undefined;
    value = Reflect.get(value, field);
  }
  return value;
}
