import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { auditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { type Page, toPage } from "@/lib/kernel/page";
import { parseInput } from "@/lib/kernel/parse-input";
import type { ClassMemberRepository } from "../../organisation-ports";
import {
  type AddClassMemberBody,
  addClassMemberBody,
  type ClassMember,
  type ListClassMembersQuery,
  listClassMembersQuery,
} from "../../organisation-schemas";
import type { GetManagedClass } from "./class-access";
import { presentClassMember } from "./present";

/** So many are of one class, teachers included. */
export const mostOfClass = 500;

type Deps = { classMembers: ClassMemberRepository; clock: Clock; getManagedClass: GetManagedClass };

/**
 * Who is of a class, for those who manage it, newest first.
 * @throws AppError `forbidden`, `personal_space`, `not_found`, `invalid_input`
 */
export function makeListClassMembers({ classMembers, getManagedClass }: Deps) {
  return async (
    actor: Actor,
    classId: string,
    input: Partial<ListClassMembersQuery> = {},
  ): Promise<Page<ClassMember>> => {
    await getManagedClass(actor, classId);
    const query = parseInput(listClassMembersQuery, input);
    const rows = await classMembers.list({ organisationId: actor.organisationId, classId }, query);
    const page = toPage(rows, query.limit, ({ joinedAt, id }) => ({ at: joinedAt.toISOString(), id }));
    return { ...page, items: page.items.map(presentClassMember) };
  };
}

/**
 * Takes a member of the organisation into a class, as student or teacher; one who is of it gets that role.
 * @throws AppError `forbidden`, `personal_space`, `not_found`, `class_archived`, `limit_reached`, `invalid_input`
 * (`member_unknown`; `role_invalid` for a teacher whose role in the organisation is another)
 */
export function makeAddClassMember({ classMembers, clock, getManagedClass }: Deps) {
  return async (actor: Actor, classId: string, input: AddClassMemberBody): Promise<void> => {
    const { name } = await getManagedClass(actor, classId);
    const { userId, role } = parseInput(addClassMemberBody, input);
    const at = clock();
    const target = { kind: "class", id: classId, name };
    const note = auditNote(actor, { action: "class-member.added", target, details: { userId, role }, at });
    const { organisationId } = actor;
    const place = { organisationId, classId, userId, role, createdAt: at };
    const added = await classMembers.add(place, mostOfClass, note);
    if (added === "not-a-member") throw invalid("userId", "member_unknown");
    if (added === "unfit") throw invalid("role", "role_invalid");
    if (added !== "added") throw new AppError(refusals[added]);
  };
}

const refusals = { unknown: "not_found", archived: "class_archived", full: "limit_reached" } as const;

const invalid = (path: string, message: string): AppError =>
  new AppError("invalid_input", { fields: [{ path, message }] });

/** Takes somebody out of a class. @throws AppError `forbidden`, `personal_space`, `not_found` */
export function makeRemoveClassMember({ classMembers, clock, getManagedClass }: Deps) {
  return async (actor: Actor, classId: string, userId: string): Promise<void> => {
    const { name } = await getManagedClass(actor, classId);
    const target = { kind: "class", id: classId, name };
    const note = auditNote(actor, {
      action: "class-member.removed",
      target,
      details: { userId },
      at: clock(),
    });
    const place = { organisationId: actor.organisationId, classId };
    const removed = isId(userId) && (await classMembers.remove(place, userId, note));
    if (!removed) throw new AppError("not_found");
  };
}

/** Takes the actor out of a class of the organisation that they act for. @throws AppError `forbidden`, `not_found` */
export function makeLeaveClass({ classMembers, clock }: Pick<Deps, "classMembers" | "clock">) {
  return async (actor: Actor, classId: string): Promise<void> => {
    requirePermission(actor, "account.write");
    const target = { kind: "class", id: classId };
    const note = auditNote(actor, { action: "class-member.left", target, at: clock() });
    const place = { organisationId: actor.organisationId, classId };
    const left = isId(classId) && (await classMembers.remove(place, actor.userId, note));
    if (!left) throw new AppError("not_found");
  };
}
