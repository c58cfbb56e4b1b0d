import type { RunStorage } from "../store/storage";
import type { SweepPace, SweepResult } from "../store/store";
import { chores, type Retention, type SweepPlace, type Swept } from "../store/sweep-table";
import type { StateTransaction } from "../store/transaction";

/** From the end of one sweep to the beginning of the next. */
const everyMs = 3_600_000;
const beginning: SweepPlace = { chore: chores[0], after: null };

/** Forgets one batch of what ended long ago; see `SweepStore.sweep`. */
export const sweep = (
  storage: RunStorage,
  keep: Retention,
  { limit, pauseMs }: SweepPace,
): Promise<SweepResult | null> =>
  storage.transact(async (tx) => {
    const place = await tx.lockSweep();
    if (!place) return null;
    const { forgotten, rest } = await forget(tx, keep, place, limit);
    const next = rest ?? nextChore(place);
    await tx.saveSweep(next ?? beginning, next ? pauseMs : everyMs);
    return { forgotten, isOver: next === null };
  });

function nextChore({ chore }: SweepPlace): SweepPlace | null {
  const next = chores[chores.indexOf(chore) + 1];
  return next ? { chore: next, after: null } : null;
}

/** `rest`: where the chore goes on; null when nothing is left of it. */
type Forgotten = { forgotten: number; rest: SweepPlace | null };

async function forget(
  tx: StateTransaction,
  keep: Retention,
  place: SweepPlace,
  limit: number,
): Promise<Forgotten> {
  if (place.chore === "expired") {
    const forgotten = await tx.forgetExpired(limit);
    return { forgotten, rest: forgotten > 0 ? place : null };
  }
  const swept = await forgetOld(tx, keep, place, limit);
  return { forgotten: swept?.forgotten ?? 0, rest: swept?.after ? { ...place, after: swept.after } : null };
}

/** Null where this is kept for ever. */
async function forgetOld(
  tx: StateTransaction,
  keep: Retention,
  { chore, after }: SweepPlace,
  limit: number,
): Promise<Swept | null> {
  if (chore === "failed runs") return keep.failedMs === null ? null : tx.forgetRuns(true, keep, after, limit);
  if (keep.endedMs === null) return null;
  return chore === "events"
    ? tx.forgetEvents(keep.endedMs, after, limit)
    : tx.forgetRuns(false, keep, after, limit);
}
