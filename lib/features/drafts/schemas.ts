import { z } from "zod";

/** Wire contracts of drafts: two works of one kind and one organisation side by side. */

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

const draft = z.object({
  id: z.uuid(),
  title: z.string(),
  createdAt: z.iso.datetime(),
  versions: z.array(z.string()).describe("The engine and the rules that the result was made by"),
});

/** What was gained on a code. */
export const draftOptimisation = z.object({
  status: z.enum(["measured", "verified", "advice", "none", "skipped"]),
  speedup: z.number().nullable().describe("Times as fast, where that is claimed"),
  rules: z.array(z.string()).describe("Of the proposed version"),
  source: z.string().describe("The proposed version; the given one where there is none"),
});
export type DraftOptimisation = z.infer<typeof draftOptimisation>;

/** Points of ENEM in the earlier and in the later draft. */
const change = z.object({ before: z.number(), after: z.number() });
export type ScoreChange = z.infer<typeof change>;

/** A stretch of text that both drafts have, or one alone. */
export const textChange = z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() });
export type TextChange = z.infer<typeof textChange>;

export const comparison = z.object({
  kind: z.enum(["essay", "code"]),
  before: draft,
  after: draft,
  identical: z
    .boolean()
    .describe("Whether text and result are the same in everything, but for times that are not claimed"),
  scores: z
    .object({ total: change, competencies: z.array(change) })
    .nullable()
    .describe("Null unless both drafts have a score"),
  optimisations: z
    .object({ before: draftOptimisation, after: draftOptimisation })
    .nullable()
    .describe("Null unless both are code whose report has this part"),
  resolved: findingList,
  remaining: findingList,
  fresh: findingList.describe("Findings of the later draft alone"),
  text: z.array(textChange),
});
export type Comparison = z.infer<typeof comparison>;

export const compareQuery = z.object({ with: z.uuid() });
