import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { AnalysisStore, SubmissionStore } from "../ports";
import type { SubmittedWork } from "../schemas";

/**
 * The work that an analysis is about, as it was handed in and normalised.
 * @throws AppError `not_found` when it is not of the actor's organisation
 */
export const makeGetSubmission =
  ({ analyses, submissions }: { analyses: AnalysisStore; submissions: SubmissionStore }) =>
  async (actor: Actor, analysisId: string): Promise<SubmittedWork> => {
    requirePermission(actor, "analyses.read");
    const { organisationId } = actor;
    const analysis = await analyses.find(organisationId, analysisId);
    if (!analysis) throw new AppError("not_found");
    const { kind, title, status } = analysis;
    const { text, theme, motivatingText, fileName } = await submissions.getText({
      analysisId,
      organisationId,
    });
    return { id: analysisId, kind, title, status, text, theme, motivatingText, fileName };
  };
