import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { parseInput } from "@/lib/kernel/parse-input";
import type { ImpersonationRepository, ImpersonationState } from "../../admin-ports";
import { type ReasonBody, reasonBody } from "../../admin-schemas";
import { impersonationSeconds } from "../../domain/impersonation";
import { platformNote } from "../../domain/platform-note";
import { maxUserAgentCharacters } from "../../domain/session-life";
import type { Caller, OpenSession } from "../../session-ports";
import { requireAdmin, requireDone, requireOther } from "./require-admin";

type Deps = { impersonations: ImpersonationRepository; clock: Clock };
type Claims = { userId: string; sessionId: string };

/**
 * Begins a session of an administrator in somebody's name: for thirty minutes, to look on, and for a reason that stands
 * in the audit log.
 * @throws AppError `forbidden`, `not_found`, `not_yourself`, `not_impersonable`, `invalid_input` (field `reason`)
 */
export function makeBeginImpersonation({ impersonations, clock }: Deps) {
  return async (
    { actor, sessionId: impersonatorSessionId }: OpenSession,
    userId: string,
    input: ReasonBody,
    { address, userAgent }: Caller,
  ): Promise<Claims> => {
    requireAdmin(actor, "users.write");
    const { reason } = parseInput(reasonBody, input);
    requireOther(actor, userId);
    const createdAt = clock();
    const expiresAt = new Date(createdAt.getTime() + impersonationSeconds * 1000);
    const id = newId();
    const begun = await impersonations.begin(
      {
        ...{ id, userId, createdAt, expiresAt, address, reason, impersonatorSessionId },
        userAgent: userAgent.slice(0, maxUserAgentCharacters),
        impersonatorId: actor.userId,
      },
      platformNote(actor, "impersonation.begun", {
        target: { kind: "user", id: userId },
        details: { reason, session: id, until: expiresAt.toISOString() },
        at: createdAt,
      }),
    );
    if (begun === "refused") throw new AppError("not_impersonable");
    requireDone(begun);
    return { userId, sessionId: id };
  };
}

/** In whose name the session is, by whom, why and until when; null for a session of one's own. */
export function makeGetImpersonation({ impersonations, clock }: Deps) {
  return async ({ actor, sessionId }: OpenSession): Promise<ImpersonationState | null> =>
    actor.proof?.impersonatorId === undefined ? null : impersonations.find(sessionId, clock());
}

/**
 * Ends a session in somebody's name.
 * @returns the administrator's own session, null where that has ended
 * @throws AppError `forbidden` from a session of one's own
 */
export function makeEndImpersonation({ impersonations, clock }: Deps) {
  return async ({ actor, sessionId }: OpenSession): Promise<Claims | null> => {
    const impersonatorId = actor.proof?.impersonatorId;
    if (impersonatorId === undefined) throw new AppError("forbidden");
    const at = clock();
    return impersonations.end(sessionId, at, ({ userId }) =>
      platformNote({ ...actor, userId: impersonatorId }, "impersonation.ended", {
        target: { kind: "user", id: userId },
        details: { session: sessionId },
        at,
      }),
    );
  };
}
