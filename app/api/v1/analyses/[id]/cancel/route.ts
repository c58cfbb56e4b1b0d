import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { analysisId } from "@/lib/features/analyses/schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/analyses/{id}/cancel",
  summary: "Cancel an analysis",
  description: "Nothing more of it starts.",
  tags: ["Analyses"],
  auth: "required",
  permission: "analyses.write",
  params: analysisId,
  responses: { 204: { description: "Cancelled" } },
  errors: ["not_cancellable"],
  handler: async ({ actor, params, reply }) => {
    await analyses().cancelAnalysis(actor, params.id);
    return reply(204);
  },
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
