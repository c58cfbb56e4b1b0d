import { Inngest } from "inngest";
import { env } from "@/lib/config/env";
import { embeddedClientOptions } from "./embedded/fetch";
import { fetchWithTimeout } from "./fetch-with-timeout";
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

/** Keys of the embedded runner; `npm start` makes a signing key at the first start and keeps it. */
export const embeddedKeys = {
  signingKey: settings.INNGEST_SIGNING_KEY ?? "",
  eventKey: settings.INNGEST_EVENT_KEY ?? "embedded",
};

/** The one client of all durable functions. Never in development mode: calls are signed on either engine. */
export const inngest = new Inngest(
  settings.inngestServer
    ? {
        // No `baseUrl`: it would be one address for both. The SDK reads INNGEST_BASE_URL and INNGEST_EVENT_API_BASE_URL.
        id: "elysia",
        isDev: false,
        eventKey: settings.INNGEST_EVENT_KEY,
        signingKey: settings.INNGEST_SIGNING_KEY,
        signingKeyFallback: settings.INNGEST_SIGNING_KEY_FALLBACK,
        fetch: fetchWithTimeout(serverTimeoutMs),
        logger: sdkLog,
        middleware: [RunRecorderMiddleware],
      }
    : { id: "elysia", logger: sdkLog, ...embeddedClientOptions(embeddedKeys, throughEngine) },
);
