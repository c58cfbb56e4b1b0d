import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { deriveKey } from "@/lib/platform/secrets/adapters/aes-gcm";
import type { ObjectLinks, ObjectStorage } from "../port";

type Options = {
  storage: ObjectStorage;
  /** Read when the first link is made; at least 32 characters. */
  secret: () => string;
  /** Where links of our own begin; their token follows. */
  address: () => string;
  clock: Clock;
};

/** An object as a link hands it out. */
export type LinkedObject = {
  fileName: string;
  contentType: string;
  bytes: number;
  parts: AsyncIterable<Uint8Array>;
};

/** What a token says: the key, the time of its end in milliseconds, the file's name and its type. */
const claims = z.tuple([z.string(), z.number(), z.string(), z.string()]);

/**
 * Links of the store where it gives some; elsewhere of our own: what they hand out and until when stands in them, with its
 * HMAC-SHA-256 under a key derived from the installation's secret. Nothing is kept of them: a link ends by its time or with
 * its object.
 */
export function makeObjectLinks({ storage, secret, address, clock }: Options) {
  const sign = (payload: string): Buffer =>
    createHmac("sha256", deriveKey(secret(), "object-links")).update(payload).digest();

  const claimsOf = (token: string) => {
    const [payload = "", signature = "", ...rest] = token.split(".");
    const [given, right] = [Buffer.from(signature, "base64url"), sign(payload)];
    if (rest.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return null;
    const said: unknown = JSON.parse(Buffer.from(payload, "base64url").toString());
    const [key, expiresAt, fileName, contentType] = claims.parse(said);
    return { key, expiresAt, fileName, contentType };
  };

  const links: ObjectLinks & { open(token: string): Promise<LinkedObject> } = {
    make: async (key, terms) => {
      const { expiresInSeconds, fileName, contentType } = terms;
      const expiresAt = new Date(clock().getTime() + expiresInSeconds * 1000);
      const url = await storage.link(key, terms);
      if (url !== null) return { url, expiresAt };
      const said: z.output<typeof claims> = [key, expiresAt.getTime(), fileName, contentType];
      const payload = Buffer.from(JSON.stringify(said)).toString("base64url");
      return { url: `${address()}${payload}.${sign(payload).toString("base64url")}`, expiresAt };
    },
    /** @throws AppError `link_invalid` when the link is none of ours, has expired, or its object is gone */
    open: async (token) => {
      const said = claimsOf(token);
      if (!said || said.expiresAt <= clock().getTime()) throw new AppError("link_invalid");
      const { key, fileName, contentType } = said;
      const known = await storage.stat(key);
      const parts = known && (await storage.open(key));
      if (!parts) throw new AppError("link_invalid");
      return { fileName, contentType, bytes: known.bytes, parts };
    },
  };
  return links;
}
