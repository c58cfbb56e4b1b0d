import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { analysisDetail, analysisId } from "@/lib/features/analyses/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/analyses/{id}",
  summary: "Read an analysis",
  description: "Its state and steps. The result is read apart.",
  tags: ["Analyses"],
  auth: "required",
  permission: "analyses.read",
  params: analysisId,
  responses: { 200: { description: "The analysis", schema: analysisDetail } },
  handler: async ({ actor, params, reply }) =>
    reply(200, { body: await analyses().getAnalysis(actor, params.id) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
