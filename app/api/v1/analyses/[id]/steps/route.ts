import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { analysisId, stepList } from "@/lib/features/analyses/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/analyses/{id}/steps",
  summary: "List the steps of an analysis",
  tags: ["Analyses"],
  auth: "required",
  permission: "analyses.read",
  params: analysisId,
  responses: { 200: { description: "All of its steps", schema: stepList } },
  handler: async ({ actor, params, reply }) => {
    const { steps } = await analyses().getAnalysis(actor, params.id);
    return reply(200, { body: { items: steps } });
  },
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
