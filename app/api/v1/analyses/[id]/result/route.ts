import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { analysisId, analysisResult } from "@/lib/features/analyses/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/analyses/{id}/result",
  summary: "Read a result",
  description: "The analysed text with its findings, metrics and details. `not_found` until there is one.",
  tags: ["Analyses"],
  auth: "required",
  permission: "analyses.read",
  params: analysisId,
  responses: {
    200: { description: "The result", schema: analysisResult, headers: { ETag: "For If-None-Match" } },
  },
  conditional: true,
  handler: async ({ actor, params, reply }) =>
    reply(200, { body: await analyses().getResult(actor, params.id) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
