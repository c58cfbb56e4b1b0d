import type { Actor } from "@/lib/kernel/actor";
import { hasEnded } from "../domain/analysis";
import { inFocus } from "../domain/focus";
import { reportWithout } from "../domain/ignored";
import { pipelines } from "../domain/pipeline";
import { consolidate } from "../domain/report";
import type { IgnoresOf, ResultStore, SubmissionStore } from "../ports";
import type { AnalysisResult } from "../schemas";
import { type OpenDependencies, openAnalysis } from "./open-analysis";

type Dependencies = OpenDependencies & {
  submissions: SubmissionStore;
  results: ResultStore;
  ignoresOf: IgnoresOf;
};

/**
 * What the aspects of a work under way have found by now, without what the actor ignores: a code has its findings long before its agents
 * have looked for a faster version.
 * @returns null while no aspect has a result, and once the analysis has ended: they are in its report then
 * @throws AppError `not_found` when it is not within the actor's reach
 */
export const makeGetFindingsSoFar =
  ({ submissions, results, ignoresOf, ...opening }: Dependencies) =>
  async (actor: Actor, analysisId: string): Promise<AnalysisResult | null> => {
    const { analysis, reach } = await openAnalysis(opening, actor, analysisId);
    if (hasEnded(analysis.status)) return null;
    const aspects = await results.listAspects(reach, analysisId);
    if (aspects.length === 0) return null;
    const { text, options } = await submissions.getText(reach, analysisId);
    const weighed = aspects.map((aspect) => ({
      ...aspect,
      findings: inFocus(aspect.findings, options?.focus),
    }));
    const all = consolidate(analysis.kind, analysis.language, pipelines[analysis.kind], weighed);
    const report = reportWithout(all, text, await ignoresOf(actor));
    return { text, report, ignored: all.findings.length - report.findings.length };
  };
