import { once } from "node:events";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { problem } from "./problem";
import { guardServers } from "./server-guard";

let server: Server;
const served: string[] = [];

beforeAll(async () => {
  guardServers();
  guardServers();
  server = createServer((incoming, outgoing) => {
    served.push(incoming.method ?? "");
    outgoing.end("fine");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => server.close());

/** fetch sends no TRACE. */
async function send(method: string, path = "/") {
  const { port } = server.address() as AddressInfo;
  const sent = request({ host: "127.0.0.1", port, method, path, agent: false }).end();
  const [answer] = await once(sent, "response");
  const text = Buffer.concat(await answer.toArray()).toString();
  return { status: answer.statusCode, headers: answer.headers, text };
}

test.each(["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])("%s comes through, once", async (method) => {
  served.length = 0;
  expect(await send(method)).toMatchObject({ status: 200, text: "fine" });
  expect(served).toEqual([method]);
});

test.each(["TRACE", "PROPFIND", "LOCK", "PURGE"])("%s is refused as the API refuses", async (method) => {
  served.length = 0;
  const { status, headers, text } = await send(method);
  expect([status, headers["content-type"]]).toEqual([405, "application/problem+json; charset=utf-8"]);
  expect(problem.parse(JSON.parse(text))).toMatchObject({
    code: "method_not_allowed",
    instance: headers["x-request-id"],
  });
  expect(headers.allow).toContain("PATCH");
  expect(served).toEqual([]);
});

test.each(["/%c0%af", "/a/%ff?b=1", "/%", "/%e0%a4%a?x"])("%s is no address", async (path) => {
  served.length = 0;
  const { status, headers, text } = await send("GET", path);
  expect([status, headers.allow, served]).toEqual([400, undefined, []]);
  expect(problem.parse(JSON.parse(text)).code).toBe("malformed_request");
});

test.each(["/%2e%2e/", "/ol%C3%A1", "/a?b=%ff", "/%00"])("%s is one", async (path) => {
  expect((await send("GET", path)).status).toBe(200);
});

test("headers have twenty seconds to come", async () => {
  await send("GET");
  expect(server.headersTimeout).toBe(20_000);
});
