import type { Actor } from "@/lib/kernel/actor";
import { reportWithout } from "../domain/ignored";
import type { IgnoresOf } from "../ports";
import type { AnalysisResult } from "../schemas";
import { makeGetStoredResult, type StoredResultDependencies } from "./get-stored-result";
import { resultTag } from "./result-tag";

/** A result, and what it changes with. */
export type TaggedResult = { result: AnalysisResult; tag: string };

/**
 * The analysed text with its report, without what the actor ignores.
 * @throws AppError `not_found` until the analysis has a result, or when it is not within the actor's reach
 */
export function makeGetTaggedResult({
  ignoresOf,
  ...stores
}: StoredResultDependencies & { ignoresOf: IgnoresOf }) {
  const getStoredResult = makeGetStoredResult(stores);
  return async (actor: Actor, analysisId: string): Promise<TaggedResult> => {
    const [{ analysis, work, report }, ignores] = await Promise.all([
      getStoredResult(actor, analysisId),
      ignoresOf(actor),
    ]);
    const shown = reportWithout(report, work.text, ignores);
    const ignored = report.findings.length - shown.findings.length;
    const result = { text: work.text, report: shown, ignored };
    return { result, tag: resultTag(analysis, ignores) };
  };
}

/** The same without its tag. */
export function makeGetResult(dependencies: Parameters<typeof makeGetTaggedResult>[0]) {
  const getTaggedResult = makeGetTaggedResult(dependencies);
  return async (actor: Actor, analysisId: string): Promise<AnalysisResult> =>
    (await getTaggedResult(actor, analysisId)).result;
}
