import type { AuditNote } from "@/lib/kernel/audit";
import { platformChain } from "../domain/platform-chain";
import type { AuditStore, StoredEntry } from "../ports";
import { beginning, chainNote } from "./chain";

/** Takes notes into their chains, each once however often it comes. */
export const makeAppendNotes =
  ({ store }: { store: AuditStore }) =>
  async (notes: readonly AuditNote[]): Promise<void> => {
    const chains = Map.groupBy(notes, ({ organisationId }) => organisationId ?? platformChain);
    for (const [chain, own] of chains) {
      const ids = own.map(({ id }) => id);
      await store.append(chain, ids, (head, known) => linkFresh(chain, own, head ?? beginning, known));
    }
  };

function linkFresh(
  chain: string,
  notes: readonly AuditNote[],
  head: { sequence: number; hash: string },
  known: ReadonlySet<string>,
): StoredEntry[] {
  const taken = new Set(known);
  const entries: StoredEntry[] = [];
  for (const note of notes) {
    if (taken.has(note.id)) continue;
    taken.add(note.id);
    entries.push(chainNote(chain, note, entries.at(-1) ?? head));
  }
  return entries;
}
