import { access } from "@/lib/composition/access";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { keySet } from "@/lib/features/access/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/.well-known/jwks.json",
  operationId: "getKeySet",
  summary: "The keys that sign access tokens",
  description:
    "As a JSON Web Key Set (RFC 7517). A new key signs every 90 days; the one before stays a while.",
  tags: ["Access"],
  auth: "public",
  responses: { 200: { description: "The public keys", schema: keySet } },
  handler: async ({ reply }) =>
    reply(200, {
      body: { keys: await access().publicKeys() },
      headers: { "Cache-Control": "public, max-age=300" },
    }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
