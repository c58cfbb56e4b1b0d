import { z } from "zod";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";
import { analysisKind, report } from "./report-schemas";
import { codeOptions } from "./submission-schemas";

/** Wire contracts of analyses: one schema gives the parser, the type and the OpenAPI entry. */

export const analysisStatus = z.enum(["queued", "running", "completed", "partial", "failed", "cancelled"]);
export type AnalysisStatus = z.infer<typeof analysisStatus>;

export const analysisSummary = z.object({
  id: z.uuid(),
  authorId: z.uuid(),
  kind: analysisKind,
  title: z.string().meta({ examples: ["A rede de todos"] }),
  status: analysisStatus.meta({ examples: ["completed"] }),
  language: z.string().nullable(),
  findingCount: z.int(),
  score: z
    .int()
    .nullable()
    .describe("Of a result: an essay's total, 0 to 1000, or a code's quality, 0 to 100"),
  missingAspects: z.array(z.string()),
  failure: z.string().nullable().describe("An error code, when the analysis failed"),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  replayOf: z.uuid().nullable().describe("The earlier analysis that this one runs again"),
});
export type AnalysisSummary = z.infer<typeof analysisSummary>;

export const listedAnalysis = analysisSummary.extend({
  replays: z.int().describe("How often it was run again"),
});
export type ListedAnalysis = z.infer<typeof listedAnalysis>;

/** The work that an analysis is about. */
export type SubmittedWork = Pick<AnalysisSummary, "id" | "kind" | "title" | "status"> & {
  text: string;
  theme: string | null;
  motivatingText: string | null;
  fileName: string | null;
};

/** A step as the page draws it. Steps that have not started are listed as `pending`, in the order of the pipeline. */
export const stepView = z.object({
  step: z.string(),
  group: z.enum(["before", "aspects", "agents", "after"]),
  status: z.enum(["pending", "running", "completed", "failed"]),
  attempts: z.int(),
  startedAt: z.iso.datetime().nullable(),
  durationMs: z.number().nullable(),
  findingCount: z.int().nullable(),
  error: z.string().nullable(),
});
export type StepView = z.infer<typeof stepView>;

/** What happened, in order; `sequence` is the SSE event id and has no gaps. */
export const analysisEvent = z.object({
  sequence: z.int(),
  type: z.enum([
    "submitted",
    "started",
    "step.started",
    "step.completed",
    "step.failed",
    "completed",
    "failed",
    "cancelled",
  ]),
  step: z.string().nullable(),
  data: z
    .record(z.string(), z.unknown())
    .describe("durationMs, findingCount, error, status: as the type needs"),
  at: z.iso.datetime(),
});
export type AnalysisEvent = z.infer<typeof analysisEvent>;

export const analysisDetail = analysisSummary.extend({
  submission: z.object({
    theme: z.string().nullable(),
    motivatingText: z.string().nullable(),
    fileName: z.string().nullable(),
    options: codeOptions.nullable().describe("Of code; null where it was submitted without any"),
  }),
  steps: z.array(stepView),
  original: analysisSummary.nullable().describe("The analysis that this one runs again"),
  lastSequence: z.int().describe("Watch from here: the steps above include every event up to it"),
});
export type AnalysisDetail = z.infer<typeof analysisDetail>;

/** The text with its report: read only when a result is opened. */
export const analysisResult = z.object({
  text: z.string(),
  report,
  ignored: z.int().describe("Findings that the reader ignores and the report leaves out"),
});
export type AnalysisResult = z.infer<typeof analysisResult>;

/** The years that a date of a filter may be of: what every part of the product can hold. */
const datedYear = /^(19[7-9]\d|2\d{3})-/;
const dated = z.iso
  .datetime({ offset: true })
  .regex(datedYear, "is out of range")
  .transform((text) => new Date(text))
  .optional();

const maxAuthors = 50;

/** Authors to filter by: one, or a repeated parameter. */
export const authorFilter = z
  .union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(maxAuthors)])
  .optional()
  .describe("Only the works of this author; may be repeated, at most 50 times");

const scoreBound = z.coerce.number().int().min(0).max(1_000).optional();

export const listAnalysesQuery = z.strictObject({
  kind: analysisKind.optional(),
  status: analysisStatus.optional(),
  author: authorFilter,
  from: dated.describe("Made at this instant or later"),
  to: dated.describe("Made before this instant"),
  minScore: scoreBound.describe("An essay's total, 0 to 1000, or a code's quality, 0 to 100"),
  maxScore: scoreBound.describe("What has no score is left out by either bound"),
  replayOf: z.uuid().optional().describe("The replays of this analysis alone"),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
});
export type ListAnalysesQuery = z.infer<typeof listAnalysesQuery>;
/** The same of essays, or of code, alone. */
export const listWorksQuery = listAnalysesQuery.omit({ kind: true });

export const stepList = z.object({
  items: z.array(stepView).describe("In the order of the pipeline; pending ones too"),
});

export const analysisPage = z.object({ items: z.array(listedAnalysis), next: z.string().optional() });

export const analysisId = z.object({ id: z.uuid() });
