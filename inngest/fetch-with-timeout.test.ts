import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest } from "inngest";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fetchWithTimeout } from "./fetch-with-timeout";

let server: Server;
let url: string;
let requests: string[];

beforeEach(async () => {
  requests = [];
  server = createServer((request, response) => {
    requests.push(request.url ?? "");
    if (request.url === "/answers") response.end("fine");
    if (request.url === "/stalls") response.write("half of an ans");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

it("gives up a server that accepts and never answers, or stops in the middle of an answer", async () => {
  const limited = fetchWithTimeout(50);
  await expect(limited(`${url}/hangs`)).rejects.toMatchObject({ name: "TimeoutError" });
  const stalled = await fetchWithTimeout(200)(`${url}/stalls`);
  await expect(stalled.text()).rejects.toMatchObject({ name: "TimeoutError" });
});

it("leaves an answer in time alone, and obeys the caller's own signal", async () => {
  const limited = fetchWithTimeout(30_000);
  expect(await (await limited(`${url}/answers`)).text()).toBe("fine");
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(limited(`${url}/hangs`, { signal })).rejects.toThrow("enough");
});

it("ends the attempts of the SDK's client", async () => {
  const client = new Inngest({
    id: "hanging",
    isDev: false,
    baseUrl: url,
    eventKey: "key",
    fetch: fetchWithTimeout(20),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  await expect(client.send({ name: "contract/hangs", data: {} })).rejects.toThrow();
  expect(requests).toEqual(Array(requests.length).fill("/e/key"));
  expect(requests.length).toBeGreaterThan(1);
});
