import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import type { SealedBox } from "../port";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** A key of 32 bytes for one purpose, by HKDF-SHA-256 (RFC 5869) from the installation's secret. */
export const deriveKey = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", `elysia/${purpose}`, 32));

/**
 * Secrets at rest: AES-256-GCM, its key derived from the installation's secret, bound to their owner's id.
 * Layout: nonce, tag, ciphertext.
 * @param secret read when first needed; at least 32 characters
 * @param purpose what is sealed for one is not opened for another
 */
export function makeSealedBox(secret: () => string, purpose: string): SealedBox {
  const current = () => {
    const key = deriveKey(secret(), purpose);
    return { key, keyId: createHash("sha256").update(key).digest("hex").slice(0, 16) };
  };
  return {
    keyId: () => current().keyId,
    seal: (owner, plain) => {
      const { key, keyId } = current();
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(owner));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return { keyId, sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]) };
    },
    open: (owner, { keyId, sealed }) => {
      const known = current();
      if (keyId !== known.keyId) throw new Error("The secret was sealed with another ELYSIA_SECRET.");
      const decipher = createDecipheriv(algorithm, known.key, sealed.subarray(0, nonceBytes))
        .setAAD(Buffer.from(owner))
        .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
    },
  };
}
