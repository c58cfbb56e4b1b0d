import type { Actor } from "@/lib/kernel/actor";
import type { SubmissionReceipt, SubmitEssayBody } from "../submission-schemas";
import { type SubmitDependencies, submitWork } from "./submit-work";

/**
 * Hands in an essay: stored and queued when it answers, analysed afterwards.
 * @param analysisId the id that its analysis is to have; a new one unless given
 */
export const makeSubmitEssay =
  (dependencies: SubmitDependencies) =>
  (actor: Actor, input: SubmitEssayBody, analysisId?: string): Promise<SubmissionReceipt> =>
    submitWork(dependencies, actor, {
      ...{ ...input, analysisId },
      kind: "essay",
      event: "analyses/essay.submitted",
    });
