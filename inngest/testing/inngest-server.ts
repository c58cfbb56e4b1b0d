import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { openEmbeddedEngine } from "@/inngest/embedded/api";
import { createRunnerFetch, type RunnerKeys } from "@/inngest/embedded/fetch";
import { bearerToken } from "@/inngest/embedded/protocol/signature";
import type { RunnerSql } from "@/inngest/embedded/store/postgres/connection";

/**
 * A server that speaks as much of an Inngest server's HTTP API as the product uses (events, checkpoints, cancelling, health),
 * with the embedded runner behind it.
 */
export async function startInngestServer(options: RunnerKeys & { sql: RunnerSql }) {
  const runnerFetch = createRunnerFetch(options);
  const engine = openEmbeddedEngine(options);
  const bearer = `Bearer ${bearerToken(options.signingKey)}`;

  async function cancel(request: IncomingMessage, runId: string): Promise<Response> {
    if (request.headers.authorization !== bearer) return new Response("{}", { status: 401 });
    if (!(await engine.getRun(runId))) return new Response("{}", { status: 404 });
    return new Response("{}", { status: (await engine.cancelRun(runId)) ? 202 : 409 });
  }

  async function answer(request: IncomingMessage): Promise<Response> {
    const url = new URL(request.url ?? "/", "http://inngest.localhost");
    if (request.method === "GET" && url.pathname === "/health") return Response.json({ status: 200 });
    const runId = url.pathname.match(/^\/v1\/runs\/([^/]+)$/)?.[1];
    if (request.method === "DELETE" && runId) return cancel(request, decodeURIComponent(runId));
    const headers = Object.entries(request.headersDistinct).flatMap(([name, values]) =>
      (values ?? []).map((value): [string, string] => [name, value]),
    );
    return runnerFetch(url, { method: request.method, headers, body: await text(request) });
  }

  let down = false;
  const server = createServer(async (request, response) => {
    const { status, body } = down
      ? { status: 503, body: '{"error":"down","status":503}' }
      : await answer(request).then(async (answered) => ({
          status: answered.status,
          body: await answered.text(),
        }));
    response.writeHead(status, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    /** From now on answers 503, or works again. */
    setDown: (isDown: boolean) => {
      down = isDown;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
