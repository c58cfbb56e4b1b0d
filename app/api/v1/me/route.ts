import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import { changeMeBody, me } from "@/lib/features/accounts/organisation-schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/me",
  operationId: "getMe",
  summary: "Who you are",
  description: "Your account, the organisation that you act for, your role there, and what you may do.",
  tags: ["Account"],
  auth: "required",
  permission: "account.read",
  responses: { 200: { description: "You", schema: me } },
  handler: async ({ actor, reply }) => reply(200, { body: await organisations().getMe(actor) }),
});

export const PATCH = defineRoute({
  method: "PATCH",
  path: "/api/v1/me",
  operationId: "updateMe",
  summary: "Change your name or language",
  tags: ["Account"],
  auth: "required",
  permission: "account.write",
  body: changeMeBody,
  example: { name: "Ana Ribeiro", locale: "pt-BR" },
  responses: { 200: { description: "You, as changed", schema: me } },
  handler: async ({ actor, body, reply }) => {
    await organisations().changeMe(actor, body);
    return reply(200, { body: await organisations().getMe(actor) });
  },
});

export const { DELETE, OPTIONS, POST, PUT } = otherMethods({ GET, PATCH });
