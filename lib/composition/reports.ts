import type { AspectResult, EssayEngine } from "@/lib/features/reports/ports";
import type { Provenance, ReportInput } from "@/lib/features/reports/schemas";
import { makeDescribeEssay } from "@/lib/features/reports/use-cases/describe-essay";
import { provenanceOf } from "@/lib/features/reports/use-cases/provenance";
import { makeVerifyReport } from "@/lib/features/reports/use-cases/verify-report";
import { type EssayJob, engines } from "./engines";

const toJob = ({ text, theme, supporting_text, title, language }: ReportInput): EssayJob => ({
  text,
  theme: theme ?? undefined,
  motivatingText: supporting_text ?? undefined,
  title: title ?? undefined,
  language: language ?? undefined,
});

/** What the engine was asked, as a report holds it. */
export const reportInputOf = (job: EssayJob): ReportInput => ({
  text: job.text,
  theme: job.theme ?? null,
  supporting_text: job.motivatingText ?? null,
  title: job.title ?? null,
  language: job.language ?? null,
});

const engine: EssayEngine = {
  versions: engines.essayVersions,
  analyse: (input, options) => engines.analyseEssay(toJob(input), options),
};

/** Reports of essays, without a server: made, and run again. */
export const reports = {
  describe: makeDescribeEssay({ engine }),
  verify: makeVerifyReport({ engine }),
  provenance: async (input: ReportInput, results: readonly AspectResult[]): Promise<Provenance> =>
    provenanceOf(await engine.versions(), input, results),
};
