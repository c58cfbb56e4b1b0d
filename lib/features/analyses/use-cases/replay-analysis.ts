import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { auditNote } from "@/lib/kernel/audit";
import { AppError } from "@/lib/kernel/errors";
import type { Reach } from "@/lib/kernel/reach";
import { type Analysis, hasEnded } from "../domain/analysis";
import { hasStep, type Replay, stepOfPart, stepsKept } from "../domain/replay";
import { type AspectResult, aspectsOf } from "../domain/report";
import { submittedEvents } from "../events";
import type { AnalysedText, ResultStore } from "../ports";
import type { ReplayBody, SubmissionReceipt } from "../submission-schemas";
import { type OpenDependencies, openAnalysis } from "./open-analysis";
import { requireChangeable } from "./require-changeable";
import { type AdmittedWork, admitWork, bytesOf, keepWorks, type SubmitDependencies } from "./submit-work";
import { withinQuota } from "./within-quota";

type Dependencies = SubmitDependencies & OpenDependencies & { results: ResultStore };

/** What the aspects of an analysis found: out of its report, or of one that has none what they left. */
async function aspectsFound(
  results: ResultStore,
  reach: Reach,
  { id: analysisId, createdAt }: Analysis,
): Promise<AspectResult[]> {
  const report = await results.find(reach, analysisId, createdAt);
  if (!report) return results.listAspects(reach, analysisId);
  const { provenance } = report;
  const origin = provenance && { origin: { engine: provenance.engine, rules: provenance.rules } };
  return aspectsOf(report).map((result) => ({ ...result, ...origin }));
}

const agentsWithWork = ["optimiser", "verifier", "benchmarker"] as const;

async function replayOf(
  results: ResultStore,
  reach: Reach,
  original: Analysis,
  from: string | undefined,
): Promise<Replay> {
  const kept = from === undefined ? new Set<string>() : stepsKept(original.kind, from);
  if (kept.size === 0) return { of: original.id, language: null, aspects: [], agents: [] };
  const found = await aspectsFound(results, reach, original);
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
 * @throws AppError `not_found` when it is not within the actor's reach, `forbidden` for who may read it only, `not_finished` while it is under way, `invalid_input` for a step
 * that its pipeline does not have, and as a submission does for a text that is refused
 */
export const makeReplayAnalysis =
  ({ submissions, results, storage, quota, ...opening }: Dependencies) =>
  async (actor: Actor, analysisId: string, { from, text }: ReplayBody): Promise<SubmissionReceipt> => {
    requirePermission(actor, "analyses.write");
    const { analysis: original, reach } = await openAnalysis(opening, actor, analysisId);
    requireChangeable(actor, original);
    if (!hasEnded(original.status)) throw new AppError("not_finished");
    if (from !== undefined && !hasStep(original.kind, from))
      throw new AppError("invalid_input", {
        fields: [{ path: "from", message: "is no step of its pipeline" }],
      });
    const work = await submissions.getText(reach, analysisId);
    const admitted = admitAgain(actor, original, work, text);
    const isSameText = admitted.submission.textSha256 === work.sha256;
    const replay = await replayOf(results, reach, original, isSameText ? from : undefined);
    const target = { kind: "analysis", id: analysisId };
    const details = { from: from ?? null, replay: admitted.submission.analysisId };
    const note = auditNote(actor, { action: "analysis.replayed", target, details, at: new Date() });
    const amounts = { analyses: 1, storedBytes: bytesOf([admitted]) };
    await withinQuota(quota, { actor, amounts, key: admitted.submission.submissionId }, () =>
      keepWorks(storage, [admitted], async (queued) => {
        for (const { submission, event } of queued)
          await submissions.create({ ...submission, replay }, event, note);
      }),
    );
    return { analysisId: admitted.submission.analysisId, status: "queued" };
  };
