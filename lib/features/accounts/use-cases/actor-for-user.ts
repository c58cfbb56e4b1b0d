import { isId } from "@/lib/kernel/ids";
import { toActor } from "../domain/permissions";
import type { SignedIn, UserRepository } from "../ports";

/** The actor that a user is, from the database as it is now, or null for a user who is no more. */
export function makeActorForUser({ users }: { users: UserRepository }) {
  return async (userId: string): Promise<SignedIn | null> => {
    const member = isId(userId) ? await users.findMember(userId) : null;
    if (!member) return null;
    const { name, email, locale, platformRole, passwordChangedAt } = member;
    return { actor: toActor(member), profile: { name, email, locale, platformRole }, passwordChangedAt };
  };
}
