import type { Actor } from "@/lib/kernel/actor";
import { reportWithout } from "../domain/ignored";
import type { IgnoresOf } from "../ports";
import type { AnalysisResult } from "../schemas";
import { makeGetStoredResult, type StoredResultDependencies } from "./get-stored-result";

/**
 * The analysed text with its report, without what the actor ignores.
 * @throws AppError `not_found` until the analysis has a result, or when it is not of the actor's organisation
 */
export function makeGetResult({ ignoresOf, ...stores }: StoredResultDependencies & { ignoresOf: IgnoresOf }) {
  const getStoredResult = makeGetStoredResult(stores);
  return async (actor: Actor, analysisId: string): Promise<AnalysisResult> => {
    const { work, report } = await getStoredResult(actor, analysisId);
    const shown = reportWithout(report, work.text, await ignoresOf(actor));
    const ignored = report.findings.length - shown.findings.length;
    return { text: work.text, report: shown, ignored };
  };
}
