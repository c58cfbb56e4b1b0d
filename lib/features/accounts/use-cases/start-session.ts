import type { Clock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { accountNote } from "../domain/account-note";
import { maxUserAgentCharacters, sessionSeconds } from "../domain/session-life";
import type { Caller, SessionRepository } from "../session-ports";

type Deps = { sessions: SessionRepository; clock: Clock };

/**
 * Starts a session for a user who has proven who they are. Every one has a new id, which no earlier visitor can know.
 * @param isTold whether the user is told by mail, as of one in a browser that they never signed in with
 */
export function makeStartSession({ sessions, clock }: Deps) {
  return async (
    userId: string,
    { address, userAgent }: Caller,
    isTold = false,
  ): Promise<{ sessionId: string }> => {
    const createdAt = clock();
    const id = newId();
    const caller = { address, userAgent: userAgent.slice(0, maxUserAgentCharacters) };
    const expiresAt = new Date(createdAt.getTime() + sessionSeconds * 1000);
    await sessions.start(
      { ...{ id, userId, createdAt, expiresAt }, ...caller },
      accountNote({ userId, proof: { kind: "session", id, ...caller } }, "session.started", createdAt),
      isTold,
    );
    return { sessionId: id };
  };
}
