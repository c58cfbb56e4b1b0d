import { z } from "zod";
import { type CodeOptimiser, codeOptimiser } from "@/lib/composition/optimise-code";
import type { SandboxChoice } from "@/lib/composition/sandbox";
import { analyse } from "./analysis";
import { answerLines, type Batch } from "./batch-lines";
import { tellCounterexample } from "./difference-words";
import { allFindings } from "./findings";
import { checked } from "./jobs";

/** Bytes of a line: the larger inputs of a program stand in it. */
const longestLine = 32 * 1024 * 1024;

/** More than one measurement at a time would disturb each other; two find a processor each on most machines. */
const atOnce = 2;

const list = <T extends z.ZodType>(of: T) =>
  z
    .array(of)
    .nullish()
    .transform((value) => value ?? []);

const optimiseLine = z.object({
  kind: z.enum(["stdin", "function"]),
  source: z.string(),
  entry_point: z.string().nullish(),
  inputs: list(z.string()),
  tests: list(z.object({ input: z.string(), output: z.string().nullish() })),
  stress: list(z.string()),
});

type Optimised = Awaited<ReturnType<CodeOptimiser["optimise"]>>;

/** What the model that is configured gave; nothing where there is none. */
const tellModel = (suggested: Optimised["suggested"]) =>
  suggested && {
    model: {
      rule: suggested.rule,
      candidates: suggested.candidates.length,
      reason: suggested.reason ?? null,
    },
  };

const compareLine = z.object({ before: z.string(), after: z.string(), entry_point: z.string() });

/** Answers each line with the fastest version that was verified, and what it gained. */
export async function runOptimise(batch: Batch, choice?: SandboxChoice): Promise<number> {
  const optimiser = await codeOptimiser(choice);
  try {
    await answerLines({ ...batch, longestLine, atOnce }, async (id, line) => {
      const { entry_point: entryPoint, tests, ...asked } = checked(optimiseLine, line);
      const found = allFindings(
        await analyse({ kind: "code", input: { source: asked.source } }, { score: false }),
      );
      const inputs = tests.map(({ input }) => input);
      const { status, source, measurement, rules, attempts, suggested } = await optimiser.optimise({
        ...asked,
        entryPoint: entryPoint ?? undefined,
        tests: inputs,
      });
      const { speedup, pairs } = measurement ?? { speedup: null, pairs: [] };
      const claim = status === "measured" && speedup;
      const gain = claim
        ? { median: speedup.median, low: speedup.low, high: speedup.high, pairs: pairs.length }
        : null;
      const open = status === "advice" ? attempts.find(({ reason }) => reason) : undefined;
      const told = { id, findings: found.length, status, source, speedup: gain, rules };
      return { value: { ...told, ...(open && { reason: open.reason }), ...tellModel(suggested) } };
    });
    return 0;
  } finally {
    await optimiser.close();
  }
}

/** Answers each line with whether both versions behave the same. */
export async function runCompare(batch: Batch, choice?: SandboxChoice): Promise<number> {
  const optimiser = await codeOptimiser(choice);
  try {
    await answerLines({ ...batch, atOnce }, async (id, line) => {
      const { entry_point: entryPoint, ...versions } = checked(compareLine, line);
      const { verdict, counterexample, reason } = await optimiser.compare({ ...versions, entryPoint });
      const shown = counterexample && { counterexample: tellCounterexample(counterexample) };
      return { value: { id, verdict, ...shown, ...(reason && { reason }) } };
    });
    return 0;
  } finally {
    await optimiser.close();
  }
}
