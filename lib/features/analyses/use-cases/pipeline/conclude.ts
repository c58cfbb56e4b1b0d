import { type Actor, requirePlatform } from "@/lib/kernel/actor";
import { AppError, type ErrorCode } from "@/lib/kernel/errors";
import { everybodyIn } from "@/lib/kernel/reach";
import { type Analysis, hasEnded } from "../../domain/analysis";
import { inFocus } from "../../domain/focus";
import { reportWithout } from "../../domain/ignored";
import { partsOf } from "../../domain/pipeline";
import { consolidate, type Report, shownCount, togetherFrom } from "../../domain/report";
import type { Assistants, ResultOrigin } from "../../engine-ports";
import type { AnalysisReference } from "../../events";
import type {
  AnalysedText,
  AnalysisStore,
  IgnoresOf,
  IndexRequests,
  ResultStore,
  SubmissionStore,
} from "../../ports";
import { type TellDependencies, tellOfBatch } from "../batches/tell-of-batch";
import { type TrackDependencies, trackStep } from "./track-step";

type Dependencies = TrackDependencies &
  TellDependencies & {
    analyses: AnalysisStore;
    submissions: SubmissionStore;
    results: ResultStore;
    indexing: IndexRequests;
    origin: ResultOrigin;
    ignoresOf: IgnoresOf;
    assistants: Pick<Assistants, "askedAbout">;
  };

async function getAnalysis(analyses: AnalysisStore, reference: AnalysisReference): Promise<Analysis> {
  const analysis = await analyses.find(everybodyIn(reference.organisationId), reference.analysisId);
  if (!analysis) throw new AppError("not_found");
  return analysis;
}

/** The report with counts that leave out what the author ignores; it keeps all findings. */
async function counted(
  { ignoresOf }: Dependencies,
  { organisationId, authorId }: Analysis,
  work: AnalysedText,
  report: Report,
): Promise<Report> {
  const ignores = await ignoresOf({ organisationId, userId: authorId });
  const { counts } = reportWithout(report, work.text, ignores);
  return { ...report, counts };
}

/** The report with what it came from. */
async function concluded(
  dependencies: Dependencies,
  analysis: Analysis,
  work: AnalysedText,
): Promise<Report> {
  const { id: analysisId, kind, language, organisationId } = analysis;
  const results = await dependencies.results.listAspects(everybodyIn(organisationId), analysisId);
  if (results.length === 0) throw new AppError("unavailable", { detail: "no aspect has a result" });
  const consulted = kind === "essay" ? dependencies.assistants.askedAbout(language) : [];
  const focus = work.options?.focus;
  const weighed = results.map((result) => ({ ...result, findings: inFocus(result.findings, focus) }));
  const report = await counted(
    dependencies,
    analysis,
    work,
    consolidate(kind, language, partsOf(kind, consulted), weighed),
  );
  if (kind === "code") return report;
  return { ...report, provenance: togetherFrom(await dependencies.origin(work, results), results) };
}

/**
 * One report out of the aspects that succeeded.
 * @throws AppError `unavailable` when none did
 */
export const makeConsolidate =
  (dependencies: Dependencies) =>
  (actor: Actor, reference: AnalysisReference): Promise<{ findingCount: number; missing: string[] }> =>
    trackStep(dependencies, actor, reference, "consolidate", async () => {
      const analysis = await getAnalysis(dependencies.analyses, reference);
      const work = await dependencies.submissions.getText(
        everybodyIn(reference.organisationId),
        reference.analysisId,
      );
      const recalled = await dependencies.results.findDraft(reference);
      const report = recalled?.reused
        ? await counted(dependencies, analysis, work, recalled)
        : await concluded(dependencies, analysis, work);
      await dependencies.results.saveDraft(reference, report);
      return { findingCount: shownCount(report), missing: report.missing };
    });

/** Writes the report into the history and completes the analysis. Repeating it changes nothing. */
export const makeSaveReport =
  (dependencies: Dependencies) =>
  (actor: Actor, reference: AnalysisReference): Promise<{ findingCount: number }> =>
    trackStep(dependencies, actor, reference, "save", async () => {
      const report = await dependencies.results.findDraft(reference);
      if (report) await dependencies.results.complete(reference, report);
      const { status, findingCount } = await getAnalysis(dependencies.analyses, reference);
      if (!hasEnded(status)) throw new AppError("unavailable", { detail: "there is no consolidated report" });
      return { findingCount };
    });

/** Has the work made findable, as soon as the index takes it: no analysis waits for that. */
export const makeIndexAnalysis =
  (dependencies: Dependencies) =>
  (actor: Actor, reference: AnalysisReference): Promise<{ requested: boolean }> =>
    trackStep(dependencies, actor, reference, "index", async () => {
      await dependencies.indexing.request(reference);
      return { requested: true };
    });

/** Tells the author, once: of an analysis of its own, or with the last one of a batch of the whole batch. */
export const makeNotifyAuthor =
  (dependencies: Dependencies) =>
  (actor: Actor, reference: AnalysisReference): Promise<{ notified: boolean }> =>
    trackStep(dependencies, actor, reference, "notify", async () => {
      if (!(await tellOfBatch(dependencies, reference)))
        await dependencies.notifier.analysisEnded(await getAnalysis(dependencies.analyses, reference));
      return { notified: true };
    });

/** Ends an analysis whose run failed for good, and tells the author, also when it is repeated in between. */
export const makeFailAnalysis =
  ({ analyses, batches, notifier }: TellDependencies & { analyses: AnalysisStore }) =>
  async (actor: Actor, reference: AnalysisReference, failure: ErrorCode): Promise<void> => {
    requirePlatform(actor);
    await analyses.end(reference, "failed", failure);
    const analysis = await getAnalysis(analyses, reference);
    if (analysis.status !== "failed") return;
    if (!(await tellOfBatch({ batches, notifier }, reference))) await notifier.analysisEnded(analysis);
  };
