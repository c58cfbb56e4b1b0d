import { z } from "zod";

/** Wire contracts of reports: results with their inputs, which can be run again. */

/** What a result came from: the same engine, model, rules and input give the same result. */
export const provenance = z.object({
  engine: z.string(),
  model: z.string().nullable().describe("The score's model; null where no score is given"),
  rules: z
    .string()
    .nullable()
    .describe("A hash of the rules' catalogue; null in results that did not keep it"),
  inputSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ examples: ["6af2a1c5a5e3b1b1c8f0a4b8e90f9a6a4b0a8e3c1d2f3a4b5c6d7e8f90a1b2c3"] })
    .describe("SHA-256 of the canonical JSON (RFC 8785) of text, theme, supporting_text and title"),
});
export type Provenance = z.infer<typeof provenance>;

/** What the engine was given. `language` is null where the engine was to find it. */
export const reportInput = z.object({
  text: z.string(),
  theme: z.string().nullable(),
  supporting_text: z.string().nullable(),
  title: z.string().nullable(),
  language: z.enum(["pt", "en"]).nullable(),
});
export type ReportInput = z.infer<typeof reportInput>;

export const reportFormat = "elysia-report@1";

/** A result that holds its input. `elysia verify` runs it again. */
export const reportDocument = z.object({
  format: z.literal(reportFormat),
  kind: z.literal("essay"),
  provenance,
  input: reportInput,
  aspects: z
    .array(z.looseObject({ aspect: z.string(), engine: z.string() }))
    .describe("What each aspect of the engine found: findings, metrics and data"),
});
export type ReportDocument = z.infer<typeof reportDocument>;
