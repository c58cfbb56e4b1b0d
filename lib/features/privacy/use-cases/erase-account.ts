import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { AuditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import type { Erased, PersonalData } from "@/lib/kernel/personal-data";
import type { DeletionRequested } from "../events";
import type { DeletionRepository, People } from "../ports";
import type { DeletionReceipt } from "../schemas";

/** What stays behind of a person, and why: the receipt says it as well. */
export type Kept = DeletionReceipt["kept"][number];

type Deps = {
  deletions: DeletionRepository;
  people: People;
  /** In the order in which they are erased; the accounts, by which the others find what is theirs, come last. */
  parts: readonly PersonalData[];
  kept: readonly Kept[];
  clock: Clock;
};

/**
 * The durable step that begins a deletion whose grace is over.
 * @returns whose account it is, or null when it was taken back or has ended
 * @throws AppError `unavailable`, to be tried again, when organisations came to depend on the person meanwhile
 */
export const makeBeginDeletion =
  ({ deletions, people, clock }: Deps) =>
  async ({ deletionId }: Pick<DeletionRequested, "deletionId">): Promise<{ userId: string } | null> => {
    const deletion = await deletions.find(deletionId);
    if (!deletion || deletion.cancelledAt || deletion.finishedAt) return null;
    if (deletion.dueAt > clock()) throw new AppError("unavailable", { detail: "The grace is not over." });
    if (!deletion.startedAt && (await people.heldBy(deletion.userId)).length > 0)
      throw new AppError("unavailable", { detail: "Organisations depend on the person." });
    if (!(await deletions.begin(deletionId, clock()))) return null;
    await people.signOut(deletion.userId, clock());
    return { userId: deletion.userId };
  };

/** The durable step that erases what one part keeps. Without an account nothing is left to erase. */
export const makeErasePart =
  ({ people, parts }: Deps) =>
  async (name: string, userId: string): Promise<Erased[]> => {
    const part = parts.find((each) => each.name === name);
    const person = await people.find(userId);
    return part && person ? part.erase(person) : [];
  };

/** The durable step that writes the receipt, the last one. */
export const makeWriteReceipt =
  ({ deletions, kept, clock }: Deps) =>
  async (deletionId: string, erased: readonly Erased[]): Promise<void> => {
    const deletion = await deletions.find(deletionId);
    if (!deletion || deletion.finishedAt) return;
    const at = clock();
    const told = {
      id: deletionId,
      requestedAt: deletion.createdAt.toISOString(),
      finishedAt: at.toISOString(),
      erased: summed(erased),
      kept: [...kept],
    };
    const hash = createHash("sha256")
      .update(canonicalize(told) ?? "")
      .digest("hex");
    await deletions.finish(deletionId, { ...told, hash }, accountDeleted(deletion.userId, hash, at));
  };

/** Each store once: several parts may have removed from it. */
function summed(erased: readonly Erased[]): Erased[] {
  const stores = new Map<string, number>();
  for (const { store, removed } of erased) stores.set(store, (stores.get(store) ?? 0) + removed);
  return [...stores].map(([store, removed]) => ({ store, removed }));
}

const accountDeleted = (userId: string, receiptHash: string, at: Date): AuditNote => ({
  ...{ id: newId(), at: at.toISOString(), organisationId: null, actorId: userId, via: null },
  ...{ impersonatorId: null, action: "account.deleted", address: null, userAgent: null },
  target: { kind: "user", id: userId },
  details: { receiptHash },
});
