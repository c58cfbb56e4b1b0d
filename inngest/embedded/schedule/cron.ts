import { Cron } from "croner";

const zonePrefix = /^(?:CRON_)?TZ=(\S+)\s+/;
const value = "(?:\\d{1,2}|[A-Za-z]{3})";
const item = `(?:[*?]|${value}(?:-${value})?)(?:/\\d{1,2})?`;
const field = new RegExp(`^${item}(?:,${item})*$`);

/** An expression as the SDK hands it on: five fields, or six with seconds first, after an optional `TZ=Area/City `. */
function parse(expression: string): Cron {
  const zone = expression.match(zonePrefix);
  const pattern = expression.slice(zone?.[0].length ?? 0).trim();
  const fields = pattern.split(/\s+/);
  if (fields.length < 5 || fields.length > 6)
    throw new Error("it must have five fields, or six with seconds");
  const wrong = fields.find((text) => !field.test(text));
  if (wrong !== undefined) throw new Error(`"${wrong}" is not a field`);
  return new Cron(pattern, { timezone: zone?.[1] ?? "UTC", mode: "5-or-6-parts" });
}

/** Why a cron expression cannot be used; null when it can. */
export function cronProblem(expression: string): string | null {
  try {
    return parse(expression).nextRun() ? null : "has no next time";
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/**
 * The first tick of an expression after an instant, both in milliseconds since 1970. Where clocks are set forward, a time
 * that does not exist is moved to the first that does; where they are set back, a time that comes twice counts once.
 * @returns null when there is none; an expression that `cronProblem` refuses throws
 */
export const nextTick = (expression: string, afterMs: number): number | null =>
  parse(expression).nextRun(new Date(afterMs))?.getTime() ?? null;
