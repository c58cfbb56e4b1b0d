import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { KnownDevices } from "../session-ports";

/**
 * Marks of browsers that have signed in, kept by the browsers themselves: `<id>.<signature over id and account>`.
 * @param secret read when first needed; at least 32 characters
 */
export function makeKnownDevices(secret: () => string): KnownDevices {
  const sign = (text: string) => createHmac("sha256", secret()).update(text).digest("base64url");
  const accountKey = (email: string) => sign(`account/${email.toLowerCase()}`);
  const markOf = (id: string, email: string) => `${id}.${sign(`device/${id}/${accountKey(email)}`)}`;
  const recognise = (mark: string | undefined, email: string): string | null => {
    const [id = ""] = mark?.split(".") ?? [];
    const given = Buffer.from(mark ?? "");
    const right = Buffer.from(markOf(id, email));
    return given.length === right.length && timingSafeEqual(given, right) ? id : null;
  };
  return {
    accountKey,
    recognise,
    mark: (known, email) => markOf(recognise(known, email) ?? randomBytes(16).toString("base64url"), email),
  };
}
