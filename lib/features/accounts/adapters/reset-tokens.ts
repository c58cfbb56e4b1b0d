import { createHash, createHmac } from "node:crypto";
import type { ResetTokens } from "../ports";

/**
 * Tokens derived from the installation's secret: a step that runs again makes the same token, so that the mail it sends
 * again, or had sent already, works.
 * @param secret read when the first token is made; at least 32 characters
 */
export const makeResetTokens = (secret: () => string): ResetTokens => ({
  make: (resetId) => createHmac("sha256", secret()).update(`password-reset/${resetId}`).digest("base64url"),
  hash: (token) => createHash("sha256").update(token).digest("hex"),
});
