import { type EngineResult, engines } from "@/lib/composition/engines";
import type { Job } from "./jobs";

/** Runs the engine of a job in this process; an essay without `score` gets findings alone. */
export const analyse = (job: Job, { score }: { score: boolean }): Promise<EngineResult[]> =>
  job.kind === "essay" ? engines.analyseEssay(job.input, { score }) : engines.analysePython(job.input);
