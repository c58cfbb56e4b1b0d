import type { Actor, Proof } from "@/lib/kernel/actor";
import { isId } from "@/lib/kernel/ids";
import { normaliseEmail } from "../domain/email";
import { toActor } from "../domain/roles";
import type { UserRepository } from "../ports";

/** Who a member is now. What was given to them lasts as long as the membership, and some of it as their credentials. */
export type Standing = { actor: Actor; memberSince: Date; credentialsVersion: number };

/**
 * Who a user is in an organisation, for what is not a session; without one where they work by default.
 * @returns null for who is no member of it, or is no more
 */
export function makeFindStanding({ users }: { users: UserRepository }) {
  return async (userId: string, organisationId?: string, proof?: Proof): Promise<Standing | null> => {
    if (!isId(userId) || (organisationId !== undefined && !isId(organisationId))) return null;
    const member = await users.findMembership(userId, organisationId);
    if (!member) return null;
    const { since, credentialsVersion } = member;
    return { actor: toActor(member, proof), memberSince: since, credentialsVersion };
  };
}

/**
 * The version of the credentials behind an address. Read before they are checked, it tells whether they have changed
 * since.
 */
export const makeCredentialsVersion =
  ({ users }: { users: UserRepository }) =>
  (email: string): Promise<number> =>
    users.findCredentialsVersion(normaliseEmail(email));
