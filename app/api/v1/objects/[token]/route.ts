import { z } from "zod";
import { defineRoute, otherMethods } from "@/lib/composition/http";
import { objectLinks } from "@/lib/composition/storage";
import { byteStream } from "@/lib/http/byte-stream";
import { attachment } from "@/lib/kernel/attachment";

/** What a link of ours ends with, and its signature. */
const token = z
  .string()
  .max(4_000)
  .regex(/^[\w-]+\.[\w-]{43}$/);

export const GET = defineRoute({
  method: "GET",
  path: "/api/v1/objects/{token}",
  summary: "Read an object by a link",
  description: "Where links to files lead. They are made for one file and end by themselves.",
  tags: ["Files"],
  auth: "public",
  params: z.object({ token }),
  responses: {
    200: {
      description: "The object, byte for byte",
      contentType: "application/octet-stream",
      headers: { "Content-Disposition": "A name for the file" },
    },
  },
  errors: ["link_invalid"],
  handler: async ({ params, reply }) => {
    const { fileName, contentType, bytes, parts } = await objectLinks().open(params.token);
    return reply(200, {
      stream: byteStream(parts),
      headers: {
        "Content-Type": contentType,
        "Content-Length": String(bytes),
        "Content-Disposition": attachment(fileName),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
      },
    });
  },
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods({ GET });
