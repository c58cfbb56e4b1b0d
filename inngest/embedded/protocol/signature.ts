import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import canonicalize from "canonicalize";

const toleranceSeconds = 5 * 60;
const prefix = /^signkey-\w+-/;

/** JSON in the canonical form that signatures cover (RFC 8785). @throws Error for what JSON cannot express */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("This value has no JSON form.");
  return text;
}

const mac = (signingKey: string, body: string, time: string): string =>
  createHmac("sha256", signingKey.replace(prefix, "")).update(body).update(time).digest("hex");

/**
 * Signs a body for the header `x-inngest-signature`: HMAC-SHA256 with the key without its prefix, over body and time.
 * @param body canonical JSON for a request, the text itself for an answer
 * @param now milliseconds since 1970; only the receiver's five-minute check reads it
 */
export function signBody(body: string, signingKey: string, now: number): string {
  const time = String(Math.floor(now / 1000));
  return `t=${time}&s=${mac(signingKey, body, time)}`;
}

/** Whether `header` signs `body` with this key, within five minutes of `now` (milliseconds). */
export function verifySignature(
  header: string | null,
  body: string,
  signingKey: string,
  now: number,
): boolean {
  const fields = new URLSearchParams(header ?? "");
  const time = fields.get("t") ?? "";
  const given = fields.get("s") ?? "";
  if (!/^\d+$/.test(time) || Math.abs(now / 1000 - Number(time)) > toleranceSeconds) return false;
  return sameText(mac(signingKey, body, time), given);
}

/** The bearer token that the SDK shows to the server's API: the key's SHA-256 under the key's own prefix. */
export function bearerToken(signingKey: string): string {
  const head = signingKey.match(prefix)?.[0] ?? "";
  const hash = createHash("sha256")
    .update(Buffer.from(signingKey.slice(head.length), "hex"))
    .digest("hex");
  return `${head}${hash}`;
}

/** Compares two texts in a time that does not tell where they differ. */
export function sameText(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
