import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { auditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { parseInput } from "@/lib/kernel/parse-input";
import type { Deletion, DeletionRepository, People, Secrets } from "../ports";
import {
  type DeletionState,
  type DeletionTicket,
  type RequestDeletionBody,
  requestDeletionBody,
} from "../schemas";

type Deps = {
  deletions: DeletionRepository;
  people: People;
  secrets: Secrets;
  clock: Clock;
  /** For how many days a deletion can be taken back. */
  graceDays: number;
};

const dayMs = 86_400_000;

/**
 * Asks for the deletion of the signed-in person's account, by their password and, where they have one, a code. They are
 * signed out everywhere at once; until the grace is over it can be taken back, by its link or after signing in again.
 * @throws AppError `forbidden`, `hand_over_first` while organisations would be left without an administrator,
 * `deletion_waiting`, and as `People.confirm` does
 */
export const makeRequestDeletion =
  ({ deletions, people, secrets, clock, graceDays }: Deps) =>
  async (actor: Actor, input: RequestDeletionBody): Promise<DeletionTicket> => {
    requirePermission(actor, "account.write");
    if (actor.proof?.kind !== "session" || actor.proof.impersonatorId) throw new AppError("forbidden");
    const { password, code = "" } = parseInput(requestDeletionBody, input);
    await people.confirm(actor, actor.proof.id, { password, code });
    const { userId } = actor;
    await requireHandedOver(people, userId);
    const token = secrets.make();
    const at = clock();
    const dueAt = new Date(at.getTime() + graceDays * dayMs);
    const id = newId();
    const note = await noteFor(people, actor, "deletion.requested", id, at);
    const asked = { id, userId, tokenHash: secrets.hash(token), createdAt: at, dueAt };
    if (!(await deletions.request(asked, note))) throw new AppError("deletion_waiting");
    await people.signOut(userId, at);
    return { id, dueAt: dueAt.toISOString(), token };
  };

/** @throws AppError `hand_over_first` naming the organisations */
async function requireHandedOver(people: People, userId: string): Promise<void> {
  const held = await people.heldBy(userId);
  if (held.length > 0)
    throw new AppError("hand_over_first", {
      fields: held.map(({ id, name }) => ({ path: id, message: name })),
    });
}

/** What would keep the actor's account from being deleted, and the deletion that waits, if one does. */
export const makeGetDeletion =
  ({ deletions, people }: Deps) =>
  async (
    actor: Actor,
  ): Promise<{ dueAt: string | null; heldBy: readonly { id: string; name: string }[] }> => {
    requirePermission(actor, "account.read");
    const [open, heldBy] = await Promise.all([deletions.findOpen(actor.userId), people.heldBy(actor.userId)]);
    return { dueAt: open?.dueAt.toISOString() ?? null, heldBy };
  };

/** Takes the actor's own deletion back. @throws AppError `forbidden`, `not_found` when none waits */
export const makeCancelOwnDeletion =
  (deps: Deps) =>
  async (actor: Actor): Promise<void> => {
    requirePermission(actor, "account.write");
    const open = await deps.deletions.findOpen(actor.userId);
    if (!open) throw new AppError("not_found");
    await cancel(deps, open, actor);
  };

/** How a deletion stands, for who has its link. @throws AppError `link_invalid` */
export const makeViewDeletion =
  ({ deletions, secrets }: Deps) =>
  async (token: string): Promise<DeletionState> => {
    const { cancelledAt, finishedAt, startedAt, dueAt, receipt } = await byLink(deletions, secrets, token);
    if (cancelledAt) return { state: "cancelled" };
    if (finishedAt && receipt) return { state: "done", receipt };
    return startedAt ? { state: "running" } : { state: "waiting", dueAt: dueAt.toISOString() };
  };

/** Takes a deletion back by its link. @throws AppError `link_invalid`, `conflict` when it is too late */
export const makeCancelDeletion =
  (deps: Deps) =>
  async (token: string): Promise<void> => {
    const deletion = await byLink(deps.deletions, deps.secrets, token);
    await cancel(deps, deletion, { userId: deletion.userId });
  };

async function byLink(deletions: DeletionRepository, secrets: Secrets, token: string): Promise<Deletion> {
  const found = token.length > 100 ? null : await deletions.findByTokenHash(secrets.hash(token));
  if (!found) throw new AppError("link_invalid");
  return found;
}

async function cancel(
  { deletions, people, clock }: Deps,
  { id }: Deletion,
  who: Pick<Actor, "userId" | "proof">,
): Promise<void> {
  const at = clock();
  const note = await noteFor(people, who, "deletion.cancelled", id, at);
  if (!(await deletions.cancel(id, at, note))) throw new AppError("conflict");
}

async function noteFor(
  people: People,
  { userId, proof }: Pick<Actor, "userId" | "proof">,
  action: string,
  id: string,
  at: Date,
) {
  const organisationId = (await people.ownSpace(userId)) ?? "";
  const actor = { userId, organisationId, permissions: new Set<never>(), platform: false, proof };
  const note = auditNote(actor, { action, target: { kind: "deletion", id }, at });
  return { ...note, organisationId: organisationId || null };
}
