import { defineRoute, otherMethods } from "@/lib/composition/http";
import { search } from "@/lib/composition/search";
import { searchPage, searchQuery } from "@/lib/features/search/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/search",
  operationId: "searchAnalyses",
  summary: "Search analysed texts",
  description: "Best match first. Singular finds plural, and accents do not matter.",
  tags: ["Search"],
  auth: "required",
  permission: "search.read",
  query: searchQuery,
  responses: { 200: { description: "One page of hits", schema: searchPage } },
  handler: async ({ actor, query, reply }) => reply(200, { body: await search().search(actor, query) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
