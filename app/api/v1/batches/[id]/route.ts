import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { batchId, batchItemsQuery, batchReport } from "@/lib/features/analyses/batch-schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/batches/{id}",
  summary: "Read the report on a batch",
  description:
    "Totals over all files that have a result so far, and a page of the files in the order in which they came. Pass `next` as `cursor` for the following page.",
  tags: ["Batches"],
  auth: "required",
  permission: "analyses.read",
  params: batchId,
  query: batchItemsQuery,
  responses: { 200: { description: "The report", schema: batchReport } },
  handler: async ({ actor, params, query, reply }) =>
    reply(200, { body: await analyses().getBatch(actor, params.id, query) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
