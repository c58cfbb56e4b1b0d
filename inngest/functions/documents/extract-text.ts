import { inngest } from "@/inngest/client";
import { durably } from "@/inngest/durably";
import { documents } from "@/lib/composition/documents";
import { documentReference, documentUploaded } from "@/lib/features/documents/events";
import { systemActor } from "@/lib/kernel/actor";
import { isErrorCode } from "@/lib/kernel/errors";

/** Recognition keeps a core busy. */
const atOnce = 2;

/**
 * pendente → processando → concluído: what the file says itself, then page by page what its images say, and, where its
 * author asked for that, its text is handed in as an essay. An event that comes again finds a document that has ended and changes nothing.
 */
export const extractText = inngest.createFunction(
  {
    id: "documents-extract-text",
    retries: 4,
    concurrency: atOnce,
    triggers: { event: documentUploaded },
    onFailure: async ({ event, error }) => {
      const reference = documentReference.parse(event.data.event.data);
      const failure = isErrorCode(error.message) ? error.message : "internal";
      await documents().extraction.fail(systemActor(reference.organisationId), reference, failure);
    },
  },
  async ({ event, step }) => {
    const reference = documentReference.parse(event.data);
    const actor = systemActor(reference.organisationId);
    const { readText, recognisePage, finish, analyseWhenRead } = documents().extraction;
    const read = await step.run("read", () => durably(() => readText(actor, reference)));
    if (!read) return { alreadyEnded: true };
    for (const number of read.toRecognise)
      await step.run(`recognise page ${number}`, () =>
        durably(() => recognisePage(actor, reference, number)),
      );
    const analysisId = await step.run("analyse", () => durably(() => analyseWhenRead(actor, reference)));
    await step.run("finish", () => durably(() => finish(actor, reference)));
    return { recognised: read.toRecognise.length, analysisId };
  },
);
