import type { Actor } from "@/lib/kernel/actor";
import { type AuditNote, type AuditTarget, auditNote } from "@/lib/kernel/audit";

type AdminAction =
  | "user.role_changed"
  | "user.disabled"
  | "user.enabled"
  | "user.second_factor_reset"
  | "user.lockouts_cleared"
  | "user.session_revoked"
  | "organisation.plan_changed"
  | "impersonation.begun"
  | "impersonation.ended";

type Told = { target: AuditTarget; details: AuditNote["details"]; at: Date };

/** A note of what an administrator did, for the platform's own chain. */
export const platformNote = (actor: Actor, action: AdminAction, told: Told): AuditNote => ({
  ...auditNote(actor, { action, ...told }),
  organisationId: null,
});
