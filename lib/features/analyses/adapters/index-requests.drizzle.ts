import type { Database } from "@/db/client";
import { analysesOutbox } from "@/db/schema/analyses";
import { documentChanged } from "@/lib/kernel/searchable";
import type { IndexRequests } from "../ports";

/** Requests to the index leave by the outbox: an index that is down holds up nobody, and forgets nothing. */
export const makeIndexRequests = (database: Database): IndexRequests => ({
  request: async ({ organisationId, analysisId }) => {
    await database.transaction({ organisationId }, (tx) =>
      tx.insert(analysesOutbox).values(documentChanged(organisationId, analysisId)),
    );
  },
});
