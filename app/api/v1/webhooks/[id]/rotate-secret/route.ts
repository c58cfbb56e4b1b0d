import { defineRoute, otherMethods } from "@/lib/composition/http";
import { webhooks } from "@/lib/composition/webhooks";
import { webhookId, webhookWithSecret } from "@/lib/features/webhooks/schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/webhooks/{id}/rotate-secret",
  operationId: "rotateWebhookSecret",
  summary: "Replace the secret of a webhook",
  description: "The answer holds the new secret, this once. The old one signs nothing any more.",
  tags: ["Webhooks"],
  auth: "required",
  permission: "webhooks.write",
  params: webhookId,
  responses: { 200: { description: "Replaced", schema: webhookWithSecret } },
  handler: async ({ actor, params, reply }) =>
    reply(200, { body: await webhooks().rotateSecret(actor, params.id) }),
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
