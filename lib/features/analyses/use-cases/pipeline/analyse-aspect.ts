import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { everybodyIn } from "@/lib/kernel/reach";
import type { Aspect, Assistant } from "../../domain/pipeline";
import type { AspectResult } from "../../domain/report";
import type { AspectEngine, AspectRequest, Assistants } from "../../engine-ports";
import type { AnalysisReference } from "../../events";
import type { AnalysisStore, ResultStore, SubmissionStore } from "../../ports";
import { type TrackDependencies, trackStep } from "./track-step";

type Dependencies = TrackDependencies & {
  analyses: AnalysisStore;
  submissions: SubmissionStore;
  results: ResultStore;
};

type Work = Omit<AspectRequest, "aspect">;

/** Runs one step that looks at the work, and keeps its result. Returns counts only: findings stay in the database. */
function analyseStep(
  dependencies: Dependencies,
  actor: Actor,
  reference: AnalysisReference,
  step: Aspect | Assistant,
  analyse: (work: Work) => Promise<AspectResult>,
): Promise<{ findingCount: number }> {
  return trackStep(dependencies, actor, reference, step, async () => {
    const analysis = await dependencies.analyses.find(
      everybodyIn(reference.organisationId),
      reference.analysisId,
    );
    if (!analysis) throw new AppError("not_found");
    const { text, theme, motivatingText, fileName } = await dependencies.submissions.getText(
      everybodyIn(reference.organisationId),
      reference.analysisId,
    );
    const result = await analyse({
      kind: analysis.kind,
      text,
      theme: theme ?? undefined,
      motivatingText: motivatingText ?? undefined,
      fileName: fileName ?? undefined,
      language: analysis.language ?? undefined,
    });
    await dependencies.results.saveAspect(reference, result);
    return { findingCount: result.findings.length };
  });
}

/** Runs one aspect of the engine. */
export const makeAnalyseAspect =
  (dependencies: Dependencies & { engine: AspectEngine }) =>
  (actor: Actor, reference: AnalysisReference, aspect: Aspect): Promise<{ findingCount: number }> =>
    analyseStep(dependencies, actor, reference, aspect, (work) =>
      dependencies.engine.analyse({ ...work, aspect }),
    );

/** Asks one assistant. */
export const makeConsultAssistant =
  (dependencies: Dependencies & { assistants: Assistants }) =>
  (actor: Actor, reference: AnalysisReference, assistant: Assistant): Promise<{ findingCount: number }> =>
    analyseStep(dependencies, actor, reference, assistant, (work) =>
      dependencies.assistants.consult(assistant, work),
    );
