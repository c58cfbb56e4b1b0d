import { z } from "zod";
import { health } from "@/lib/composition/health";
import { defineRoute, otherMethods } from "@/lib/composition/http";

export const GET = defineRoute({
  method: "GET",
  path: "/health/live",
  summary: "Whether the process answers",
  description: "Asks nothing of any other part: restart the process when this fails.",
  tags: ["Health"],
  auth: "public",
  query: z.looseObject({}).describe("Ignored"),
  responses: {
    200: {
      description: "Alive",
      schema: z.object({ status: z.literal("alive"), timestamp: z.iso.datetime() }),
      example: { status: "alive", timestamp: "2026-11-21T12:00:00.000Z" },
    },
  },
  handler: async ({ reply }) => reply(200, { body: health().live() }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
