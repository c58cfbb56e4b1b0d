import { workerData } from "piscina";
import type { EssayJob } from "@/lib/composition/engines";
import { analyseWithModels } from "@/training/analyse-essay";
import { adoptModels, type ModelFiles } from "@/training/unseen-models";
import type { Analysed } from "./engine";

/** What a thread is told: the models to use, unless they are the shipped ones. */
const { models }: { models?: ModelFiles } = workerData;
if (models) adoptModels(models);

/** What runs in a worker thread: all aspects of one text, cut down to what is measured. */
export default async function analyse(job: EssayJob): Promise<Analysed> {
  const aspects = await analyseWithModels(job);
  const total = aspects.find(({ aspect }) => aspect === "score")?.metrics.find(({ id }) => id === "total");
  const findings = aspects.flatMap((aspect) =>
    aspect.findings.map(({ rule, category, span, suggestions }) => ({
      rule,
      category,
      span,
      suggestions: suggestions.map(({ edits }) => ({ edits })),
    })),
  );
  return { findings, total: total?.value ?? null };
}
