import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { hasEnded } from "../domain/analysis";
import { inFocus } from "../domain/focus";
import { reportWithout } from "../domain/ignored";
import { pipelines } from "../domain/pipeline";
import { consolidate } from "../domain/report";
import type { AnalysisStore, IgnoresOf, ResultStore, SubmissionStore } from "../ports";
import type { AnalysisResult } from "../schemas";

type Dependencies = {
  analyses: AnalysisStore;
  submissions: SubmissionStore;
  results: ResultStore;
  ignoresOf: IgnoresOf;
};

/**
 * What the aspects of a work under way have found by now, without what the actor ignores: a code has its findings long before its agents
 * have looked for a faster version.
 * @returns null while no aspect has a result, and once the analysis has ended: they are in its report then
 * @throws AppError `not_found` when it is not of the actor's organisation
 */
export const makeGetFindingsSoFar =
  ({ analyses, submissions, results, ignoresOf }: Dependencies) =>
  async (actor: Actor, analysisId: string): Promise<AnalysisResult | null> => {
    requirePermission(actor, "analyses.read");
    const { organisationId } = actor;
    const reference = { analysisId, organisationId };
    const analysis = await analyses.find(organisationId, analysisId);
    if (!analysis) throw new AppError("not_found");
    if (hasEnded(analysis.status)) return null;
    const aspects = await results.listAspects(reference);
    if (aspects.length === 0) return null;
    const { text, options } = await submissions.getText(reference);
    const weighed = aspects.map((aspect) => ({
      ...aspect,
      findings: inFocus(aspect.findings, options?.focus),
    }));
    const all = consolidate(analysis.kind, analysis.language, pipelines[analysis.kind], weighed);
    const report = reportWithout(all, text, await ignoresOf(actor));
    return { text, report, ignored: all.findings.length - report.findings.length };
  };
