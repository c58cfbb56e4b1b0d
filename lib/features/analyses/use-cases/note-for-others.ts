import type { Actor } from "@/lib/kernel/actor";
import { type AuditNote, type AuditTarget, auditNote } from "@/lib/kernel/audit";

/** The note of a cancelled work, unless its author did it: what people do with their own work is nobody's business. */
export const noteForOthers = (
  actor: Actor,
  { authorId }: { authorId: string },
  target: AuditTarget,
): AuditNote | undefined =>
  authorId === actor.userId
    ? undefined
    : auditNote(actor, { action: `${target.kind}.cancelled`, target, at: new Date() });
