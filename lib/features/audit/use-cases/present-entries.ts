import { systemActor } from "@/lib/kernel/actor";
import { platformChain } from "../domain/platform-chain";
import type { NamesOf, StoredEntry } from "../ports";
import type { AuditEntry } from "../schemas";

const system = systemActor(platformChain).userId;
const systemName = "Elysia";

/** Entries for those who read them, with what people are called now: one query a page. */
export async function presentEntries(
  namesOf: NamesOf,
  entries: readonly StoredEntry[],
): Promise<AuditEntry[]> {
  const ids = new Set(entries.flatMap(({ actorId, impersonatorId }) => [actorId, impersonatorId]));
  const people = [...ids].filter((id): id is string => id !== null && id !== system);
  const names = people.length > 0 ? await namesOf(people) : new Map<string, string>();
  const person = (id: string | null) =>
    id === null ? null : { id, name: id === system ? systemName : (names.get(id) ?? null) };
  return entries.map(({ particulars, ...entry }) => ({
    id: entry.id,
    sequence: entry.sequence,
    at: entry.at,
    actor: person(entry.actorId),
    via: entry.via,
    impersonator: person(entry.impersonatorId),
    action: entry.action,
    target:
      entry.targetKind === null || entry.targetId === null
        ? null
        : { kind: entry.targetKind, id: entry.targetId, name: particulars?.targetName ?? null },
    details: particulars?.details ?? {},
    address: particulars?.address ?? null,
    userAgent: particulars?.userAgent ?? null,
    erased: particulars === null,
    hash: entry.hash,
  }));
}
