import { defineRoute, otherMethods } from "@/lib/composition/http";
import { preferences } from "@/lib/composition/preferences";
import { ignoreId } from "@/lib/features/preferences/schemas";

export const DELETE = defineRoute({
  method: "DELETE",
  path: "/api/v1/ignores/{id}",
  summary: "No longer ignore",
  tags: ["Preferences"],
  auth: "required",
  permission: "analyses.write",
  params: ignoreId,
  responses: { 204: { description: "Removed" } },
  handler: async ({ actor, params, reply }) => {
    await preferences().removeIgnore(actor, params.id);
    return reply(204);
  },
});

export const { GET, OPTIONS, PATCH, POST, PUT } = otherMethods({ DELETE });
