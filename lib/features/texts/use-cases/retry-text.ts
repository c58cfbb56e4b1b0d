import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { stateOf } from "../domain/text";
import type { RequestReading } from "../ports";
import { type OpenDependencies, openText } from "./open-text";

/**
 * Has a text read again whose turn was given up: for its author, and for those who review everybody's.
 * @throws AppError `not_found`, `forbidden`, `conflict` for one that has not failed
 */
export const makeRetryText =
  ({ requestReading, ...opening }: OpenDependencies & { requestReading: RequestReading }) =>
  async (actor: Actor, id: string): Promise<void> => {
    requirePermission(actor, "analyses.write");
    const { head, stored } = await openText(opening, actor, id);
    if (head.authorId !== actor.userId) requirePermission(actor, "analyses.review");
    if (!stored || stateOf(stored) !== "failed") throw new AppError("conflict");
    const reference = { organisationId: head.organisationId, id: head.id };
    await requestReading([reference]);
    await opening.texts.saveFailure(reference, null);
  };
