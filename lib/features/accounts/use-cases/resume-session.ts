import type { Proof } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { isId } from "@/lib/kernel/ids";
import { toActor } from "../domain/roles";
import { seenEverySeconds } from "../domain/session-life";
import type { Member, UserRepository } from "../ports";
import type { Caller, SessionRepository, SignedIn } from "../session-ports";

/** Who has the session now, from the database as it is, or null when it was revoked, has expired or never was. */
export function makeResumeSession({ sessions, clock }: { sessions: SessionRepository; clock: Clock }) {
  return async (
    claims: { userId: string; sessionId: string },
    { address, userAgent }: Caller,
  ): Promise<SignedIn | null> => {
    const now = clock();
    const staleBefore = new Date(now.getTime() - seenEverySeconds * 1000);
    const member = await sessions.resume(claims.sessionId, now, staleBefore);
    if (member?.id !== claims.userId) return null;
    const { impersonatorId } = member;
    const proof: Proof = { kind: "session", id: claims.sessionId, address, userAgent };
    return toSignedIn(member, impersonatorId === null ? proof : { ...proof, impersonatorId });
  };
}

/** The actor that a user is without a session, for the system's own work, or null for a user who is no more. */
export function makeActorForUser({ users }: { users: UserRepository }) {
  return async (userId: string): Promise<SignedIn | null> => {
    const member = isId(userId) ? await users.findMember(userId) : null;
    return member && toSignedIn(member);
  };
}

function toSignedIn(member: Member, proof?: Proof): SignedIn {
  const { name, email, locale, platformRole } = member;
  return { actor: toActor(member, proof), profile: { name, email, locale, platformRole } };
}
