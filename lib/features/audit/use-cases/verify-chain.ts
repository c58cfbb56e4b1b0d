import type { Actor } from "@/lib/kernel/actor";
import { requirePlatform } from "@/lib/kernel/actor";
import type { AuditStore, Head, StoredEntry } from "../ports";
import { beginning, type Fault, faultOf } from "./chain";
import { chainFor } from "./reach";

const walked = 1_000;

/**
 * How a chain stands. `first` is the first entry that was looked at; `erased` counts those whose particulars were erased
 * with a person.
 */
export type Verified = {
  chain: string;
  first: number;
  head: Head | null;
  erased: number;
  fault: { sequence: number; reason: Fault } | null;
};

type Task = {
  /** Only so many of the newest entries; all unless given. */
  newest?: number;
  /** The head as it was once, kept elsewhere: the chain must still pass through it. */
  known?: Head;
};

/**
 * Works out the hashes of a chain anew. It finds every entry that was changed, removed or put in. A chain that was rewritten
 * from some point on, or of which the end was cut off, is found by a head that was kept elsewhere.
 * @throws AppError `forbidden` as `chainFor` does
 */
export const makeVerifyChain =
  ({ store }: { store: AuditStore }) =>
  async (actor: Actor, chain: string | undefined, task: Task = {}): Promise<Verified> =>
    verify(store, chainFor(actor, chain), task);

/** Every chain, one after the other. @throws AppError `forbidden` unless the actor is of the platform */
export async function* verifyEveryChain(store: AuditStore, actor: Actor): AsyncGenerator<Verified> {
  requirePlatform(actor);
  for (let after: string | null = null; ; ) {
    const chains = await store.chains(after, walked);
    for (const chain of chains) yield await verify(store, chain, {});
    after = chains.at(-1) ?? null;
    if (chains.length < walked) return;
  }
}

async function verify(store: AuditStore, chain: string, { newest, known }: Task): Promise<Verified> {
  const end = await store.head(chain);
  const start = newest === undefined ? 0 : Math.max(0, (end?.sequence ?? 0) - newest);
  let previous = start === 0 ? beginning : await headAt(store, chain, start);
  const verified: Verified = { chain, first: start + 1, head: null, erased: 0, fault: null };
  const broken = (sequence: number, reason: Fault): Verified => ({
    ...verified,
    fault: { sequence, reason },
  });
  if (!previous) return broken(start, "missing");
  for (;;) {
    const entries: StoredEntry[] = await store.walk(chain, previous.sequence, walked);
    for (const entry of entries) {
      const reason = faultOf(entry, previous);
      if (reason) return broken(previous.sequence + 1, reason);
      if (known?.sequence === entry.sequence && known.hash !== entry.hash)
        return broken(entry.sequence, "rewritten");
      if (!entry.particulars) verified.erased += 1;
      previous = { sequence: entry.sequence, hash: entry.hash };
      verified.head = previous;
    }
    if (entries.length < walked) break;
  }
  if (known && known.sequence > previous.sequence) return broken(previous.sequence + 1, "missing");
  return verified;
}

async function headAt(store: AuditStore, chain: string, sequence: number): Promise<Head | null> {
  const [entry] = await store.walk(chain, sequence - 1, 1);
  return entry?.sequence === sequence ? entry : null;
}
