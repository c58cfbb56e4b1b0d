import { z } from "zod";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";
import { isStorable } from "./domain/intake";
import { analysisKind, localized, report, span } from "./report-schemas";

/** Wire contracts of analyses: one schema gives the parser, the type and the OpenAPI entry. */

export const maxTextBytes = 200_000;
export const maxTitleCharacters = 200;

export const analysisStatus = z.enum(["queued", "running", "completed", "partial", "failed", "cancelled"]);
export type AnalysisStatus = z.infer<typeof analysisStatus>;

export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine(isStorable, "holds characters that text cannot hold")
    .transform((value) => value || undefined)
    .optional();

export const submitEssayBody = z.strictObject({
  text: z
    .string()
    .describe("The essay: plain text, at most 200,000 bytes in UTF-8")
    .meta({
      examples: ["Hoje em dia nao vivemos sem internet. Portanto, é preciso garantir o acesso de todos."],
    }),
  title: optionalText(maxTitleCharacters).meta({ examples: ["A rede de todos"] }),
  theme: optionalText(500).meta({ examples: ["O acesso à internet no Brasil"] }),
  motivatingText: optionalText(20_000),
  fileName: optionalText(255),
});
export type SubmitEssayBody = z.infer<typeof submitEssayBody>;

export const preflightBody = submitEssayBody.pick({ text: true, theme: true, motivatingText: true });
export type PreflightBody = z.infer<typeof preflightBody>;

export const preflightState = z.enum(["clear", "warning", "violated"]);

/** The reasons for which ENEM gives an essay zero, each with how it stands. */
export const preflightResult = z.object({
  checklist: z
    .array(
      z.object({
        rule: z.string(),
        state: preflightState,
        confidence: z.enum(["possible", "probable", "certain"]).nullable(),
        message: localized.nullable().describe("What was found and what to do; null for a clear reason"),
        evidence: z.array(span.extend({ excerpt: z.string() })),
      }),
    )
    .describe("In INEP's order; empty for a text that the exam would not read, as one in English"),
  lines: z
    .object({ all: z.number(), own: z.number() })
    .nullable()
    .describe("Handwritten lines that the text would fill, in all and without what is copied"),
});
export type PreflightResult = z.infer<typeof preflightResult>;

/** How far an analysis of code goes: its findings alone, or a search for a faster version, usual or with more of everything. */
export const codeDepth = z.enum(["quick", "standard", "thorough"]);
/** What counts most: its findings are all shown, others unless they are mere remarks, and rewrites against it are not tried. */
export const codeFocus = z.enum(["speed", "memory", "readability", "security"]);

export const maxSamples = 20;
const sampleText = z.string().max(100_000).refine(isStorable, "holds characters that text cannot hold");

/** What an analysis of code is told beside the source. The same source with the same options has the same result. */
export const codeOptions = z.strictObject({
  depth: codeDepth
    .default("standard")
    .describe("quick: findings alone; thorough: more cases and more measurements"),
  focus: codeFocus.optional().describe("Without it everything counts alike"),
  timeBudget: z
    .int()
    .min(5)
    .max(300)
    .default(60)
    .describe("Seconds for verifying and measuring; what is not done by then is left out"),
  entryPoint: z
    .string()
    .max(100)
    .regex(/^[\p{L}_][\p{L}\p{N}_]*$/u, "is no name of a function or class")
    .optional()
    .describe(
      "The function or class to call; without it all functions, or the program on its standard input",
    ),
  inputs: z
    .array(sampleText)
    .max(maxSamples)
    .default([])
    .describe('Arguments to call the entry point with: tuples of literals as in Python, "([3, 1, 2], 5)"'),
  tests: z
    .array(z.strictObject({ input: sampleText, output: sampleText.optional() }))
    .max(maxSamples)
    .default([])
    .describe(
      "Standard inputs of a program, each with the output that is expected of it where that is known",
    ),
});
export type CodeOptions = z.infer<typeof codeOptions>;

export const submitCodeBody = z.strictObject({
  source: z
    .string()
    .describe("Python source, at most 200,000 bytes in UTF-8")
    .meta({
      examples: [
        "def total(values):\n    result = 0\n    for value in values:\n        result += value\n    return result\n",
      ],
    }),
  title: optionalText(maxTitleCharacters),
  fileName: optionalText(255).meta({ examples: ["total.py"] }),
  ...codeOptions.shape,
});
export type SubmitCodeBody = z.input<typeof submitCodeBody>;

/** The immediate answer to a submission: the analysis is queued, not yet started. */
export const submissionReceipt = z.object({ analysisId: z.uuid(), status: z.literal("queued") });
export type SubmissionReceipt = z.infer<typeof submissionReceipt>;

/** What is run again of an analysis, and on which text. */
export const replayBody = z.strictObject({
  from: z
    .string()
    .max(40)
    .optional()
    .meta({ examples: ["consolidate"] })
    .describe(
      "A step, as the analysis names it: what does not come of it is taken over. Without it everything runs again",
    ),
  text: z
    .string()
    .optional()
    .describe("Another text, on which everything runs again; without it that of the original"),
});
export type ReplayBody = z.infer<typeof replayBody>;

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
