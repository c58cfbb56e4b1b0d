import { z } from "zod";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";
import { isStorable } from "./domain/intake";

/** Wire contracts of analyses: one schema gives the parser, the type and the OpenAPI entry. */

export const maxTextBytes = 200_000;
export const maxTitleCharacters = 200;

export const analysisKind = z.enum(["essay", "code"]);
export type AnalysisKind = z.infer<typeof analysisKind>;

export const analysisStatus = z.enum(["queued", "running", "completed", "partial", "failed", "cancelled"]);
export type AnalysisStatus = z.infer<typeof analysisStatus>;

const localized = z.object({ "pt-BR": z.string(), en: z.string() });

/** UTF-16 code units in the analysed text, end exclusive. */
export const span = z.object({ start: z.int().min(0), end: z.int().min(0) });

export const severity = z.enum(["info", "minor", "major", "critical"]);
export type Severity = z.infer<typeof severity>;

export const suggestion = z.object({
  label: localized,
  edits: z.array(z.object({ span, text: z.string() })),
  safe: z.boolean().describe("May be applied without looking"),
});
export type Suggestion = z.infer<typeof suggestion>;

export const finding = z.object({
  rule: z.string(),
  category: z.string(),
  competency: z.int().min(1).max(5).nullish().describe("The competency of ENEM; null for what none judges"),
  severity,
  span,
  message: localized,
  suggestions: z.array(suggestion),
});

export const metric = z.object({
  id: z.string(),
  value: z.number(),
  unit: z.enum(["words", "sentences", "characters", "lines", "ratio", "score", "count"]).optional(),
  label: localized,
});
export type Metric = z.infer<typeof metric>;

const interval = z.tuple([z.number(), z.number()]).describe("Of 90 %: lower and upper end");

/** A competency of ENEM: what it got, and through what it lost points. */
const competencyScore = z.object({
  competency: z.int().min(1).max(5),
  score: z.int().min(0).max(200),
  interval,
  descriptor: localized,
  items: z.array(
    z.object({
      id: z.string(),
      points: z.number(),
      label: localized,
      advice: localized,
      rules: z.array(z.string()),
    }),
  ),
  residual: z.number().describe("Points lost that no item explains"),
});

/** An essay's score by a named model: the detail of the aspect `score`. */
export const essayScore = z.object({
  model: z.string(),
  scores: z.array(competencyScore).length(5),
  total: z.int().min(0).max(1000),
  interval,
  leftOut: z.array(span).default([]).describe("Passages that do not count: repeated, pasted or heaped up"),
});
export type EssayScore = z.infer<typeof essayScore>;

/** Reads the detail of the aspect `score`; null where no score is given, as for an essay in English. */
export const essayScoreIn = (detail: Record<string, unknown> | undefined): EssayScore | null =>
  detail && Object.hasOwn(detail, "scores") ? essayScore.parse(detail) : null;

/** A finding by its rule and place, as a report names it. */
export const findingReference = z.object({ rule: z.string().max(100), span });
export type FindingReference = z.infer<typeof findingReference>;

/** So many findings may be left out at once: more than a text of the accepted size has worth mending. */
const maxLeftOut = 3_000;

export const whatIfBody = z.object({
  without: z
    .array(findingReference)
    .max(maxLeftOut)
    .describe("Findings to leave out: mended, or thought wrong"),
});
export type WhatIfBody = z.infer<typeof whatIfBody>;

export const whatIfResult = z.object({
  score: essayScore.nullable().describe("null where no score is given, as for an essay in English"),
  before: essayScore
    .nullable()
    .describe("With nothing left out, by the same model: not the report's, where that is of an older one"),
});
export type WhatIfResult = z.infer<typeof whatIfResult>;

/** What a result came from: the same engine, model, rules and input give the same result. */
export const provenance = z.object({
  engine: z.string(),
  model: z.string().nullable().describe("The score's model; null where no score is given"),
  rules: z.string().nullable().describe("A hash of the rules' catalogue"),
  inputSha256: z
    .string()
    .describe("SHA-256 of the canonical JSON (RFC 8785) of text, theme, supporting_text and title"),
});

/** The consolidated result of an analysis. `missing` names aspects that failed: the rest stands. */
export const report = z.object({
  kind: analysisKind,
  language: z.string().nullable(),
  engine: z.string(),
  provenance: provenance.optional().describe("Of essays; absent in older results"),
  findings: z.array(finding.extend({ aspect: z.string() })),
  metrics: z.array(metric.extend({ aspect: z.string() })),
  details: z
    .record(z.string(), z.record(z.string(), z.unknown()))
    .describe("By aspect, what a view may draw"),
  counts: z.object({
    bySeverity: z.record(severity, z.int()),
    byCategory: z.record(z.string(), z.int()),
  }),
  missing: z.array(z.string()),
});
export type Report = z.infer<typeof report>;

const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine(isStorable, "holds characters that text cannot hold")
    .transform((value) => value || undefined)
    .optional();

export const submitEssayBody = z.object({
  text: z.string().describe("The essay: plain text, at most 200,000 bytes in UTF-8"),
  title: optionalText(maxTitleCharacters),
  theme: optionalText(500),
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

export const submitCodeBody = z.object({
  source: z.string().describe("Python source, at most 200,000 bytes in UTF-8"),
  title: optionalText(maxTitleCharacters),
  fileName: optionalText(255),
});
export type SubmitCodeBody = z.infer<typeof submitCodeBody>;

/** The immediate answer to a submission: the analysis is queued, not yet started. */
export const submissionReceipt = z.object({ analysisId: z.uuid(), status: z.literal("queued") });
export type SubmissionReceipt = z.infer<typeof submissionReceipt>;

export const analysisSummary = z.object({
  id: z.uuid(),
  kind: analysisKind,
  title: z.string(),
  status: analysisStatus,
  language: z.string().nullable(),
  findingCount: z.int(),
  missingAspects: z.array(z.string()),
  failure: z.string().nullable().describe("An error code, when the analysis failed"),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
export type AnalysisSummary = z.infer<typeof analysisSummary>;

/** A step as the page draws it. Steps that have not started are listed as `pending`, in the order of the pipeline. */
export const stepView = z.object({
  step: z.string(),
  group: z.enum(["before", "aspects", "after"]),
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
  }),
  steps: z.array(stepView),
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

export const listAnalysesQuery = z.object({
  kind: analysisKind.optional(),
  status: analysisStatus.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
});
export type ListAnalysesQuery = z.infer<typeof listAnalysesQuery>;

export const analysisPage = z.object({ items: z.array(analysisSummary), next: z.string().optional() });

export const analysisId = z.object({ id: z.uuid() });
