import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import { afterEach, beforeEach, expect, it } from "vitest";
import { makeInngestCancel } from "./inngest-cancel";

const signingKey = `signkey-prod-${"0123456789abcdef".repeat(4)}`;

let server: Server;
let baseUrl: string;
let requests: { method?: string; url?: string; authorization?: string }[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  requests = [];
  server = createServer((request, response) => {
    requests.push({ method: request.method, url: request.url, authorization: request.headers.authorization });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  baseUrl = `http://127.0.0.1:${port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const status = (code: number) => {
  answer = (_, response) => {
    response.statusCode = code;
    response.end("{}");
  };
};

it.each([
  [200, true],
  [202, true],
  [404, false],
  [409, false],
])("takes %d for %s", async (code, cancelled) => {
  status(code);
  expect(await makeInngestCancel({ baseUrl, signingKey })("01KAJ/../x")).toBe(cancelled);
  expect(requests).toMatchObject([{ method: "DELETE", url: "/v1/runs/01KAJ%2F..%2Fx" }]);
});

it.each([401, 403, 500, 502])("reports %d as unavailable", async (code) => {
  status(code);
  await expect(makeInngestCancel({ baseUrl, signingKey })("run")).rejects.toMatchObject({
    code: "unavailable",
  });
});

it("reports a server that hangs, or is not there, as unavailable", async () => {
  answer = () => {};
  const hanging = makeInngestCancel({ baseUrl, signingKey, timeoutMs: 50 })("run");
  await expect(hanging).rejects.toMatchObject({ code: "unavailable", cause: { name: "TimeoutError" } });
  const nobody = makeInngestCancel({ baseUrl: "http://127.0.0.1:1", signingKey })("run");
  await expect(nobody).rejects.toMatchObject({ code: "unavailable" });
});

it("shows the same bearer as the SDK does", async () => {
  status(200);
  await makeInngestCancel({ baseUrl, signingKey })("run");
  const client = new Inngest({ id: "elysia", isDev: false, baseUrl, signingKey, eventKey: "key" });
  const handler = serve({ client, functions: [] });
  await handler(
    new Request("http://app.localhost/api/inngest", { method: "PUT", headers: { host: "app.localhost" } }),
  );
  const [ours, sdk] = requests;
  expect(sdk?.url).toMatch(/^\/fn\/register/);
  expect(ours?.authorization).toBe(sdk?.authorization);
  expect(ours?.authorization).toMatch(/^Bearer signkey-prod-[0-9a-f]{64}$/);
});
