import { defineRoute, otherMethods } from "@/lib/composition/http";
import { preferences } from "@/lib/composition/preferences";
import { addIgnoreBody, ignore, ignorePage, listIgnoresQuery } from "@/lib/features/preferences/schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/ignores",
  summary: "List what you ignore",
  description: "Words, rules and passages of which you are not told, newest first.",
  tags: ["Preferences"],
  auth: "required",
  permission: "analyses.read",
  query: listIgnoresQuery,
  responses: { 200: { description: "One page", schema: ignorePage } },
  handler: async ({ actor, query, reply }) =>
    reply(200, { body: await preferences().listIgnores(actor, query) }),
});

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/ignores",
  summary: "Ignore a word, a rule or a passage",
  description:
    "From now on your results, the earlier ones too, leave out its findings. Adding the same again changes nothing.",
  tags: ["Preferences"],
  auth: "required",
  permission: "analyses.write",
  body: addIgnoreBody,
  responses: { 201: { description: "Ignored", schema: ignore } },
  handler: async ({ actor, body, reply }) => reply(201, { body: await preferences().addIgnore(actor, body) }),
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods({ GET, POST });
