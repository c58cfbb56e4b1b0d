import { z } from "zod";

/** Events carry references alone. */
export type PrivacyEventName = "privacy/export.requested" | "privacy/deletion.requested";

export const exportRequested = z.object({ exportId: z.uuid() });
export type ExportRequested = z.infer<typeof exportRequested>;

export const deletionRequested = z.object({ deletionId: z.uuid(), dueAt: z.iso.datetime() });
export type DeletionRequested = z.infer<typeof deletionRequested>;
