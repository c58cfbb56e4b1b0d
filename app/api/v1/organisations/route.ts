import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import {
  createOrganisationBody,
  listPageQuery,
  organisation,
  organisationPage,
} from "@/lib/features/accounts/organisation-schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/organisations",
  summary: "List your organisations",
  description:
    "Those that you are a member of, the first joined first. `active` is the one that you act for.",
  tags: ["Organisations"],
  auth: "required",
  permission: "account.read",
  query: listPageQuery,
  responses: { 200: { description: "One page", schema: organisationPage } },
  handler: async ({ actor, query, reply }) => reply(200, { body: await organisations().list(actor, query) }),
});

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/organisations",
  summary: "Make a school or a company",
  description: "You become its administrator. You go on acting for the organisation that you acted for.",
  tags: ["Organisations"],
  auth: "required",
  permission: "account.write",
  body: createOrganisationBody,
  example: { name: "Escola Cecília Meireles", kind: "school" },
  responses: {
    201: { description: "Made", schema: organisation, headers: { Location: "Where it is" } },
  },
  errors: ["limit_reached"],
  handler: async ({ actor, body, reply }) => {
    const made = await organisations().create(actor, body);
    return reply(201, { body: made, headers: { Location: `/api/v1/organisations/${made.id}` } });
  },
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods({ GET, POST });
