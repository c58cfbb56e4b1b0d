import { access } from "@/lib/composition/access";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { apiKeyId, newApiKey, rotateKeyBody } from "@/lib/features/access/schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/keys/{id}/rotate",
  summary: "Give an API key another secret",
  description: "The new secret is shown this once. The present one works on for `overlapSeconds`.",
  tags: ["Access"],
  auth: "required",
  permission: "keys.write",
  session: true,
  secretAnswer: true,
  params: apiKeyId,
  body: rotateKeyBody,
  responses: { 200: { description: "The key and its new secret", schema: newApiKey } },
  handler: async ({ actor, params, body, reply }) =>
    reply(200, { body: await access().rotateKey(actor, params.id, body) }),
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
