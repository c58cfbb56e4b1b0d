import { z } from "zod";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";

/** Wire contracts of the audit log. */

const person = z.object({
  id: z.string(),
  /** Null once the account is gone. */
  name: z.string().nullable(),
});

export const auditEntry = z.object({
  id: z.uuid(),
  sequence: z.int(),
  at: z.iso.datetime(),
  /** Null for a stranger. */
  actor: person.nullable(),
  via: z.enum(["session", "token", "key"]).nullable(),
  /** The administrator who acted in the actor's name. */
  impersonator: person.nullable(),
  action: z.string(),
  target: z.object({ kind: z.string(), id: z.string(), name: z.string().nullable() }).nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  /** Names, address and details were erased with the account of a person. */
  erased: z.boolean(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** A note as it comes out of an outbox. */
export const noteData = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  organisationId: z.uuid().nullable(),
  actorId: z.uuid().nullable(),
  via: auditEntry.shape.via,
  impersonatorId: z.uuid().nullable(),
  action: z.string(),
  target: z.object({ kind: z.string(), id: z.string(), name: z.string().optional() }).nullable(),
  details: auditEntry.shape.details,
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
});

const day = z.iso.date("date_invalid");

/** Of a list: whose chain, and which entries of it. Dates are days of UTC, both included. */
export const auditFilter = z.strictObject({
  /** An organisation's id, or `platform`: for administrators of the platform. */
  chain: z.union([z.literal("platform"), z.uuid()]).optional(),
  action: z
    .string()
    .regex(/^[a-z][a-z0-9._-]{0,79}$/, "action_invalid")
    .optional(),
  actor: z.uuid("id_invalid").optional(),
  target: z.string().min(1).max(100).optional(),
  from: day.optional(),
  to: day.optional(),
});
export type AuditFilter = z.infer<typeof auditFilter>;

export const listAuditQuery = auditFilter.extend({
  /** The sequence number of the last entry that was seen. */
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, "cursor_invalid")
    .optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
});

export const auditHead = z.object({
  sequence: z.int().min(1),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ examples: ["6af2a1c5a5e3b1b1c8f0a4b8e90f9a6a4b0a8e3c1d2f3a4b5c6d7e8f90a1b2c3"] }),
});

export const auditPage = z.object({
  items: z.array(auditEntry),
  next: z.string().optional(),
  /** The newest entry of the chain. Keep it elsewhere to prove later that nothing up to it was rewritten. */
  head: auditHead.nullable(),
});
export type AuditPage = z.infer<typeof auditPage>;
