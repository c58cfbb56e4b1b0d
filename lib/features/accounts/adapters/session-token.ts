import { decode, encode } from "next-auth/jwt";
import { isId } from "@/lib/kernel/ids";
import { sessionSeconds } from "../domain/session-life";

/** What a session's token says: whose session it is, and which. Whether it still is one, its row says. */
export type SessionClaims = { userId: string; sessionId: string };

/** Encrypts the claims as next-auth does: both it and we read the same cookie. */
export const encodeSession = (claims: SessionClaims, secret: string): Promise<string> =>
  encode({ token: toToken(claims), secret, maxAge: sessionSeconds });

/** The claims of a token, or null for one that is forged, damaged, expired or of another installation. */
export async function decodeSession(token: string, secret: string): Promise<SessionClaims | null> {
  try {
    return fromToken(await decode({ token, secret }));
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
