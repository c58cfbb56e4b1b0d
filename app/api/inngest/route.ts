import { serve } from "inngest/next";
import type { NextRequest } from "next/server";
import { inngest } from "@/inngest/client";
import { functions } from "@/inngest/functions/all";
import { guardedCalls, refuseCalls, SeenSignatures } from "@/inngest/guard-calls";
import { env } from "@/lib/config/env";

type Answer = (request: NextRequest, context: unknown) => Promise<Response>;

const handlers = serve({ client: inngest, functions, serveOrigin: env().INNGEST_SERVE_ORIGIN });

const whereServed =
  (answer: Answer): Answer =>
  (request, context) =>
    env().inngestServer ? answer(request, context) : refuseCalls();

/** Where an Inngest server calls the durable functions. With the embedded runner the worker calls them in process. */
export const GET = whereServed(handlers.GET);
export const PUT = whereServed(handlers.PUT);
export const POST = whereServed(guardedCalls(handlers.POST, new SeenSignatures(() => performance.now())));
