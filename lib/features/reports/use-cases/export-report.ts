import type { Actor } from "@/lib/kernel/actor";
import { requirePermission } from "@/lib/kernel/actor";
import type { AnalysedEssays } from "../ports";
import { type ReportDocument, reportFormat } from "../schemas";
import { inputSha256 } from "./provenance";

/**
 * An analysed essay as a document that holds its input and names what it came from.
 * @throws AppError `not_found` until the analysis has a result, for code, or when it is not of the actor's organisation
 */
export const makeExportReport =
  ({ essays }: { essays: AnalysedEssays }) =>
  async (actor: Actor, analysisId: string): Promise<ReportDocument> => {
    requirePermission(actor, "analyses.read");
    const { input, origin, aspects } = await essays(actor, analysisId);
    const engine = aspects[0]?.engine ?? "";
    return {
      format: reportFormat,
      kind: "essay",
      provenance: { ...(origin ?? { engine, model: null, rules: null }), inputSha256: inputSha256(input) },
      input,
      aspects,
    };
  };
