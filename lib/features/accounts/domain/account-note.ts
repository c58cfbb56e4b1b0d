import type { Proof } from "@/lib/kernel/actor";
import type { AuditNote } from "@/lib/kernel/audit";
import { newId } from "@/lib/kernel/ids";

/** A note about somebody's account. It belongs to their personal space, which the repository knows. */
export type AccountNote = Omit<AuditNote, "organisationId">;

export type AccountAction =
  | "account.confirmed"
  | "session.started"
  | "session.ended"
  | "session.revoked"
  | "sessions.revoked"
  | "password.changed"
  | "password.reset"
  | "second-factor.enabled"
  | "second-factor.disabled"
  | "recovery-code.used"
  | "email.changed"
  | "identity.linked"
  | "identity.unlinked";

type Who = { userId: string; proof?: Proof };

/** That somebody changed something about their account. */
export const accountNote = (
  { userId, proof }: Who,
  action: AccountAction,
  at: Date,
  details: AuditNote["details"] = {},
): AccountNote => ({
  ...{ id: newId(), at: at.toISOString(), actorId: userId, action, details },
  via: proof?.kind ?? null,
  impersonatorId: proof?.impersonatorId ?? null,
  target: { kind: "user", id: userId },
  address: proof?.address ?? null,
  userAgent: proof?.userAgent ?? null,
});

/**
 * That a login failed. It belongs to the platform: whose account was meant is not said to whoever reads it, so that a
 * mistyped password tells nobody an address.
 * @param accountKey what stands for the address in counters
 */
export const failedLogin = (
  accountKey: string,
  network: string,
  at: Date,
  reason: "credentials" | "code",
): AuditNote => ({
  ...{
    id: newId(),
    at: at.toISOString(),
    organisationId: null,
    actorId: null,
    via: null,
    impersonatorId: null,
  },
  action: "login.failed",
  target: { kind: "account", id: accountKey },
  details: { reason },
  address: network,
  userAgent: null,
});
