import { defineRoute, otherMethods } from "@/lib/composition/http";
import { webhooks } from "@/lib/composition/webhooks";
import {
  createWebhookBody,
  listWebhooksQuery,
  webhookPage,
  webhookWithSecret,
} from "@/lib/features/webhooks/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/webhooks",
  summary: "List webhooks",
  description: "Newest first, without secrets. Pass `next` as `cursor` for the following page.",
  tags: ["Webhooks"],
  auth: "required",
  permission: "webhooks.read",
  query: listWebhooksQuery,
  responses: { 200: { description: "One page", schema: webhookPage } },
  handler: async ({ actor, query, reply }) => reply(200, { body: await webhooks().list(actor, query) }),
});

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/webhooks",
  summary: "Register a webhook",
  description:
    "An address that the organisation wants to be told at. It has to be https, and every address of its name has to be public. The answer holds the secret, this once.",
  tags: ["Webhooks"],
  auth: "required",
  permission: "webhooks.write",
  body: createWebhookBody,
  responses: {
    201: {
      description: "Registered",
      schema: webhookWithSecret,
      headers: { Location: "Where the webhook is" },
    },
  },
  errors: ["plan_limit_reached"],
  handler: async ({ actor, body, reply }) => {
    const created = await webhooks().create(actor, body);
    return reply(201, { body: created, headers: { Location: `/api/v1/webhooks/${created.id}` } });
  },
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods({ GET, POST });
