import type { Actor } from "@/lib/kernel/actor";
import type { SubmissionReceipt, SubmitEssayBody } from "../submission-schemas";
import { type SubmitDependencies, submitWork } from "./submit-work";

/** Hands in an essay: stored and queued when it answers, analysed afterwards. */
export const makeSubmitEssay =
  (dependencies: SubmitDependencies) =>
  (actor: Actor, input: SubmitEssayBody): Promise<SubmissionReceipt> =>
    submitWork(dependencies, actor, { ...input, kind: "essay", event: "analyses/essay.submitted" });
