import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { foldSteps } from "../domain/progress";
import type { ProgressLog, SubmissionStore } from "../ports";
import type { AnalysisDetail } from "../schemas";
import type { OpenDependencies } from "./open-analysis";
import { presentAnalysis, presentStep } from "./present";

/** A pipeline writes some thirty events; many retries stay well below this. */
const maxEvents = 2_000;

/**
 * The state of one analysis with its steps. The report stays closed: see `makeGetResult`.
 * @throws AppError `not_found` when it is not within the actor's reach
 */
export const makeGetAnalysis =
  ({
    readership,
    analyses,
    submissions,
    progress,
  }: OpenDependencies & { submissions: SubmissionStore; progress: ProgressLog }) =>
  async (actor: Actor, analysisId: string): Promise<AnalysisDetail> => {
    requirePermission(actor, "analyses.read");
    const reach = await readership.reachOf(actor);
    const events = await progress.list(reach, analysisId, 0, maxEvents);
    const analysis = await analyses.find(reach, analysisId);
    if (!analysis) throw new AppError("not_found");
    const original = analysis.replayOf ? await analyses.find(reach, analysis.replayOf) : null;
    const context = await submissions.getContext(reach, analysisId);
    return {
      ...presentAnalysis(analysis),
      submission: context,
      steps: foldSteps(analysis.kind, events).map(presentStep),
      original: original && presentAnalysis(original),
      lastSequence: events.at(-1)?.sequence ?? 0,
    };
  };
