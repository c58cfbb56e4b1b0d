import { inngest } from "@/inngest/client";
import { durably } from "@/inngest/durably";
import { texts } from "@/lib/composition/texts";
import { textChangedName, textReference } from "@/lib/features/texts/events";
import { systemActor } from "@/lib/kernel/actor";
import { isErrorCode } from "@/lib/kernel/errors";

/** Each keeps a core busy for a moment. */
const atOnce = 2;

/**
 * Says what a new text is about and which others share passages with it. A version that was read by the engines of today, an event that comes again
 * included, is not read again; code has no text to read, and of a work that is gone all is forgotten. Why a turn was given up is said to its readers.
 */
export const readText = inngest.createFunction(
  {
    id: "texts-read-text",
    retries: 4,
    concurrency: atOnce,
    triggers: { event: textChangedName },
    onFailure: async ({ event, error }) => {
      const reference = textReference.parse(event.data.event.data);
      const failure = isErrorCode(error.message) ? error.message : "internal";
      await texts().reading.fail(systemActor(reference.organisationId), reference, failure);
    },
  },
  async ({ event, step }) => {
    const reference = textReference.parse(event.data);
    const actor = systemActor(reference.organisationId);
    const { take, enrich, compare } = texts().reading;
    const wanted = await step.run("take", () => durably(() => take(actor, reference)));
    if (wanted.enrich) await step.run("enrich", () => durably(() => enrich(actor, reference)));
    if (wanted.compare) await step.run("compare", () => durably(() => compare(actor, reference)));
    return wanted;
  },
);
