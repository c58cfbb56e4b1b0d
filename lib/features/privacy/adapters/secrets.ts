import { createHash, randomBytes } from "node:crypto";
import type { Secrets } from "../ports";

/** Random secrets of 32 bytes; of each its SHA-256 is kept. */
export const linkSecrets: Secrets = {
  make: () => randomBytes(32).toString("base64url"),
  hash: (secret) => createHash("sha256").update(secret).digest("hex"),
};
