import { access } from "@/lib/composition/access";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { apiKey, apiKeyId } from "@/lib/features/access/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/keys/{id}",
  summary: "Read an API key",
  tags: ["Access"],
  auth: "required",
  permission: "keys.read",
  params: apiKeyId,
  responses: { 200: { description: "The key, without its secret", schema: apiKey } },
  handler: async ({ actor, params, reply }) => reply(200, { body: await access().getKey(actor, params.id) }),
});

export const DELETE = defineRoute({
  method: "DELETE",
  path: "/api/v1/keys/{id}",
  summary: "Revoke an API key",
  description:
    "It is worth nothing at once, nor are the tokens that were given for it. One's own, or as an administrator any of " +
    "the organisation.",
  tags: ["Access"],
  auth: "required",
  permission: "keys.write",
  session: true,
  params: apiKeyId,
  responses: { 204: { description: "Revoked" } },
  handler: async ({ actor, params, reply }) => {
    await access().revokeKey(actor, params.id);
    return reply(204);
  },
});

export const { OPTIONS, PATCH, POST, PUT } = otherMethods({ DELETE, GET });
