import { Inngest } from "inngest";
import { env } from "@/lib/config/env";
import { embeddedClientOptions } from "./embedded/fetch";
import { RunRecorderMiddleware } from "./run-recorder";
import { sdkLog } from "./sdk-log";

let engineFetch: typeof fetch | undefined;

/** Connects the client to the embedded runner. The worker calls it once, before it takes work. */
export function connectEmbeddedEngine(runnerFetch: typeof fetch): void {
  engineFetch = runnerFetch;
}

const settings = env();

const throughEngine: typeof fetch = (input, init) => {
  if (!engineFetch) throw new Error("only the worker speaks to the embedded runner through the SDK");
  return engineFetch(input, init);
};

/** Five attempts of the SDK fit into the minute that the outbox may hold its rows. */
const serverTimeoutMs = 10_000;

/** The SDK sets no limit, and a server that hangs must not hold the outbox for ever. */
const withTimeout: typeof fetch = (input, init) =>
  fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(serverTimeoutMs) });

/** Keys of the embedded runner; `npm start` makes a signing key at the first start and keeps it. */
export const embeddedKeys = {
  signingKey: settings.INNGEST_SIGNING_KEY ?? "",
  eventKey: settings.INNGEST_EVENT_KEY ?? "embedded",
};

/** The one client of all durable functions. Never in development mode: calls are signed on either engine. */
export const inngest = new Inngest(
  settings.INNGEST_BASE_URL
    ? {
        id: "elysia",
        isDev: false,
        baseUrl: settings.INNGEST_BASE_URL,
        eventKey: settings.INNGEST_EVENT_KEY,
        signingKey: settings.INNGEST_SIGNING_KEY,
        signingKeyFallback: settings.INNGEST_SIGNING_KEY_FALLBACK,
        fetch: withTimeout,
        logger: sdkLog,
        middleware: [RunRecorderMiddleware],
      }
    : { id: "elysia", logger: sdkLog, ...embeddedClientOptions(embeddedKeys, throughEngine) },
);
