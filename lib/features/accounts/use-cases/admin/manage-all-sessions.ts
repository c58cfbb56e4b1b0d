import type { Actor } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { type Page, toPage } from "@/lib/kernel/page";
import { parseInput } from "@/lib/kernel/parse-input";
import type { AdminSessionRepository, AdminUserRepository } from "../../admin-ports";
import {
  type AdminSession,
  type AdminSessionsQuery,
  adminSessionsQuery,
  type ReasonBody,
  reasonBody,
} from "../../admin-schemas";
import { platformNote } from "../../domain/platform-note";
import { requireAdmin } from "./require-admin";

type ListDeps = { adminSessions: AdminSessionRepository; clock: Clock };

/** Everybody's live sessions, newest first, of one user or from one address. @throws AppError `forbidden`, `invalid_input` */
export function makeListAllSessions({ adminSessions, clock }: ListDeps) {
  return async (actor: Actor, input: Partial<AdminSessionsQuery> = {}): Promise<Page<AdminSession>> => {
    requireAdmin(actor, "users.read");
    const query = parseInput(adminSessionsQuery, input);
    const rows = await adminSessions.list({ ...query, address: query.address || undefined }, clock());
    const page = toPage(rows, query.limit, ({ createdAt, id }) => ({ at: createdAt.toISOString(), id }));
    const items = page.items.map(({ createdAt, seenAt, expiresAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      seenAt: seenAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    }));
    return { ...page, items };
  };
}

type RevokeDeps = { adminUsers: AdminUserRepository; clock: Clock };

/**
 * Ends anybody's session at once, with the reason for it.
 * @throws AppError `forbidden`, `not_found` when there is none or it has ended, `invalid_input` (field `reason`)
 */
export function makeRevokeAnySession({ adminUsers, clock }: RevokeDeps) {
  return async (actor: Actor, sessionId: string, input: ReasonBody): Promise<void> => {
    requireAdmin(actor, "users.write");
    const { reason } = parseInput(reasonBody, input);
    const at = clock();
    const note = (userId: string) =>
      platformNote(actor, "user.session_revoked", {
        target: { kind: "user", id: userId },
        details: { reason, session: sessionId },
        at,
      });
    const revoked = isId(sessionId) && (await adminUsers.revokeSession(sessionId, at, note));
    if (!revoked) throw new AppError("not_found");
  };
}
