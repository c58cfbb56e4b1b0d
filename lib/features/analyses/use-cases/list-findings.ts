import type { Actor } from "@/lib/kernel/actor";
import type { Page } from "@/lib/kernel/page";
import { withoutIgnored } from "../domain/ignored";
import type { IgnoresOf } from "../ports";
import type { ListFindingsQuery, ReportedFinding } from "../report-schemas";
import { makeGetStoredResult, type StoredResultDependencies } from "./get-stored-result";
import { resultTag } from "./result-tag";

/**
 * The findings of a result in the order of the text, without what the actor ignores. The cursor is the position of the last one seen among all
 * of the report's, so that ignoring more in between moves nothing.
 * @throws AppError `not_found` until the analysis has a result, or when it is not within the actor's reach
 */
export function makeListFindings({
  ignoresOf,
  ...stores
}: StoredResultDependencies & { ignoresOf: IgnoresOf }) {
  const getStoredResult = makeGetStoredResult(stores);
  return async (
    actor: Actor,
    analysisId: string,
    { aspect, severity, category, cursor, limit }: ListFindingsQuery,
  ): Promise<{ page: Page<ReportedFinding>; tag: string }> => {
    const { analysis, work, report } = await getStoredResult(actor, analysisId);
    const ignores = await ignoresOf(actor);
    const shown = new Set(withoutIgnored(work.text, report.findings, ignores));
    const after = cursor === undefined ? -1 : Number(cursor);
    const rest = report.findings
      .map((finding, position) => ({ finding, position }))
      .filter(
        ({ finding, position }) =>
          position > after &&
          shown.has(finding) &&
          (aspect === undefined || finding.aspect === aspect) &&
          (severity === undefined || finding.severity === severity) &&
          (category === undefined || finding.category === category),
      );
    const listed = rest.slice(0, limit);
    const items = listed.map(({ finding }) => finding);
    const last = listed.at(-1);
    const page = rest.length > limit && last ? { items, next: String(last.position) } : { items };
    return { page, tag: resultTag(analysis, ignores) };
  };
}
