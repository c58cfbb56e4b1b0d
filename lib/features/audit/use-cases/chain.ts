import { createHash, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";
import type { AuditNote } from "@/lib/kernel/audit";
import type { ChainedEntry, Head, Particulars, StoredEntry } from "../ports";

/** What the first entry of a chain follows. */
export const beginning: Head = { sequence: 0, hash: "0".repeat(64) };

const maxNameCharacters = 200;
const maxUserAgentCharacters = 300;

/** SHA-256 over the canonical JSON (RFC 8785), as lower-case hex. */
const digest = (value: object): string =>
  createHash("sha256")
    .update(canonicalize(value) ?? "")
    .digest("hex");

const seal = ({ targetName, details, address, userAgent, salt }: Particulars & { salt: string }): string =>
  digest({ targetName, details, address, userAgent, salt });

/** The hash of an entry: over all of it, and the hash before it. */
function hashOf({ hash: _, ...entry }: ChainedEntry): string {
  return digest(entry);
}

function particularsOf({ target, details, address, userAgent }: AuditNote): Particulars & { salt: string } {
  return {
    targetName: target?.name?.slice(0, maxNameCharacters) ?? null,
    details,
    address,
    userAgent: userAgent?.slice(0, maxUserAgentCharacters) ?? null,
    salt: randomBytes(16).toString("hex"),
  };
}

/** A note as the entry that follows `previous`. */
export function chainNote(organisationId: string, note: AuditNote, previous: Head): StoredEntry {
  const particulars = particularsOf(note);
  const { id, actorId, via, impersonatorId, action, target } = note;
  const entry: ChainedEntry = {
    ...{ organisationId, sequence: previous.sequence + 1, id, actorId, via, impersonatorId, action },
    at: new Date(note.at).toISOString(),
    targetKind: target?.kind ?? null,
    targetId: target?.id ?? null,
    sealed: seal(particulars),
    previousHash: previous.hash,
    hash: "",
  };
  return { ...entry, hash: hashOf(entry), particulars };
}

/** What is wrong with an entry that shall follow `previous`, or null. */
export function faultOf({ particulars, ...entry }: StoredEntry, previous: Head): Fault | null {
  if (entry.sequence !== previous.sequence + 1) return "missing";
  if (entry.previousHash !== previous.hash) return "unlinked";
  if (entry.hash !== hashOf(entry)) return "changed";
  return particulars && entry.sealed !== seal(particulars) ? "particulars_changed" : null;
}

/** `rewritten`: the chain holds in itself, and is not the one of which a head was kept. */
export type Fault = "missing" | "unlinked" | "changed" | "particulars_changed" | "rewritten";
