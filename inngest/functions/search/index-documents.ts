import { inngest } from "@/inngest/client";
import { durably } from "@/inngest/durably";
import { search } from "@/lib/composition/search";
import { documentsChanged, documentsChangedName } from "@/lib/features/search/events";

/** How long documents that could not be written wait for their next attempt. The last is a day after the first. */
const waits = ["10s", "1m", "10m", "1h", "6h", "17h"] as const;

/**
 * Brings the index to what changed documents are now, in bulk. Those that it did not take are tried again alone, later and
 * later; those of the last attempt are named by the run that fails. Then owners of saved searches are told of new hits.
 */
export const indexDocuments = inngest.createFunction(
  { id: "search-index-documents", retries: 10, triggers: { event: documentsChangedName } },
  async ({ event, step }) => {
    const { upkeep } = search();
    let { documents } = documentsChanged.parse(event.data);
    for (let attempt = 0; ; attempt++) {
      const { saved, failed } = await step.run(`index-${attempt + 1}`, () =>
        durably(() => upkeep.indexDocuments(documents)),
      );
      if (saved.length > 0)
        await step.run(`tell-${attempt + 1}`, () => durably(() => upkeep.tellOfHits(saved)));
      if (failed.length === 0) return { attempts: attempt + 1 };
      const wait = waits[attempt];
      if (wait === undefined)
        throw new Error(`not indexed: ${failed.map(({ id, reason }) => `${id} (${reason})`).join(", ")}`);
      await step.sleep(`wait-${attempt + 1}`, wait);
      documents = failed.map(({ organisationId, id }) => ({ organisationId, id }));
    }
  },
);
