import type { Actor } from "./actor";
import { newId } from "./ids";

/** What an action was done to. `name` is how people knew it then; never an address or a text of theirs. */
export type AuditTarget = { kind: string; id: string; name?: string };

/**
 * That somebody did something: who, what, to what, when, from where. `organisationId` is null where it concerns the
 * platform, not one organisation; `actorId` is null for a stranger.
 */
export type AuditNote = {
  id: string;
  /** ISO 8601. */
  at: string;
  organisationId: string | null;
  actorId: string | null;
  /** How the actor was recognised; null for strangers and the system itself. */
  via: "session" | "token" | "key" | null;
  impersonatorId: string | null;
  /** Noun and past participle: `member.removed`. */
  action: string;
  target: AuditTarget | null;
  details: Record<string, string | number | boolean | null>;
  address: string | null;
  userAgent: string | null;
};

/** The name under which a note leaves through a feature's outbox, in the transaction of what it tells of. */
export const auditEventName = "audit/noted";

type Told = { action: string; target?: AuditTarget; details?: AuditNote["details"]; at: Date };

/** A note of what an actor did in the organisation that they act for. */
export const auditNote = (actor: Actor, { action, target, details, at }: Told): AuditNote => ({
  id: newId(),
  at: at.toISOString(),
  organisationId: actor.organisationId,
  actorId: actor.userId,
  via: actor.proof?.kind ?? null,
  impersonatorId: actor.proof?.impersonatorId ?? null,
  action,
  target: target ?? null,
  details: details ?? {},
  address: actor.proof?.address ?? null,
  userAgent: actor.proof?.userAgent ?? null,
});

/** The note as a row of an outbox. */
export const auditEvent = (note: AuditNote) => ({ eventId: note.id, name: auditEventName, data: note });
