import type { Actor } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { type Page, toPage } from "@/lib/kernel/page";
import type { SessionRepository } from "../ports";
import { type ListSessionsQuery, listSessionsQuery, type SessionSummary } from "../schemas";
import { parseInput } from "./parse-input";

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
    const query = parseInput(listSessionsQuery, input);
    const rows = await sessions.list(actor.userId, clock(), query);
    const page = toPage(rows, query.limit, ({ createdAt, id }) => ({ at: createdAt.toISOString(), id }));
    const items = page.items.map(({ createdAt, seenAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      seenAt: seenAt.toISOString(),
      current: row.id === current,
    }));
    return { ...page, items };
  };
}

/** Ends one of the actor's sessions at once. @throws AppError `not_found` when it is not theirs or has ended */
export function makeRevokeSession({ sessions, clock }: Deps) {
  return async (actor: Actor, sessionId: string): Promise<void> => {
    const revoked = isId(sessionId) && (await sessions.revoke(actor.userId, sessionId, clock()));
    if (!revoked) throw new AppError("not_found");
  };
}

/** Ends all of the actor's sessions but the one that asks. @returns how many */
export function makeRevokeOtherSessions({ sessions, clock }: Deps) {
  return (actor: Actor, current: string): Promise<number> =>
    sessions.revokeOthers(actor.userId, current, clock());
}
