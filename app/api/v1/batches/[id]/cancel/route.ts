import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { batchId } from "@/lib/features/analyses/batch-schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/batches/{id}/cancel",
  summary: "Cancel a batch",
  description: "Ends all of its analyses that are under way; those with a result keep it.",
  tags: ["Batches"],
  auth: "required",
  permission: "analyses.write",
  params: batchId,
  responses: { 204: { description: "Cancelled" } },
  errors: ["not_cancellable"],
  handler: async ({ actor, params, reply }) => {
    await analyses().cancelBatch(actor, params.id);
    return reply(204);
  },
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
