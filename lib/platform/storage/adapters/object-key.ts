import { createHash } from "node:crypto";
import { isId } from "@/lib/kernel/ids";

const digest = /^[0-9a-f]{64}$/;

/** The parts of a key: canonical ids and a digest, so that no key leads out of a folder or a prefix. */
export type KeyParts = { organisationId: string; ownerId: string; sha256: string };

const notAKey = () => new Error("not a storage key");

/** @returns the parts, or null when `text` is no key */
export function readKey(text: string): KeyParts | null {
  const [organisationId = "", ownerId = "", sha256 = "", ...rest] = text.split("/");
  const isKey = isId(organisationId) && isId(ownerId) && digest.test(sha256) && rest.length === 0;
  return isKey ? { organisationId, ownerId, sha256 } : null;
}

/** @throws Error when `text` is no key */
export function parseKey(text: string): KeyParts {
  const parts = readKey(text);
  if (!parts) throw notAKey();
  return parts;
}

/** The same text, once it is known to be a key. @throws Error when it is none */
export function checkedKey(text: string): string {
  parseKey(text);
  return text;
}

/** Under what the keys of an organisation, or of a work in it, begin. @throws Error for what is no id */
export function prefixOf(organisationId: string, ownerId?: string): string {
  if (!isId(organisationId) || (ownerId !== undefined && !isId(ownerId))) throw notAKey();
  return ownerId === undefined ? `${organisationId}/` : `${organisationId}/${ownerId}/`;
}

/** The key of bytes. @throws Error for what is no id */
export const keyOfBytes = (organisationId: string, ownerId: string, bytes: Uint8Array): string =>
  `${prefixOf(organisationId, ownerId)}${createHash("sha256").update(bytes).digest("hex")}`;
