import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import {
  organisation,
  organisationId,
  renameOrganisationBody,
} from "@/lib/features/accounts/organisation-schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/organisations/{id}",
  summary: "Get one of your organisations",
  tags: ["Organisations"],
  auth: "required",
  permission: "organisation.read",
  params: organisationId,
  responses: { 200: { description: "The organisation", schema: organisation } },
  handler: async ({ actor, params, reply }) =>
    reply(200, { body: await organisations().get(actor, params.id) }),
});

export const PATCH = defineRoute({
  method: "PATCH",
  path: "/api/v1/organisations/{id}",
  summary: "Rename the organisation",
  description: "The one that you act for.",
  tags: ["Organisations"],
  auth: "required",
  permission: "organisation.write",
  params: organisationId,
  body: renameOrganisationBody,
  example: { name: "Escola Cecília Meireles" },
  responses: { 200: { description: "Renamed", schema: organisation } },
  handler: async ({ actor, params, body, reply }) =>
    reply(200, { body: await organisations().rename(actor, params.id, body) }),
});

export const { DELETE, OPTIONS, POST, PUT } = otherMethods({ GET, PATCH });
