import { z } from "zod";
import { health } from "@/lib/composition/health";
import { defineRoute, otherMethods } from "@/lib/composition/http";

export const GET = defineRoute({
  method: "GET",
  path: "/health",
  summary: "What runs here",
  tags: ["Health"],
  auth: "public",
  query: z.looseObject({}).describe("Ignored"),
  responses: {
    200: {
      description: "The version, and for how many seconds it has run",
      schema: z.object({ status: z.literal("ok"), version: z.string(), uptime: z.number() }),
      example: { status: "ok", version: "0.1.0", uptime: 12.5 },
    },
  },
  handler: async ({ reply }) => reply(200, { body: health().about() }),
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
