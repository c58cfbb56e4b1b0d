import type { Actor } from "@/lib/kernel/actor";
import { codeOptions, type SubmissionReceipt, type SubmitCodeBody } from "../submission-schemas";
import { type SubmitDependencies, submitWork } from "./submit-work";

/**
 * Hands in a Python file: stored and queued when it answers, analysed afterwards. Options that are left out have their usual values.
 * @param analysisId the id that its analysis is to have; a new one unless given
 */
export const makeSubmitCode =
  (dependencies: SubmitDependencies) =>
  (
    actor: Actor,
    { source, title, fileName, ...options }: SubmitCodeBody,
    analysisId?: string,
  ): Promise<SubmissionReceipt> =>
    submitWork(dependencies, actor, {
      analysisId,
      title,
      fileName,
      options: codeOptions.parse(options),
      text: source,
      kind: "code",
      event: "analyses/code.submitted",
    });
