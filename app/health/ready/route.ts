import { z } from "zod";
import { health } from "@/lib/composition/health";
import { defineRoute, otherMethods } from "@/lib/composition/http";

const part = z.enum(["up", "down"]);
const parts = z.object({ database: part, cache: part, queue: part });
/** Null while the database cannot be asked. Uploads are taken without any: what waits is worked on when one comes. */
const workers = z.number().int().nonnegative().nullable();

export const GET = defineRoute({
  method: "GET",
  path: "/health/ready",
  summary: "Whether it can serve",
  description:
    "Asks each part that requests need, for two seconds at most: send no traffic while it is not ready. Tells how many workers are connected.",
  tags: ["Health"],
  auth: "public",
  query: z.looseObject({}).describe("Ignored"),
  responses: {
    200: { description: "Ready", schema: z.object({ status: z.literal("ready"), checks: parts, workers }) },
    503: {
      description: "Not ready",
      schema: z.object({ status: z.literal("not_ready"), checks: parts, workers }),
    },
  },
  handler: async ({ reply }) => {
    const { ready, checks, workers } = await health().ready();
    return ready
      ? reply(200, { body: { status: "ready", checks, workers } })
      : reply(503, { body: { status: "not_ready", checks, workers } });
  },
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
