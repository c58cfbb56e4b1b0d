import type { Actor } from "@/lib/kernel/actor";
import { auditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { isId, newId } from "@/lib/kernel/ids";
import { type Page, toPage } from "@/lib/kernel/page";
import { parseInput } from "@/lib/kernel/parse-input";
import { normaliseEmail } from "../../domain/email";
import type { InvitationRepository } from "../../organisation-ports";
import {
  type Invitation,
  type InviteBody,
  inviteBody,
  type ListPageQuery,
  listPageQuery,
} from "../../organisation-schemas";
import { rolesToGrant } from "./manage-members";
import { presentInvitation } from "./present";
import type { RequireHere } from "./require-here";

const minute = 60_000;
const day = 24 * 60 * minute;
const openDays = 14;
const mostOpen = 2_000;
/** Each is a mail to a stranger. */
const mostADay = 500;
const resendAfterMinutes = 5;

type Deps = { invitations: InvitationRepository; clock: Clock; requireHere: RequireHere };

const expiryOf = (now: Date): Date => new Date(now.getTime() + openDays * day);
const targetOf = (id: string) => ({ kind: "invitation", id });

/**
 * Asks an address to join the actor's organisation, and a class of it. The mail goes out by itself; the invitation is
 * good for two weeks.
 * @throws AppError `forbidden`, also for a role that is not the actor's to give, `personal_space`, `invalid_input`,
 * `already_member`, `already_invited`, `limit_reached`, `plan_limit_reached`
 */
export function makeInvite({ invitations, clock, requireHere }: Deps) {
  return async (actor: Actor, input: InviteBody): Promise<Invitation> => {
    await requireHere(actor, "members.write");
    const { email: given, role, classId = null } = parseInput(inviteBody, input);
    if (!rolesToGrant(actor).includes(role)) throw new AppError("forbidden");
    const createdAt = clock();
    const { organisationId, userId: invitedBy } = actor;
    const [id, email, expiresAt] = [newId(), normaliseEmail(given), expiryOf(createdAt)];
    const note = auditNote(actor, {
      action: "invitation.created",
      target: targetOf(id),
      details: { role },
      at: createdAt,
    });
    const created = await invitations.create(
      { id, organisationId, email, role, classId, invitedBy, createdAt, expiresAt },
      { mostOpen, since: new Date(createdAt.getTime() - day), mostSince: mostADay },
      note,
    );
    if (created === "no-class")
      throw new AppError("invalid_input", { fields: [{ path: "classId", message: "class_unknown" }] });
    if (created !== "created") throw new AppError(refusals[created]);
    const stored = await invitations.findOpen(organisationId, id);
    if (!stored) throw new AppError("conflict");
    return presentInvitation(stored, createdAt);
  };
}

const refusals = { open: "already_invited", member: "already_member", "too-many": "limit_reached" } as const;

/**
 * The invitations of the actor's organisation that are neither accepted nor revoked, newest first.
 * @throws AppError `forbidden`, `personal_space`, `invalid_input`
 */
export function makeListInvitations({ invitations, clock, requireHere }: Deps) {
  return async (actor: Actor, input: Partial<ListPageQuery> = {}): Promise<Page<Invitation>> => {
    await requireHere(actor, "members.read");
    const query = parseInput(listPageQuery, input);
    const rows = await invitations.listOpen(actor.organisationId, query);
    const page = toPage(rows, query.limit, ({ createdAt, id }) => ({ at: createdAt.toISOString(), id }));
    return { ...page, items: page.items.map((row) => presentInvitation(row, clock())) };
  };
}

/** Makes an invitation worth nothing. @throws AppError `forbidden`, `personal_space`, `not_found` when it is not open */
export function makeRevokeInvitation({ invitations, clock, requireHere }: Deps) {
  return async (actor: Actor, id: string): Promise<void> => {
    await requireOpen(actor, id, { invitations, requireHere });
    const note = auditNote(actor, { action: "invitation.revoked", target: targetOf(id), at: clock() });
    if (!(await invitations.revoke(actor.organisationId, id, clock(), note))) throw new AppError("not_found");
  };
}

/**
 * Mails an invitation again, and prolongs it.
 * @throws AppError `forbidden`, `personal_space`, `not_found`, `too_many_requests` within five minutes of the last mail
 */
export function makeResendInvitation({ invitations, clock, requireHere }: Deps) {
  return async (actor: Actor, id: string): Promise<void> => {
    await requireOpen(actor, id, { invitations, requireHere });
    const now = clock();
    const note = auditNote(actor, { action: "invitation.resent", target: targetOf(id), at: now });
    const notSince = new Date(now.getTime() - resendAfterMinutes * minute);
    const again = { organisationId: actor.organisationId, id, now, expiresAt: expiryOf(now), notSince };
    const sent = await invitations.resend(again, note);
    if (sent === "unknown") throw new AppError("not_found");
    if (sent === "too-soon") throw new AppError("too_many_requests");
  };
}

/** Whoever touches an invitation must be allowed to give its role. */
async function requireOpen(
  actor: Actor,
  id: string,
  { invitations, requireHere }: Pick<Deps, "invitations" | "requireHere">,
): Promise<void> {
  await requireHere(actor, "members.write");
  const known = isId(id) ? await invitations.findOpen(actor.organisationId, id) : null;
  if (!known) throw new AppError("not_found");
  if (!rolesToGrant(actor).includes(known.role)) throw new AppError("forbidden");
}
