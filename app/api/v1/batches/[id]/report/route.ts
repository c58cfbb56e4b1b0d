import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { batchId, batchReport } from "@/lib/features/analyses/batch-schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/batches/{id}/report",
  summary: "Download the report on a batch",
  description: "With all of its files.",
  tags: ["Batches"],
  auth: "required",
  permission: "analyses.read",
  params: batchId,
  responses: {
    200: {
      description: "The report",
      schema: batchReport,
      headers: { "Content-Disposition": "A name for the file" },
    },
  },
  handler: async ({ actor, params, reply }) =>
    reply(200, {
      body: await analyses().getWholeBatch(actor, params.id),
      headers: { "Content-Disposition": `attachment; filename="batch-${params.id}.json"` },
    }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
