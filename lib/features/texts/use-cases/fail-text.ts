import { type Actor, requirePlatform } from "@/lib/kernel/actor";
import type { ErrorCode } from "@/lib/kernel/errors";
import type { TextReference } from "../events";
import type { TextRepository } from "../ports";

/** Says why a text's turn was given up. What is known of it already stays. */
export const makeFailText =
  ({ texts }: { texts: TextRepository }) =>
  async (actor: Actor, reference: TextReference, failure: ErrorCode): Promise<void> => {
    requirePlatform(actor);
    await texts.saveFailure(reference, failure);
  };
