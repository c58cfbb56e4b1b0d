import { administration } from "@/lib/composition/administration";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { adminUserId, changeUserBody, userDetail } from "@/lib/features/accounts/admin-schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/admin/users/{id}",
  summary: "Get a user",
  description: "For administrators: one user with memberships, second factor and what keeps them out.",
  tags: ["Administration"],
  auth: "required",
  permission: "users.read",
  params: adminUserId,
  responses: { 200: { description: "The user", schema: userDetail } },
  handler: async ({ actor, params, reply }) =>
    reply(200, { body: await administration().getUser(actor, params.id) }),
});

export const PATCH = defineRoute({
  method: "PATCH",
  path: "/api/v1/admin/users/{id}",
  summary: "Change a user",
  description:
    "For administrators: one change of somebody else's account, and the reason for it, which the audit log keeps. `disabled: true` ends all sessions and tokens at once, `secondFactor: null` takes the second factor away, `lockouts: 0` forgets failed logins.",
  tags: ["Administration"],
  auth: "required",
  permission: "users.write",
  session: true,
  params: adminUserId,
  body: changeUserBody,
  example: { reason: "Left the company on Friday", disabled: true },
  responses: { 200: { description: "The user, changed", schema: userDetail } },
  errors: ["not_yourself"],
  handler: async ({ actor, params, body, reply }) => {
    await administration().changeUser(actor, params.id, body);
    return reply(200, { body: await administration().getUser(actor, params.id) });
  },
});

export const { DELETE, OPTIONS, POST, PUT } = otherMethods({ GET, PATCH });
