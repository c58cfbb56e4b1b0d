import { createHash } from "node:crypto";
import type { EssayInput, AspectResult as EssayResult } from "@/lib/engines/essay/types";
import {
  type PythonInput,
  type AspectResult as PythonResult,
  targetVersions,
} from "@/lib/engines/python/types";

/** What any engine says about one aspect. */
export type EngineResult = EssayResult | PythonResult;
export type EngineFinding = EngineResult["findings"][number];
export type EssayJob = EssayInput;
export type PythonJob = PythonInput;

/** The Python versions that a job may name. */
export const pythonVersions = targetVersions;

const byId = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** The engines in this process, for callers without a server. Each loads at its first use. */
export const engines = {
  /** All aspects of an essay; of one in English its grammar as well. */
  async analyseEssay(job: EssayJob, { score } = { score: true }): Promise<EngineResult[]> {
    const { analyseEssay, detectLanguage } = await import("@/lib/engines/essay/analyse");
    const aspects = await analyseEssay(job, { score });
    if ((job.language ?? detectLanguage(job.text).language) !== "en") return aspects;
    const { analyseEnglish } = await import("./english-grammar");
    return [...aspects, await analyseEnglish(job.text)];
  },
  /** The versions of the essay engine and of its rules: a hash of all that their catalogue says. */
  async essayVersions(): Promise<{ engine: string; rules: string }> {
    const [{ engineVersion }, { essayRules }] = await Promise.all([
      import("@/lib/engines/essay/report"),
      import("@/lib/engines/essay/catalogue/catalogue"),
    ]);
    const digest = createHash("sha256").update(JSON.stringify(Object.entries(essayRules).sort(byId)));
    return { engine: engineVersion, rules: `rules@${digest.digest("hex").slice(0, 12)}` };
  },
  async analysePython(job: PythonJob): Promise<EngineResult[]> {
    const { analysePython } = await import("@/lib/engines/python/analyse");
    return analysePython(job);
  },
};
