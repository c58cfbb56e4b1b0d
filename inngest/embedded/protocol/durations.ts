import { alwaysMs } from "../limits";
import type { DueTime } from "../store/outcome";

const unitMs: Record<string, number> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};
const part = /(\d+(?:\.\d+)?)(ms|[smhdw])/g;
const isoDate = /^\d{4}-\d{2}-\d{2}T/;

/**
 * Reads a wait as the SDK writes it: `1d2h30m10s` (an empty text is no wait), or an ISO date.
 * @returns null for anything else
 */
export function parseWait(text: string): DueTime | null {
  if (isoDate.test(text)) return Number.isNaN(Date.parse(text)) ? null : { at: new Date(text).toISOString() };
  let afterMs = 0;
  for (const [, count, unit] of text.matchAll(part)) afterMs += Number(count) * (unitMs[unit ?? ""] ?? 0);
  return text.replaceAll(part, "") === "" ? { afterMs: Math.min(afterMs, alwaysMs) } : null;
}

/** Reads a `Retry-After` header: seconds, or a date. @returns null when absent or neither */
export function parseRetryAfter(text: string | null): DueTime | null {
  if (text === null || text === "") return null;
  if (/^\d+(\.\d+)?$/.test(text)) return { afterMs: Math.min(Number(text) * 1000, alwaysMs) };
  return Number.isNaN(Date.parse(text)) ? null : { at: new Date(text).toISOString() };
}
