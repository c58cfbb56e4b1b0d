import type { Clock } from "@/lib/kernel/clock";
import { newId } from "@/lib/kernel/ids";
import { maxUserAgentCharacters, sessionSeconds } from "../domain/session-life";
import type { Caller, SessionRepository } from "../ports";

type Deps = { sessions: SessionRepository; clock: Clock };

/** Starts a session for a user who has proven who they are. Every one has a new id, which no earlier visitor can know. */
export function makeStartSession({ sessions, clock }: Deps) {
  return async (userId: string, { address, userAgent }: Caller): Promise<{ sessionId: string }> => {
    const createdAt = clock();
    const id = newId();
    await sessions.start({
      ...{ id, userId, address, createdAt },
      userAgent: userAgent.slice(0, maxUserAgentCharacters),
      expiresAt: new Date(createdAt.getTime() + sessionSeconds * 1000),
    });
    return { sessionId: id };
  };
}
