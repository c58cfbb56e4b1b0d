import { defineRoute, otherMethods } from "@/lib/composition/http";
import { organisations } from "@/lib/composition/organisations";
import {
  classPage,
  createClassBody,
  listClassesQuery,
  schoolClass,
} from "@/lib/features/accounts/organisation-schemas";

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/classes",
  summary: "List classes",
  description:
    "Of the organisation that you act for, newest first: all of them for who manages members, else those that you are of.",
  tags: ["Classes"],
  auth: "required",
  permission: "classes.read",
  query: listClassesQuery,
  responses: { 200: { description: "One page", schema: classPage } },
  errors: ["personal_space"],
  handler: async ({ actor, query, reply }) =>
    reply(200, { body: await organisations().listClasses(actor, query) }),
});

export const POST = defineRoute({
  method: "POST",
  path: "/api/v1/classes",
  summary: "Make a class",
  description: "It gets a join code. A teacher teaches it from the start.",
  tags: ["Classes"],
  auth: "required",
  permission: "classes.write",
  body: createClassBody,
  example: { name: "3º B" },
  responses: { 201: { description: "Made", schema: schoolClass, headers: { Location: "Where it is" } } },
  errors: ["personal_space", "limit_reached", "conflict"],
  handler: async ({ actor, body, reply }) => {
    const made = await organisations().createClass(actor, body);
    return reply(201, { body: made, headers: { Location: `/api/v1/classes/${made.id}` } });
  },
});

export const { DELETE, OPTIONS, PATCH, PUT } = otherMethods({ GET, POST });
