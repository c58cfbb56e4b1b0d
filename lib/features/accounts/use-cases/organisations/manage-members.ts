import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { auditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { type Page, toPage } from "@/lib/kernel/page";
import { parseInput } from "@/lib/kernel/parse-input";
import { grantableRoles, type MemberRole, memberRoles } from "../../domain/organisation-roles";
import type { MemberChange, MemberRepository, OrganisationRepository } from "../../organisation-ports";
import {
  type ChangeRoleBody,
  changeRoleBody,
  type ListMembersQuery,
  listMembersQuery,
  type OrganisationMember,
} from "../../organisation-schemas";
import { presentMember } from "./present";
import type { RequireHere } from "./require-here";

type Deps = { members: MemberRepository; clock: Clock; requireHere: RequireHere };

/** The roles that the actor may give and take: some are the administrators' alone. */
export const rolesToGrant = ({ permissions }: Pick<Actor, "permissions">): readonly MemberRole[] =>
  grantableRoles(permissions.has("organisation.write"));

/**
 * The members of the actor's organisation, newest first, by role, part of the name or beginning of the address.
 * @throws AppError `forbidden`, `personal_space`, `invalid_input`
 */
export function makeListMembers({ members, requireHere }: Deps) {
  return async (actor: Actor, input: Partial<ListMembersQuery> = {}): Promise<Page<OrganisationMember>> => {
    await requireHere(actor, "members.read");
    const query = parseInput(listMembersQuery, input);
    const rows = await members.list(actor.organisationId, query);
    const page = toPage(rows, query.limit, ({ joinedAt, id }) => ({ at: joinedAt.toISOString(), id }));
    return { ...page, items: page.items.map(presentMember) };
  };
}

/**
 * Gives a member another role. Who may teach no more leaves the classes that they taught.
 * @throws AppError `forbidden`, `personal_space`, `not_found`, `last_admin`, `invalid_input`
 */
export function makeChangeRole({ members, clock, requireHere }: Deps) {
  return async (actor: Actor, userId: string, input: ChangeRoleBody): Promise<void> => {
    await requireHere(actor, "members.write");
    const { role } = parseInput(changeRoleBody, input);
    const touchable = rolesToGrant(actor);
    if (!touchable.includes(role)) throw new AppError("forbidden");
    const target = { kind: "user", id: userId };
    const note = auditNote(actor, { action: "member.role-changed", target, details: { role }, at: clock() });
    const { organisationId } = actor;
    requireDone(
      isId(userId) ? await members.changeRole({ organisationId, userId, role, touchable }, note) : "unknown",
    );
  };
}

/**
 * Takes a member out of the organisation and of all its classes.
 * @throws AppError `forbidden`, `personal_space`, `not_found`, `last_admin`
 */
export function makeRemoveMember({ members, clock, requireHere }: Deps) {
  return async (actor: Actor, userId: string): Promise<void> => {
    await requireHere(actor, "members.write");
    const target = { kind: "user", id: userId };
    const note = auditNote(actor, { action: "member.removed", target, at: clock() });
    const removal = { organisationId: actor.organisationId, userId, touchable: rolesToGrant(actor) };
    requireDone(isId(userId) ? await members.remove(removal, note) : "unknown");
  };
}

type LeaveDeps = Pick<Deps, "members" | "clock"> & { organisations: OrganisationRepository };

/**
 * Ends the actor's own membership of an organisation.
 * @throws AppError `forbidden`, `personal_space` for their own space, `not_found`, `last_admin`
 */
export function makeLeaveOrganisation({ members, organisations, clock }: LeaveDeps) {
  return async (actor: Actor, organisationId: string): Promise<void> => {
    requirePermission(actor, "account.write");
    const { userId } = actor;
    const left = isId(organisationId) ? await organisations.findOf(userId, organisationId) : null;
    if (!left) throw new AppError("not_found");
    const note = auditNote({ ...actor, organisationId }, { action: "member.left", at: clock() });
    requireDone(await members.remove({ organisationId, userId, touchable: memberRoles }, note));
  };
}

const refusals = { unknown: "not_found", "last-admin": "last_admin", forbidden: "forbidden" } as const;

function requireDone(change: MemberChange): void {
  if (change !== "done") throw new AppError(refusals[change]);
}
