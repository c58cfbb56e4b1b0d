import type { Actor } from "@/lib/kernel/actor";
import type { SubmissionReceipt, SubmitCodeBody } from "../schemas";
import { type SubmitDependencies, submitWork } from "./submit-work";

/** Hands in a Python file: stored and queued when it answers, analysed afterwards. */
export const makeSubmitCode =
  (dependencies: SubmitDependencies) =>
  (actor: Actor, { source, ...input }: SubmitCodeBody): Promise<SubmissionReceipt> =>
    submitWork(dependencies, actor, {
      ...input,
      text: source,
      kind: "code",
      event: "analyses/code.submitted",
    });
