import { z } from "zod";
import { differenceCodes, reasonCodes } from "./domain/reason";
import { localized, span } from "./report-schemas";

/** Wire contracts of what is gained on a code: what was proposed, whether it behaves the same, how much faster it is. */

/** Words, as results from before there were codes have them, stand under the code `other`. */
const inWords = (said: unknown): unknown =>
  typeof said === "string" ? { code: "other", detail: said } : said;

const coded = <T extends z.ZodType>(code: T) =>
  z.preprocess(
    inWords,
    z.object({
      code,
      detail: z.string().optional().describe("What it is about: a call, an error, lines, a name"),
    }),
  );

const reason = coded(z.enum(reasonCodes));
export type ReasonView = z.infer<typeof reason>;

const difference = coded(z.enum([...differenceCodes, "other"]));
export type DifferenceView = z.infer<typeof difference>;

const versions = <T extends z.ZodType>(of: T) => z.object({ before: of, after: of });

/** Why a measurement claims a gain, or claims none. */
export const measurementVerdict = z.enum([
  "claimed",
  "no-gain",
  "noisy",
  "clocks-disagree",
  "only-repeated",
  "answers-differ",
  "answers-change",
  "failed",
  "too-slow",
]);

export const measurement = z.object({
  verdict: measurementVerdict,
  speedup: z
    .object({ median: z.number(), minimum: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .describe(
      "Times as fast: the median of the pairs with its interval of 95 %, and fastest against fastest",
    ),
  pairs: z.array(
    versions(z.number())
      .extend({ first: z.enum(["before", "after"]) })
      .describe("Milliseconds of one run of each version"),
  ),
  medians: versions(z.number()).nullable().describe("Milliseconds"),
  net: versions(z.number())
    .extend({ startUpMs: z.number(), ratio: z.number() })
    .nullable()
    .describe("Without the interpreter's start-up"),
  memory: versions(z.number()).extend({ ratio: z.number() }).nullable().describe("Bytes at the peak"),
  clock: z.enum(["cpu", "wall"]),
  rounds: z.int(),
  cases: z.array(z.int()),
  load: z.number().nullable(),
  spread: z.number().nullable(),
  noisy: z.boolean(),
  attempts: z.int(),
  spentMs: z.number(),
});
export type MeasurementView = z.infer<typeof measurement>;

export const growth = z.object({
  class: z.enum(["O(1)", "O(log n)", "O(n)", "O(n log n)", "O(n²)", "O(n³)", "exponential", "unknown"]),
  exponent: z
    .object({ value: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .describe("k of time ~ size^k with its interval of 95 %"),
  points: z.array(z.object({ size: z.number(), ms: z.number() })),
});
export type GrowthView = z.infer<typeof growth>;

export const counterexample = z.object({
  call: z.string(),
  differs: difference,
  before: z.string(),
  after: z.string(),
});
export type CounterexampleView = z.infer<typeof counterexample>;

const byModel = "model/";

/** The name under which the versions of a model stand where those of rules have their rules'. */
export const modelRule = (name: string): string => `${byModel}${name}`;
export const isByModel = (rule: string): boolean => rule.startsWith(byModel);
export const modelOf = (rule: string): string => rule.slice(byModel.length);

export const optimisation = z.object({
  status: z
    .enum(["measured", "verified", "advice", "none", "skipped"])
    .describe(
      "measured: a gain is claimed; verified: the same behaviour, no measurable gain; advice: not proven",
    ),
  reason: reason.nullable().describe("Why it was skipped, or is only advice"),
  environment: z
    .object({ adapter: z.string(), python: z.string(), native: z.boolean() })
    .nullable()
    .describe("Where it ran; `native` is false in WebAssembly"),
  source: z.string().describe("The best version; the given one where nothing is better"),
  rewrites: z.array(
    z.object({
      rule: z.string(),
      gain: z.enum(["asymptotic", "constant"]),
      title: localized,
      why: localized,
      safety: localized,
      places: z.array(span).describe("In the given source, where known"),
    }),
  ),
  attempts: z
    .array(
      z.object({
        rules: z.array(z.string()),
        verdict: z.enum(["same", "different", "unknown"]),
        reason: reason.nullable(),
        counterexample: counterexample.nullable(),
      }),
    )
    .describe("What was tried and how it went"),
  verification: z
    .object({ cases: z.int(), origins: z.record(z.string(), z.int()) })
    .nullable()
    .describe("How many cases both versions were compared on, by where these came from"),
  measurement: measurement.nullable(),
  growth: versions(growth).nullable(),
  receiptId: z.string().nullable().describe("Given where there is a receipt to fetch"),
  model: z
    .object({
      name: z.string(),
      candidates: z
        .int()
        .describe("Versions that it wrote; those in `attempts` have the rule `model/<name>`"),
      reason: reason.nullable().describe("Why it wrote none"),
    })
    .optional()
    .describe("The model that the code was sent to; absent where none is configured"),
});
export type Optimisation = z.infer<typeof optimisation>;

const sourceWithHash = z.object({ source: z.string(), sha256: z.string() });
const origin = z.string().describe("Where the case comes from");

/** All that is needed to see a measurement again. */
export const receiptDocument = z.object({
  format: z.literal("elysia-receipt-1"),
  code: versions(sourceWithHash),
  workload: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.literal("stdin"), cases: z.array(z.object({ input: z.string(), origin })) }),
      z.object({
        kind: z.literal("calls"),
        entryPoint: z.string(),
        cases: z.array(z.object({ args: z.string(), origin })),
      }),
    ])
    .describe("What was run; `measurement.cases` are places in it"),
  seed: z.int(),
  environment: z.object({
    adapter: z.string(),
    python: z.string(),
    native: z.boolean(),
    machine: z.string().optional(),
  }),
  measurement,
  growth: versions(growth).nullable(),
  writtenBy: z.string().optional().describe("`model/<name>` where a model wrote the second version"),
});
