import { serve } from "inngest/next";
import { inngest } from "@/inngest/client";
import { functions } from "@/inngest/functions/all";
import { env } from "@/lib/config/env";

/** Where an Inngest server calls the durable functions. With the embedded runner the worker calls them in process. */
export const { GET, POST, PUT } = serve({
  client: inngest,
  functions,
  serveOrigin: env().INNGEST_SERVE_ORIGIN,
});
