import { z } from "zod";

/** A work's text is new, has changed, or is gone: whoever handles it looks. */
export const textChangedName = "texts/text.changed";

/** Carries ids alone, those of an analysis or a document. */
export const textReference = z.object({ organisationId: z.uuid(), id: z.uuid() });
export type TextReference = z.infer<typeof textReference>;
