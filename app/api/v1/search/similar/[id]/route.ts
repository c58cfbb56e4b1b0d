import { defineRoute, otherMethods } from "@/lib/composition/http";
import { search } from "@/lib/composition/search";
import { searchId, similarQuery, similarWorks } from "@/lib/features/search/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/search/similar/{id}",
  summary: "Find works like one",
  description: "Works that share the words by which this one stands out, most alike first.",
  tags: ["Search"],
  auth: "required",
  permission: "search.read",
  params: searchId,
  query: similarQuery,
  responses: { 200: { description: "The works", schema: similarWorks } },
  errors: ["not_found"],
  handler: async ({ actor, params, query, reply }) =>
    reply(200, { body: await search().findSimilar(actor, params.id, query) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
