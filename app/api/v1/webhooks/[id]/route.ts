import { defineRoute, otherMethods } from "@/lib/composition/http";
import { webhooks } from "@/lib/composition/webhooks";
import { updateWebhookBody, webhook, webhookId } from "@/lib/features/webhooks/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/webhooks/{id}",
  summary: "Read a webhook",
  tags: ["Webhooks"],
  auth: "required",
  permission: "webhooks.read",
  params: webhookId,
  responses: { 200: { description: "The webhook", schema: webhook } },
  handler: async ({ actor, params, reply }) => reply(200, { body: await webhooks().get(actor, params.id) }),
});

export const PATCH = defineRoute({
  method: "PATCH",
  path: "/api/v1/webhooks/{id}",
  summary: "Change a webhook",
  description: "What is left out stays as it is.",
  tags: ["Webhooks"],
  auth: "required",
  permission: "webhooks.write",
  params: webhookId,
  body: updateWebhookBody,
  responses: { 200: { description: "Changed", schema: webhook } },
  handler: async ({ actor, params, body, reply }) =>
    reply(200, { body: await webhooks().update(actor, params.id, body) }),
});

export const DELETE = defineRoute({
  method: "DELETE",
  path: "/api/v1/webhooks/{id}",
  summary: "Remove a webhook",
  tags: ["Webhooks"],
  auth: "required",
  permission: "webhooks.write",
  params: webhookId,
  responses: { 204: { description: "Removed" } },
  handler: async ({ actor, params, reply }) => {
    await webhooks().remove(actor, params.id);
    return reply(204);
  },
});

export const { OPTIONS, POST, PUT } = otherMethods({ GET, PATCH, DELETE });
