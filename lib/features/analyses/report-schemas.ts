import { z } from "zod";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";

/** Wire contracts of what an analysis finds: findings, scores, the report. */

export const analysisKind = z.enum(["essay", "code"]);
export type AnalysisKind = z.infer<typeof analysisKind>;

export const localized = z
  .object({ "pt-BR": z.string(), en: z.string() })
  .meta({ examples: [{ "pt-BR": "Falta a vírgula.", en: "A comma is missing." }] });

/** UTF-16 code units in the analysed text, end exclusive. */
export const span = z.object({
  start: z
    .int()
    .min(0)
    .meta({ examples: [42] }),
  end: z
    .int()
    .min(0)
    .meta({ examples: [47] }),
});

export const severity = z.enum(["info", "minor", "major", "critical"]);
export type Severity = z.infer<typeof severity>;

export const suggestion = z.object({
  label: localized,
  edits: z.array(z.object({ span, text: z.string() })),
  safe: z.boolean().describe("May be applied without looking"),
});
export type Suggestion = z.infer<typeof suggestion>;

export const finding = z.object({
  rule: z.string().meta({ examples: ["punctuation/vocative-comma"] }),
  category: z.string().meta({ examples: ["punctuation"] }),
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
export const findingReference = z.strictObject({
  rule: z
    .string()
    .max(100)
    .meta({ examples: ["punctuation/vocative-comma"] }),
  span: z.strictObject(span.shape),
});
export type FindingReference = z.infer<typeof findingReference>;

/** So many findings may be left out at once: more than a text of the accepted size has worth mending. */
const maxLeftOut = 3_000;

export const whatIfBody = z.strictObject({
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

export const countsBySeverity = z.record(severity, z.int());

const reportedFinding = finding.extend({ aspect: z.string() });
export type ReportedFinding = z.infer<typeof reportedFinding>;

const filterWord = z.string().max(100).optional();

export const listFindingsQuery = z.strictObject({
  aspect: filterWord,
  severity: severity.optional(),
  category: filterWord,
  cursor: z
    .string()
    .regex(/^\d{1,7}$/, "is not a cursor of this list")
    .optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
});
export type ListFindingsQuery = z.infer<typeof listFindingsQuery>;

export const findingPage = z.object({ items: z.array(reportedFinding), next: z.string().optional() });

/** The consolidated result of an analysis. `missing` names aspects that failed: the rest stands. */
export const report = z.object({
  kind: analysisKind,
  language: z.string().nullable(),
  engine: z.string(),
  provenance: provenance.optional().describe("Of essays; absent in older results"),
  reused: z
    .object({ analysisId: z.uuid(), at: z.iso.datetime() })
    .optional()
    .describe("The earlier analysis of the same code, engine and options that this result is taken from"),
  findings: z.array(reportedFinding),
  metrics: z.array(metric.extend({ aspect: z.string() })),
  details: z
    .record(z.string(), z.record(z.string(), z.unknown()))
    .describe("By aspect, what a view may draw"),
  counts: z.object({
    bySeverity: countsBySeverity,
    byCategory: z.record(z.string(), z.int()),
  }),
  missing: z.array(z.string()),
});
export type Report = z.infer<typeof report>;
