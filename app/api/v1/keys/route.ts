import { access } from "@/lib/composition/access";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { apiKeyPage, listKeysQuery, makeKeyBody, newApiKey } from "@/lib/features/access/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/keys",
  summary: "List API keys",
  description: "One's own, or with `of=organisation` everybody's in the organisation, newest first.",
  tags: ["Access"],
  auth: "required",
  permission: "keys.read",
  query: listKeysQuery,
  responses: { 200: { description: "One page", schema: apiKeyPage } },
  handler: async ({ actor, query, reply }) => reply(200, { body: await access().listKeys(actor, query) }),
});

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/keys",
  summary: "Make an API key",
  description:
    "Of this organisation, and good while one is a member of it. It may do what its scopes name and one may do oneself. " +
    "The secret is shown this once. Only for people who are signed in: a key makes no keys.",
  tags: ["Access"],
  auth: "required",
  permission: "keys.write",
  session: true,
  secretAnswer: true,
  body: makeKeyBody,
  responses: {
    201: { description: "The key and its secret", schema: newApiKey, headers: { Location: "The key" } },
  },
  errors: ["limit_reached", "plan_limit_reached"],
  handler: async ({ actor, body, reply }) => {
    const made = await access().makeKey(actor, body);
    return reply(201, { body: made, headers: { Location: `/api/v1/keys/${made.key.id}` } });
  },
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods({ GET, POST });
