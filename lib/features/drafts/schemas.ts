import { z } from "zod";

/** Wire contracts of drafts: two essays of one member side by side. */

const localized = z.object({ "pt-BR": z.string(), en: z.string() });

/** A finding as a comparison lists it, with the passage that it speaks of. */
export const draftFinding = z.object({
  rule: z.string(),
  category: z.string(),
  severity: z.enum(["info", "minor", "major", "critical"]),
  message: localized,
  passage: z.string(),
});
export type DraftFinding = z.infer<typeof draftFinding>;

/** How many findings there are, with the first ones. */
const findingList = z.object({ count: z.int(), first: z.array(draftFinding) });
export type FindingList = z.infer<typeof findingList>;

const draft = z.object({ id: z.uuid(), title: z.string(), createdAt: z.iso.datetime() });

/** Points of ENEM in the earlier and in the later draft. */
const change = z.object({ before: z.number(), after: z.number() });
export type ScoreChange = z.infer<typeof change>;

/** A stretch of text that both drafts have, or one alone. */
export const textChange = z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() });
export type TextChange = z.infer<typeof textChange>;

export const comparison = z.object({
  before: draft,
  after: draft,
  scores: z
    .object({ total: change, competencies: z.array(change) })
    .nullable()
    .describe("Null unless both drafts have a score"),
  resolved: findingList,
  remaining: findingList,
  fresh: findingList.describe("Findings of the later draft alone"),
  text: z.array(textChange),
});
export type Comparison = z.infer<typeof comparison>;

export const compareQuery = z.object({ with: z.uuid() });
