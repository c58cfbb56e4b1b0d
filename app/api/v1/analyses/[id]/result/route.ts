import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { analysisId, analysisResult } from "@/lib/features/analyses/schemas";
import { tagHeaders } from "@/lib/http/entity-tag";

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
  entityTag: ({ actor, params }) => analyses().tagOfResult(actor, params.id),
  handler: async ({ actor, params, reply }) => {
    const { result, tag } = await analyses().getTaggedResult(actor, params.id);
    return reply(200, { body: result, headers: tagHeaders(tag) });
  },
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
