import { toAppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { readApiRequest } from "./protocol/api-request";
import { receiveCheckpoint } from "./protocol/checkpoint-endpoint";
import { receiveEvents } from "./protocol/event-endpoint";
import { bearerToken, sameText } from "./protocol/signature";
import type { RunnerSql } from "./store/postgres/connection";
import { openPostgresStore } from "./store/postgres/postgres-store";

/** The origin that the SDK believes to talk to. Nothing listens there: every request ends in `createRunnerFetch`. */
export const runnerOrigin = "http://embedded.elysia.localhost";

export type RunnerKeys = { signingKey: string; eventKey: string };

/**
 * The `fetch` of an Inngest client whose server is the embedded runner: events and checkpoints land in Postgres, without
 * HTTP. Anything else the SDK asks for is answered 404. The keys are checked as the real server checks them.
 * @param options.sql a postgres.js client whose role may use the schema `durable`; it stays the caller's to close
 */
export function createRunnerFetch(options: RunnerKeys & { sql: RunnerSql }): typeof fetch {
  const store = openPostgresStore(options.sql);
  const bearer = `Bearer ${bearerToken(options.signingKey)}`;
  return async (input, init) => {
    const request = readApiRequest(input, init);
    const { path } = request;
    const eventKey = path.match(/^\/e\/([^/]+)$/)?.[1];
    const runId = path.match(/^\/v1\/checkpoint\/([^/]+)\/async$/)?.[1];
    if (request.method !== "POST") return refusal(404, "not found");
    if (eventKey !== undefined) {
      if (!sameText(decodeURIComponent(eventKey), options.eventKey)) return refusal(401, "unknown event key");
      return answering(() => receiveEvents(store, request));
    }
    if (runId === undefined || !isId(runId)) return refusal(404, "not found");
    if (!sameText(request.headers.get("authorization") ?? "", bearer))
      return refusal(401, "unknown signing key");
    return answering(() => receiveCheckpoint(store, runId, request));
  };
}

const refusal = (status: number, error: string): Response => Response.json({ error, status }, { status });

/** Errors become answers, since that is what the SDK retries on. */
async function answering(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const known = toAppError(error);
    return refusal(known.code === "internal" ? 503 : known.status, known.message);
  }
}

/** The options by which an Inngest client speaks to the embedded runner: signed both ways, never in development mode. */
export const embeddedClientOptions = (keys: RunnerKeys, runnerFetch: typeof fetch) => ({
  ...keys,
  baseUrl: runnerOrigin,
  fetch: runnerFetch,
  isDev: false,
});
