import { hkdfSync } from "node:crypto";
import { jwtDecrypt } from "jose";
import { encode } from "next-auth/jwt";
import { isId } from "@/lib/kernel/ids";
import { sessionSeconds } from "../domain/session-life";

/** What a session's token says: whose session it is, and which. Whether it still is one, its row says. */
export type SessionClaims = { userId: string; sessionId: string };

/** Encrypts the claims as next-auth does: both it and we read the same cookie. */
export const encodeSession = (claims: SessionClaims, secret: string): Promise<string> =>
  encode({ token: toToken(claims), secret, maxAge: sessionSeconds });

/** What next-auth 4 derives its key from, beside the secret. */
const keyPurpose = "NextAuth.js Generated Encryption Key";
const clockToleranceSeconds = 15;
const keys = new Map<string, Uint8Array>();

/** The key of an installation, derived once: next-auth's own `decode` does that for every token. */
function keyOf(secret: string): Uint8Array {
  const known = keys.get(secret);
  if (known) return known;
  const key = new Uint8Array(hkdfSync("sha256", secret, "", keyPurpose, 32));
  keys.set(secret, key);
  return key;
}

/** The claims of a token, or null for one that is forged, damaged, expired or of another installation. */
export async function decodeSession(token: string, secret: string): Promise<SessionClaims | null> {
  try {
    const { payload } = await jwtDecrypt(token, keyOf(secret), { clockTolerance: clockToleranceSeconds });
    return fromToken(payload);
  } catch {
    return null;
  }
}

/** The claims under the names that the JWT carries. */
export const toToken = ({ userId, sessionId }: SessionClaims) => ({ sub: userId, sid: sessionId });

/** The claims in a decoded JWT, or null when it is not one of ours. */
export function fromToken(token: Record<string, unknown> | null): SessionClaims | null {
  const { sub, sid } = token ?? {};
  return typeof sub === "string" && typeof sid === "string" && isId(sid)
    ? { userId: sub, sessionId: sid }
    : null;
}
