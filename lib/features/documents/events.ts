import { z } from "zod";

/** Carries ids alone: the file is fetched by whoever handles it. */
export const documentUploaded = "documents/document.uploaded";

export const documentReference = z.object({ documentId: z.uuid(), organisationId: z.uuid() });
export type DocumentReference = z.infer<typeof documentReference>;
