import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { type Analysis, hasEnded } from "../domain/analysis";
import { hasStep, type Replay, stepOfPart, stepsKept } from "../domain/replay";
import { type AspectResult, aspectsOf } from "../domain/report";
import { submittedEvents } from "../events";
import type { AnalysedText, AnalysisStore, ResultStore } from "../ports";
import type { ReplayBody, SubmissionReceipt } from "../schemas";
import { type AdmittedWork, admitWork, keepWorks, type SubmitDependencies } from "./submit-work";

type Dependencies = SubmitDependencies & { analyses: AnalysisStore; results: ResultStore };

/** What the aspects of an analysis found: out of its report, or of one that has none what they left. */
async function aspectsFound(
  results: ResultStore,
  { id: analysisId, organisationId, createdAt }: Analysis,
): Promise<AspectResult[]> {
  const report = await results.find(organisationId, analysisId, createdAt);
  if (!report) return results.listAspects({ analysisId, organisationId });
  const { provenance } = report;
  const origin = provenance && { origin: { engine: provenance.engine, rules: provenance.rules } };
  return aspectsOf(report).map((result) => ({ ...result, ...origin }));
}

const agentsWithWork = ["optimiser", "verifier", "benchmarker"] as const;

async function replayOf(results: ResultStore, original: Analysis, from: string | undefined): Promise<Replay> {
  const kept = from === undefined ? new Set<string>() : stepsKept(original.kind, from);
  if (kept.size === 0) return { of: original.id, language: null, aspects: [], agents: [] };
  const found = await aspectsFound(results, original);
  return {
    of: original.id,
    language: original.language,
    aspects: found.filter(({ aspect }) => kept.has(stepOfPart(aspect))),
    agents: agentsWithWork.filter((agent) => kept.has(agent)),
  };
}

/** The original's work under its title, with its options, on the same or another text. */
const admitAgain = (actor: Actor, original: Analysis, work: AnalysedText, text = work.text): AdmittedWork =>
  admitWork(actor, {
    kind: original.kind,
    event: submittedEvents[original.kind],
    text,
    title: original.title,
    theme: work.theme ?? undefined,
    motivatingText: work.motivatingText ?? undefined,
    fileName: work.fileName ?? undefined,
    options: work.options ?? undefined,
  });

/**
 * Runs an analysis again as a new one, by the rules of today; the original stays as it is. On the same text it may begin at a step: what
 * does not come of that step is taken over. On another text everything runs.
 * @throws AppError `not_found` when it is not of the actor's organisation, `not_finished` while it is under way, `invalid_input` for a step
 * that its pipeline does not have, and as a submission does for a text that is refused
 */
export const makeReplayAnalysis =
  ({ analyses, submissions, results, storage }: Dependencies) =>
  async (actor: Actor, analysisId: string, { from, text }: ReplayBody): Promise<SubmissionReceipt> => {
    requirePermission(actor, "analyses.read");
    requirePermission(actor, "analyses.write");
    const { organisationId } = actor;
    const original = await analyses.find(organisationId, analysisId);
    if (!original) throw new AppError("not_found");
    if (!hasEnded(original.status)) throw new AppError("not_finished");
    if (from !== undefined && !hasStep(original.kind, from))
      throw new AppError("invalid_input", {
        fields: [{ path: "from", message: "is no step of its pipeline" }],
      });
    const work = await submissions.getText({ analysisId, organisationId });
    const admitted = admitAgain(actor, original, work, text);
    const isSameText = admitted.submission.textSha256 === work.sha256;
    const replay = await replayOf(results, original, isSameText ? from : undefined);
    await keepWorks(storage, [admitted], async (queued) => {
      for (const { submission, event } of queued) await submissions.create({ ...submission, replay }, event);
    });
    return { analysisId: admitted.submission.analysisId, status: "queued" };
  };
