import { administration } from "@/lib/composition/administration";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import {
  adminOrganisation,
  adminOrganisationId,
  changeOrganisationBody,
} from "@/lib/features/accounts/admin-schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/admin/organisations/{id}",
  summary: "Get any organisation",
  description: "For administrators: its plan, and the quotas that were agreed with it.",
  tags: ["Administration"],
  auth: "required",
  permission: "organisations.read",
  params: adminOrganisationId,
  responses: { 200: { description: "The organisation", schema: adminOrganisation } },
  handler: async ({ actor, params, reply }) =>
    reply(200, { body: await administration().getOrganisation(actor, params.id) }),
});

export const PATCH = defineRoute({
  method: "PATCH",
  path: "/api/v1/admin/organisations/{id}",
  summary: "Change an organisation's plan",
  description:
    "For administrators: another plan, or quotas in place of the plan's (null is no limit), and the reason for it, which the audit log keeps. `overrides` are replaced as a whole.",
  tags: ["Administration"],
  auth: "required",
  permission: "organisations.write",
  session: true,
  params: adminOrganisationId,
  body: changeOrganisationBody,
  example: { reason: "Contract of 2026", plan: "school", overrides: { analyses: 100_000 } },
  responses: { 200: { description: "The organisation, changed", schema: adminOrganisation } },
  handler: async ({ actor, params, body, reply }) => {
    await administration().changeOrganisation(actor, params.id, body);
    return reply(200, { body: await administration().getOrganisation(actor, params.id) });
  },
});

export const { DELETE, OPTIONS, POST, PUT } = otherMethods({ GET, PATCH });
