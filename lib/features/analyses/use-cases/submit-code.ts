import type { Actor } from "@/lib/kernel/actor";
import { codeOptions, type SubmissionReceipt, type SubmitCodeBody } from "../submission-schemas";
import { type SubmitDependencies, submitWork } from "./submit-work";

/** Hands in a Python file: stored and queued when it answers, analysed afterwards. Options that are left out have their usual values. */
export const makeSubmitCode =
  (dependencies: SubmitDependencies) =>
  (actor: Actor, { source, title, fileName, ...options }: SubmitCodeBody): Promise<SubmissionReceipt> =>
    submitWork(dependencies, actor, {
      title,
      fileName,
      options: codeOptions.parse(options),
      text: source,
      kind: "code",
      event: "analyses/code.submitted",
    });
