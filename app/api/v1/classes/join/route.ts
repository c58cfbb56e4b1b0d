import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import { joinClassBody, joined } from "@/lib/features/accounts/organisation-schemas";

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/classes/join",
  operationId: "joinClass",
  summary: "Join a class by its code",
  description:
    "You become a student of it, and of its organisation where you are no member. At most 30 attempts an hour, right or wrong.",
  tags: ["Classes"],
  auth: "required",
  permission: "account.write",
  body: joinClassBody,
  example: { code: "CEHK-3479" },
  responses: { 200: { description: "A student of it now", schema: joined } },
  errors: ["join_code_unknown", "too_many_attempts", "limit_reached", "plan_limit_reached"],
  handler: async ({ actor, body, reply }) =>
    reply(200, { body: await organisations().joinClass(actor, body) }),
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = otherMethods({ POST });
