import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { auditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import type { LinkTokens } from "../../link-ports";
import type { InvitationRepository, InvitationToSend, PersonRepository } from "../../organisation-ports";
import {
  type AcceptInvitationBody,
  acceptInvitationBody,
  type InvitationPreview,
  type Joined,
} from "../../organisation-schemas";

type Deps = {
  invitations: InvitationRepository;
  people: PersonRepository;
  tokens: LinkTokens;
  clock: Clock;
};
type FindDeps = Pick<Deps, "invitations" | "people" | "tokens">;

/** The invitation of a token, for the account of its address alone: whoever a mail was forwarded to is not invited. */
async function findFor(actor: Actor, input: AcceptInvitationBody, deps: FindDeps): Promise<InvitationToSend> {
  requirePermission(actor, "account.write");
  const parsed = acceptInvitationBody.safeParse(input);
  if (!parsed.success) throw new AppError("invitation_invalid");
  const [invitation, person] = await Promise.all([
    deps.invitations.findByTokenHash(deps.tokens.hash(parsed.data.token)),
    deps.people.find(actor.userId),
  ]);
  if (!invitation || invitation.revokedAt) throw new AppError("invitation_invalid");
  if (person?.email.toLowerCase() !== invitation.email.toLowerCase())
    throw new AppError("invitation_other_address");
  return invitation;
}

/**
 * What an invitation leads into, before it is accepted.
 * @throws AppError `forbidden`, `invitation_invalid` when unknown, revoked or expired, `invitation_other_address`
 */
export function makePreviewInvitation(deps: Deps) {
  return async (actor: Actor, input: AcceptInvitationBody): Promise<InvitationPreview> => {
    const invitation = await findFor(actor, input, deps);
    if (!invitation.acceptedAt && invitation.expiresAt <= deps.clock())
      throw new AppError("invitation_invalid");
    const { organisationName, className, role } = invitation;
    return { organisationName, className, role };
  };
}

/**
 * Makes the actor a member of the organisation that invites their address, and of the class. Accepting again what one
 * has accepted changes nothing and is answered the same.
 * @throws AppError `forbidden`, `invitation_invalid` when unknown, revoked or expired, `invitation_other_address`,
 * `plan_limit_reached`
 */
export function makeAcceptInvitation(deps: Deps) {
  return async (actor: Actor, input: AcceptInvitationBody): Promise<Joined> => {
    const invitation = await findFor(actor, input, deps);
    const { id, organisationId, classId, role } = invitation;
    const now = deps.clock();
    const note = auditNote(
      { ...actor, organisationId },
      { action: "invitation.accepted", target: { kind: "invitation", id }, details: { role }, at: now },
    );
    const accepted = await deps.invitations.accept({ id, organisationId }, actor.userId, now, note);
    if (accepted === "invalid") throw new AppError("invitation_invalid");
    return { organisationId, classId };
  };
}
