import { z } from "zod";
import { isStorable } from "./domain/intake";
import { localized, span } from "./report-schemas";

/** Wire contracts of what is handed in: the work, how far to go with it, and the receipt. */

export const maxTextBytes = 200_000;
export const maxTitleCharacters = 200;

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
