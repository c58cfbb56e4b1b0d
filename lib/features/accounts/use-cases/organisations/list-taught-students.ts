import type { Actor } from "@/lib/kernel/actor";
import type { ClassMemberRepository } from "../../organisation-ports";

/** More than any person teaches at once; who has more sees the first of them. */
const maxTaughtStudents = 2_000;

/**
 * The ids of the students of the classes that the actor teaches in the organisation that they act for. An archived
 * class counts no more. One query; none for who may manage no class.
 */
export function makeListTaughtStudents({ classMembers }: { classMembers: ClassMemberRepository }) {
  return async ({ organisationId, userId, permissions }: Actor): Promise<readonly string[]> =>
    permissions.has("classes.write")
      ? classMembers.listTaughtStudents(organisationId, userId, maxTaughtStudents)
      : [];
}
