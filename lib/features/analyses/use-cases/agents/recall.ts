import { createHash } from "node:crypto";
import type { Actor } from "@/lib/kernel/actor";
import { everybodyIn } from "@/lib/kernel/reach";
import { agents, pipelines } from "../../domain/pipeline";
import type { Report } from "../../domain/report";
import type { AnalysisReference } from "../../events";
import { optimisation } from "../../optimisation-schemas";
import { trackStep } from "../pipeline/track-step";
import { type AgentDependencies, codeOf } from "./agent-context";

/** Whether the same would be found again: a measurement on a busy machine, one that was cut short, or a model
 * that did not answer is worth another try. */
function isLasting({ details, missing }: Report): boolean {
  const found = optimisation.safeParse(details.optimisation).data;
  if (!found || missing.length > 0) return false;
  const verdict = found.measurement?.verdict;
  if (found.model?.reason?.code === "model-silent") return false;
  return found.reason?.code !== "cut-short" && verdict !== "noisy" && verdict !== "too-slow";
}

type Summary = { reused: string | null };

/**
 * Takes over the result of an earlier analysis of the organisation, where code, options and engine are the same. The steps that it saves are
 * recorded as done. A replay takes nothing over here, and nobody takes over its result: it is there to be made anew, and may be so in part.
 */
export const makeRecall =
  (dependencies: AgentDependencies) =>
  (actor: Actor, reference: AnalysisReference): Promise<Summary> =>
    trackStep(dependencies, actor, reference, "recall", async () => {
      const { analyses, submissions, results, progress, optimiser } = dependencies;
      const analysis = await analyses.find(everybodyIn(reference.organisationId), reference.analysisId);
      if (analysis?.replayOf) return { reused: null };
      const { sha256, fileName, options } = await codeOf(submissions, reference);
      const parts = [optimiser.versions, sha256, fileName, options];
      const resultKey = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
      const earlier = await analyses.recall(reference, resultKey);
      if (!earlier) return { reused: null };
      const { id, organisationId, createdAt, finishedAt } = earlier;
      const report = await results.find(everybodyIn(organisationId), id, createdAt);
      if (!report || !isLasting(report)) return { reused: null };
      const reused = report.reused ?? { analysisId: id, at: (finishedAt ?? createdAt).toISOString() };
      await results.saveDraft(reference, { ...report, reused });
      for (const step of [...pipelines.code, ...agents])
        await progress.append(reference, {
          type: "step.completed",
          step,
          data: { durationMs: 0, ...findingCountOf(report, step) },
        });
      return { reused: reused.analysisId };
    });

const findingCountOf = ({ findings, details }: Report, step: string): { findingCount?: number } =>
  Object.hasOwn(details, step)
    ? { findingCount: findings.filter(({ aspect }) => aspect === step).length }
    : {};
