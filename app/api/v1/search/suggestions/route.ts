import { defineRoute, otherMethods } from "@/lib/composition/http";
import { search } from "@/lib/composition/search";
import { suggestions, suggestionsQuery } from "@/lib/features/search/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/search/suggestions",
  summary: "Suggest what to search for",
  description: "Titles and themes that begin as was typed, from two letters on.",
  tags: ["Search"],
  auth: "required",
  permission: "search.read",
  query: suggestionsQuery,
  responses: { 200: { description: "The most frequent first", schema: suggestions } },
  handler: async ({ actor, query, reply }) => reply(200, { body: await search().suggest(actor, query) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
