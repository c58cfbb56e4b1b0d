import type { Actor } from "@/lib/kernel/actor";
import type { SubmissionStore } from "../ports";
import type { SubmittedWork } from "../schemas";
import { type OpenDependencies, openAnalysis } from "./open-analysis";

/**
 * The work that an analysis is about, as it was handed in and normalised.
 * @throws AppError `not_found` when it is not within the actor's reach
 */
export const makeGetSubmission =
  ({ submissions, ...opening }: OpenDependencies & { submissions: SubmissionStore }) =>
  async (actor: Actor, analysisId: string): Promise<SubmittedWork> => {
    const { analysis, reach } = await openAnalysis(opening, actor, analysisId);
    const { kind, title, status } = analysis;
    const { text, theme, motivatingText, fileName } = await submissions.getText(reach, analysisId);
    return { id: analysisId, kind, title, status, text, theme, motivatingText, fileName };
  };
