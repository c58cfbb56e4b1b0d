import { defineRoute, otherMethods } from "@/lib/composition/http";
import { search } from "@/lib/composition/search";
import { searchId } from "@/lib/features/search/schemas";

export const DELETE = defineRoute({
  method: "DELETE",
  path: "/api/v1/search/saved/{id}",
  summary: "Remove a saved search",
  tags: ["Search"],
  auth: "required",
  permission: "notifications.write",
  params: searchId,
  responses: { 204: { description: "Removed" } },
  errors: ["not_found"],
  handler: async ({ actor, params, reply }) => {
    await search().removeSavedSearch(actor, params.id);
    return reply(204);
  },
});

export const { GET, OPTIONS, PATCH, POST, PUT } = otherMethods({ DELETE });
