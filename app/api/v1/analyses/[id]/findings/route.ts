import { analyses } from "@/lib/composition/analyses";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { findingPage, listFindingsQuery } from "@/lib/features/analyses/report-schemas";
import { analysisId } from "@/lib/features/analyses/schemas";
import { tagHeaders } from "@/lib/http/entity-tag";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/analyses/{id}/findings",
  summary: "List the findings of a result",
  description:
    "In the order of the text, without what you ignore. Pass `next` as `cursor` for the following page. `not_found` until there is a result.",
  tags: ["Analyses"],
  auth: "required",
  permission: "analyses.read",
  params: analysisId,
  query: listFindingsQuery,
  responses: {
    200: { description: "One page", schema: findingPage, headers: { ETag: "For If-None-Match" } },
  },
  entityTag: ({ actor, params }) => analyses().tagOfResult(actor, params.id),
  handler: async ({ actor, params, query, reply }) => {
    const { page, tag } = await analyses().listFindings(actor, params.id, query);
    return reply(200, { body: page, headers: tagHeaders(tag) });
  },
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
