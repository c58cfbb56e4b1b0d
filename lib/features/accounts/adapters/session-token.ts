import { decode, encode } from "next-auth/jwt";
import type { SignedIn } from "../ports";

/** Thirty days from signing in. */
export const sessionSeconds = 30 * 24 * 3600;

/**
 * What a session's token says. `passwordChangedAt` (milliseconds) is the password's date at the time of signing in: once
 * it is another, the session has ended, whatever the clocks say.
 */
export type SessionClaims = { userId: string; passwordChangedAt: number };

/** The claims of a session that starts now. */
export const toClaims = ({ actor, passwordChangedAt }: SignedIn): SessionClaims => ({
  userId: actor.userId,
  passwordChangedAt: passwordChangedAt.getTime(),
});

/** Whether a session with these claims has not been ended by a new password. */
export const isCurrent = (claims: SessionClaims, { passwordChangedAt }: SignedIn): boolean =>
  claims.passwordChangedAt === passwordChangedAt.getTime();

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
export const toToken = ({ userId, passwordChangedAt }: SessionClaims) => ({
  sub: userId,
  pwd: passwordChangedAt,
});

/** The claims in a decoded JWT, or null when it is not one of ours. */
export function fromToken(token: Record<string, unknown> | null): SessionClaims | null {
  const { sub, pwd } = token ?? {};
  return typeof sub === "string" && typeof pwd === "number" ? { userId: sub, passwordChangedAt: pwd } : null;
}
