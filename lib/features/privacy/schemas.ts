import { z } from "zod";

/** Wire contracts of the export and the deletion of an account. */

export const dataExport = z.object({
  id: z.uuid(),
  /** `expired`: its file is gone. */
  status: z.enum(["queued", "ready", "failed", "expired"]),
  bytes: z.int().nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime(),
});
export type DataExport = z.infer<typeof dataExport>;

export const dataExportList = z.object({ items: z.array(dataExport) });

export const exportId = z.object({ id: z.uuid() });

export const requestDeletionBody = z.strictObject({
  password: z.string().max(4096),
  /** Of the authenticator app, or a recovery code; where the account has a second factor. */
  code: z.string().max(100).optional(),
});
export type RequestDeletionBody = z.infer<typeof requestDeletionBody>;

export const deletionTicket = z.object({
  id: z.uuid(),
  /** Until then it can be taken back. */
  dueAt: z.iso.datetime(),
  /** Opens the page where it is taken back, and where its receipt lies afterwards. It is shown this once. */
  token: z.string(),
});
export type DeletionTicket = z.infer<typeof deletionTicket>;

export const erasedStore = z.object({ store: z.string(), removed: z.int().min(0) });
export const keptStore = z.object({ store: z.string(), what: z.string(), why: z.string() });

/** What a deletion removed where. Nothing in it tells who it was. `hash`: SHA-256 of the rest (canonical JSON, RFC 8785). */
export const deletionReceipt = z.object({
  id: z.uuid(),
  requestedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  erased: z.array(erasedStore),
  kept: z.array(keptStore),
  hash: z.string(),
});
export type DeletionReceipt = z.infer<typeof deletionReceipt>;

/** How a deletion stands, for who has its link. */
export type DeletionState =
  | { state: "waiting"; dueAt: string }
  | { state: "running" }
  | { state: "cancelled" }
  | { state: "done"; receipt: DeletionReceipt };
