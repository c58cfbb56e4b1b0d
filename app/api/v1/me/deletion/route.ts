import { defineRoute, otherMethods } from "@/lib/composition/http";
import { privacy } from "@/lib/composition/privacy";
import { deletionTicket, requestDeletionBody } from "@/lib/features/privacy/schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/me/deletion",
  summary: "Ask for the deletion of the account",
  description:
    "Ends every session and token at once. Until `dueAt` it can be taken back, by DELETE after signing in again or on the page `/deletions/{token}`, where the receipt lies afterwards.",
  tags: ["Privacy"],
  auth: "required",
  permission: "account.write",
  session: true,
  secretAnswer: true,
  body: requestDeletionBody,
  responses: { 202: { description: "It will be deleted", schema: deletionTicket } },
  errors: ["hand_over_first", "deletion_waiting", "too_many_attempts", "last_admin", "no_password"],
  handler: async ({ actor, body, reply }) =>
    reply(202, { body: await privacy().requestDeletion(actor, body) }),
});

export const DELETE = defineRoute({
  method: "DELETE",
  path: "/api/v1/me/deletion",
  summary: "Take the deletion of the account back",
  tags: ["Privacy"],
  auth: "required",
  permission: "account.write",
  session: true,
  responses: { 204: { description: "The account stays" } },
  errors: ["not_found", "conflict"],
  handler: async ({ actor, reply }) => {
    await privacy().cancelOwnDeletion(actor);
    return reply(204);
  },
});

export const { GET, OPTIONS, PATCH, PUT } = otherMethods({ DELETE, POST });
