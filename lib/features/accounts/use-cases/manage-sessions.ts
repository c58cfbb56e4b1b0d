import { type Actor, requirePermission } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { type Page, toPage } from "@/lib/kernel/page";
import { parseInput } from "@/lib/kernel/parse-input";
import { accountNote } from "../domain/account-note";
import { type ListSessionsQuery, listSessionsQuery, type SessionSummary } from "../schemas";
import type { SessionRepository } from "../session-ports";

type Deps = { sessions: SessionRepository; clock: Clock };

/**
 * The actor's live sessions, newest first.
 * @param current the id of the session that asks, which is marked
 * @throws AppError `invalid_input`
 */
export function makeListSessions({ sessions, clock }: Deps) {
  return async (
    actor: Actor,
    current: string,
    input: Partial<ListSessionsQuery> = {},
  ): Promise<Page<SessionSummary>> => {
    requirePermission(actor, "account.read");
    const query = parseInput(listSessionsQuery, input);
    const rows = await sessions.list(actor.userId, clock(), query);
    const page = toPage(rows, query.limit, ({ createdAt, id }) => ({ at: createdAt.toISOString(), id }));
    const items = page.items.map(({ createdAt, seenAt, impersonatorId, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      seenAt: seenAt.toISOString(),
      current: row.id === current,
      support: impersonatorId !== null,
    }));
    return { ...page, items };
  };
}

/** Ends one of the actor's sessions at once. @throws AppError `not_found` when it is not theirs or has ended */
export function makeRevokeSession({ sessions, clock }: Deps) {
  return async (actor: Actor, sessionId: string): Promise<void> => {
    requirePermission(actor, "account.write");
    const now = clock();
    const note = accountNote(actor, "session.revoked", now);
    const revoked = isId(sessionId) && (await sessions.revoke(actor.userId, sessionId, now, note));
    if (!revoked) throw new AppError("not_found");
  };
}

/** Ends all of the actor's sessions but the one that asks. @returns how many */
export function makeRevokeOtherSessions({ sessions, clock }: Deps) {
  return async (actor: Actor, current: string): Promise<number> => {
    requirePermission(actor, "account.write");
    const now = clock();
    return sessions.revokeOthers(actor.userId, current, now, accountNote(actor, "sessions.revoked", now));
  };
}

/** Ends a session at its holder's own wish; one that has ended already is no error. */
export function makeEndSession({ sessions, clock }: Deps) {
  return async ({ userId, sessionId }: { userId: string; sessionId: string }): Promise<void> => {
    const now = clock();
    await sessions.revoke(userId, sessionId, now, accountNote({ userId }, "session.ended", now));
  };
}
