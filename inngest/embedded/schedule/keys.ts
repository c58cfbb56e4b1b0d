import { createHash } from "node:crypto";
import { evaluate } from "../expressions/program";

const longKey = 200;

/** A key of at most 200 characters; longer ones become their SHA-256. */
export const shortened = (text: string): string =>
  text.length > longKey ? createHash("sha256").update(text).digest("hex") : text;

/**
 * The value of a key's expression as JSON, so that 1 and "1" are different keys; empty without an expression. What has no
 * value shares the key of a missing field.
 */
export function keyText(key: string | undefined, event: Record<string, unknown>): string {
  if (key === undefined) return "";
  const evaluated = evaluate(key, { event });
  return shortened(JSON.stringify("value" in evaluated ? evaluated.value : null));
}

/** What counts the starts of one function for one value of a key: a name that no other use of the key shares. */
export const startScope = (
  use: "once" | "rate" | "throttle" | "single" | "debounce" | "batch",
  functionId: string,
  key: string | undefined,
  event: Record<string, unknown>,
): string => `${use}:${functionId}:${shortened(key ?? "none")}:${keyText(key, event)}`;
