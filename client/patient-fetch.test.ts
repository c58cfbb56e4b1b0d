import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { answerOf, createElysiaClient } from "./elysia-client";
import { ElysiaError, retryAfterOf } from "./elysia-error";

let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

/** A server with these answers, one after the other; the last one stays. @returns its address and what it was sent */
async function serving(...answers: RequestListener[]) {
  const keys: (string | string[] | undefined)[] = [];
  server = createServer((request, response) => {
    keys.push(request.headers["idempotency-key"]);
    request.resume();
    answers[Math.min(keys.length, answers.length) - 1]?.(request, response);
  });
  server.keepAliveTimeout = 1;
  const listening = server;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  const { port } = listening.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, keys };
}

const refuse =
  (status: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    const problem = { code: "too_many_requests", detail: "Wait.", instance: "id-1", fields: [] };
    response.writeHead(status, {
      "Content-Type": "application/problem+json",
      Connection: "close",
      ...headers,
    });
    response.end(JSON.stringify(problem));
  };
const accept: RequestListener = (_, response) => {
  response.writeHead(202, { "Content-Type": "application/json", Connection: "close" });
  response.end(JSON.stringify({ analysisId: "x", status: "queued" }));
};

const client = (url: string, more = {}) => createElysiaClient({ server: url, ...more });
const submit = (of: ReturnType<typeof client>) =>
  answerOf(of.POST("/api/v1/essays", { body: { text: "a" } }));

it("sends again what is refused for now, with the same key, and gives its answer", async () => {
  const { url, keys } = await serving(
    refuse(429, { "Retry-After": "0" }),
    refuse(503, { "Retry-After": "0" }),
    accept,
  );
  expect(await submit(client(url))).toEqual({ analysisId: "x", status: "queued" });
  expect(keys).toHaveLength(3);
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(new Set(keys).size).toBe(1);
});

it("gives up after so many, with the server's problem", async () => {
  const { url, keys } = await serving(refuse(429, { "Retry-After": "0" }));
  await expect(submit(client(url, { retries: 2 }))).rejects.toMatchObject({
    ...{ name: "ElysiaError", status: 429, code: "too_many_requests", message: "Wait." },
    ...{ requestId: "id-1", retryAfter: 0 },
  });
  expect(keys).toHaveLength(3);
});

it("does not wait longer than it may", async () => {
  const { url, keys } = await serving(refuse(429, { "Retry-After": "3600" }));
  await expect(submit(client(url))).rejects.toMatchObject({ retryAfter: 3600 });
  expect(keys).toHaveLength(1);
});

it("does not repeat other refusals, nor a change that may have happened", async () => {
  const other = await serving(refuse(500));
  await expect(submit(client(other.url))).rejects.toMatchObject({ status: 500 });
  expect(other.keys).toHaveLength(1);
});

it("names an answer that is late, and a server that is not there", async () => {
  const { url } = await serving(() => {});
  await expect(submit(client(url, { timeoutMs: 50 }))).rejects.toMatchObject({ code: "timeout", status: 0 });
  server?.closeAllConnections();
  await expect(submit(client("http://127.0.0.1:1"))).rejects.toMatchObject({ code: "unreachable" });
});

it("an answer that is no problem document keeps its status", async () => {
  const { url } = await serving((_, response) => {
    response.writeHead(502, { "Content-Type": "text/html", Connection: "close" });
    response.end("<p>Bad gateway</p>");
  });
  const error = await submit(client(url)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ElysiaError);
  expect(error).toMatchObject({ status: 502, code: "unreadable", message: "The server answered 502." });
});

it("an answer that is no JSON is no answer of the API", async () => {
  const { url } = await serving((_, response) => {
    response.writeHead(200, { "Content-Type": "text/html", Connection: "close" });
    response.end("<p>Hello</p>");
  });
  await expect(submit(client(url))).rejects.toMatchObject({ name: "ElysiaError", code: "unreadable" });
});

it("sends its credential, asked for anew each time", async () => {
  const seen: (string | undefined)[] = [];
  const { url } = await serving((request, response) => {
    seen.push(request.headers.authorization);
    accept(request, response);
  });
  let turn = 0;
  const renewed = client(url, { credential: async () => `token-${++turn}` });
  await submit(renewed);
  await submit(renewed);
  expect(seen).toEqual(["Bearer token-1", "Bearer token-2"]);
});

it.each([
  ["7", 7],
  ["Sun, 22 Nov 2026 00:00:10 GMT", 10],
  ["Sun, 22 Nov 2026 00:00:00 GMT", 0],
  ["soon", undefined],
])("Retry-After %s is %s seconds", (value, seconds) => {
  const response = new Response(null, { headers: { "Retry-After": value } });
  expect(retryAfterOf(response, Date.UTC(2026, 10, 22))).toBe(seconds);
});
