import { createHmac } from "node:crypto";
import { deriveKey, makeSealedBox } from "@/lib/platform/secrets/adapters/aes-gcm";
import type { SecretBox } from "../second-factor-ports";

/**
 * Secrets of second factors, at rest.
 * @param secret read when first needed; at least 32 characters
 */
export const makeSecretBox = (secret: () => string): SecretBox => ({
  ...makeSealedBox(secret, "second-factor"),
  fingerprint: (owner, text) =>
    createHmac("sha256", deriveKey(secret(), "recovery-code")).update(`${owner}/${text}`).digest("hex"),
});
