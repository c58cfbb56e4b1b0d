import { defineRoute, otherMethods } from "@/lib/composition/http";
import { search } from "@/lib/composition/search";
import { searchPage, searchQuery } from "@/lib/features/search/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/search",
  operationId: "searchAnalyses",
  summary: "Search works",
  description:
    "By their texts, themes and titles and by what was found in them; best match first unless sorted otherwise. Singular finds plural, accents do not matter, and misspelled words are forgiven where little is found. Each hit says why it matched; facets count all matches.",
  tags: ["Search"],
  auth: "required",
  permission: "search.read",
  query: searchQuery,
  responses: { 200: { description: "One page of hits", schema: searchPage } },
  handler: async ({ actor, query, reply }) => reply(200, { body: await search().search(actor, query) }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
