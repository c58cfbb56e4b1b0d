import { createHash, createHmac } from "node:crypto";
import type { LinkTokens } from "../link-ports";

/**
 * Tokens derived from the installation's secret: a step that runs again makes the same token, so that the mail it sends
 * again, or had sent already, works.
 * @param secret read when the first token is made; at least 32 characters
 */
export const makeLinkTokens = (secret: () => string): LinkTokens => ({
  make: (purpose, id) => createHmac("sha256", secret()).update(`${purpose}/${id}`).digest("base64url"),
  hash: (token) => createHash("sha256").update(token).digest("hex"),
});
