import { defineRoute, otherMethods } from "@/lib/composition/http";
import { search } from "@/lib/composition/search";
import { listSavedQuery, savedSearch, savedSearchPage, saveSearchBody } from "@/lib/features/search/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/search/saved",
  summary: "List your saved searches",
  description: "Newest first.",
  tags: ["Search"],
  auth: "required",
  permission: "search.read",
  query: listSavedQuery,
  responses: { 200: { description: "One page", schema: savedSearchPage } },
  handler: async ({ actor, query, reply }) =>
    reply(200, { body: await search().listSavedSearches(actor, query) }),
});

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/search/saved",
  summary: "Save a search",
  description:
    "With `notify` you are told of new hits, once an hour at most, and only of works that you may read.",
  tags: ["Search"],
  auth: "required",
  permission: "notifications.write",
  body: saveSearchBody,
  responses: { 201: { description: "Saved", schema: savedSearch } },
  errors: ["limit_reached"],
  handler: async ({ actor, body, reply }) => reply(201, { body: await search().saveSearch(actor, body) }),
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods({ GET, POST });
