import type { EssayInput, AspectResult as EssayResult } from "@/lib/engines/essay/types";
import {
  type PythonInput,
  type AspectResult as PythonResult,
  targetVersions,
} from "@/lib/engines/python/types";

/** What any engine says about one aspect. */
export type EngineResult = EssayResult | PythonResult;
export type EngineFinding = EngineResult["findings"][number];
export type EngineMetric = EngineResult["metrics"][number];
export type EssayJob = EssayInput;
export type PythonJob = PythonInput;

/** The Python versions that a job may name. */
export const pythonVersions = targetVersions;

/** The engines in this process, for callers without a server. Each loads at its first use. */
export const engines = {
  async analyseEssay(job: EssayJob): Promise<EngineResult[]> {
    const { analyseEssay } = await import("@/lib/engines/essay/analyse");
    return analyseEssay(job);
  },
  async analysePython(job: PythonJob): Promise<EngineResult[]> {
    const { analysePython } = await import("@/lib/engines/python/analyse");
    return analysePython(job);
  },
};
