import { z } from "zod";

/** Works of which what can be found has changed, as the outbox's relay gathers them. */
export const documentsChangedName = "search/documents.changed";

export const documentsChanged = z.object({
  documents: z.array(z.object({ organisationId: z.uuid(), id: z.uuid() })).max(500),
});
