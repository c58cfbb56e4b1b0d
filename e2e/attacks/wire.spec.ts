import { connect, type Socket } from "node:net";
import { expect, test } from "../steps/test";
import { pathTexts } from "./payloads";

const answerMs = 10_000;

/** Sends bytes as they are, and gives all that comes back until the server closes, or a while has passed. */
function sendRaw(baseURL: string | undefined, bytes: string, forMs = answerMs): Promise<string> {
  const { hostname, port } = new URL(baseURL ?? "");
  return new Promise((resolve) => {
    let received = "";
    const socket = connect(Number(port), hostname === "localhost" ? "127.0.0.1" : hostname);
    const timer = setTimeout(() => socket.destroy(), forMs);
    socket.on("data", (chunk) => {
      received += chunk.toString("latin1");
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(timer);
      resolve(received);
    });
    socket.write(bytes, "latin1");
  });
}

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const request = (line: string, ...headers: string[]): string =>
  [line, "Host: localhost", "Connection: close", ...headers, "", ""].join("\r\n");

test("methods that nothing answers are refused as the API refuses", async ({ baseURL }) => {
  for (const path of ["/", "/api/v1/analyses", "/health", "/nowhere"]) {
    for (const method of ["TRACE", "PROPFIND"]) {
      const answer = await sendRaw(baseURL, request(`${method} ${path} HTTP/1.1`));
      expect(statusOf(answer), `${method} ${path}`).toBe(405);
      expect(answer).toContain("application/problem+json");
    }
  }
});

test("lines smuggled into a header reach neither answers nor the log", async ({ baseURL }) => {
  for (const value of [
    "forged\r\nSet-Cookie: taken=1",
    "forged\nX: 1",
    "a b c d e f g h",
    "\u001b[2Jforged",
  ]) {
    const answer = await sendRaw(baseURL, request("GET /health HTTP/1.1", `X-Request-Id: ${value}`));
    expect([200, 400], value).toContain(statusOf(answer));
    expect(answer.toLowerCase()).not.toContain("set-cookie");
    expect(answer).not.toContain("forged");
  }
});

test("addresses lead to no file that is not served", async ({ baseURL }) => {
  const places = ["/_next/static", "/api/v1/files", "/rules", "", "/_next/image?url="];
  for (const place of places) {
    for (const text of pathTexts.map((each) =>
      each.replace("\u0000", "%00").replaceAll("\\", "%5c").replaceAll(" ", "%20"),
    )) {
      const answer = await sendRaw(baseURL, request(`GET ${place}/${text} HTTP/1.1`));
      expect(statusOf(answer), `${place}/${text}`).toBeLessThan(500);
      expect(answer).not.toMatch(/root:x:0|ELYSIA_SECRET|inngestSigningKey|"secret":/);
    }
  }
});

test("two lengths for one body are refused", async ({ baseURL }) => {
  const both = ["Content-Length: 4", "Transfer-Encoding: chunked", "Content-Type: application/json"];
  const answer = await sendRaw(baseURL, `${request("POST /api/v1/essays HTTP/1.1", ...both)}0\r\n\r\n`);
  expect(statusOf(answer)).toBe(400);
  const twice = ["Content-Length: 4", "Content-Length: 5"];
  expect(statusOf(await sendRaw(baseURL, `${request("POST /api/v1/essays HTTP/1.1", ...twice)}{}  `))).toBe(
    400,
  );
});

test("headers have an end", async ({ baseURL }) => {
  const answer = await sendRaw(baseURL, request("GET /health HTTP/1.1", `X-Long: ${"a".repeat(200_000)}`));
  expect(statusOf(answer)).toBe(431);
});

test("a hundred clients that drip keep nobody out, and lose their connections", async ({
  baseURL,
  request: client,
}) => {
  test.setTimeout(120_000);
  const { port } = new URL(baseURL ?? "");
  const sockets: Socket[] = [];
  let closed = 0;
  for (let index = 0; index < 100; index++) {
    const socket = connect(Number(port), "127.0.0.1");
    socket.on("error", () => {});
    socket.on("close", () => closed++);
    socket.write(`POST /api/v1/essays HTTP/1.1\r\nHost: localhost\r\nX-Slow: `);
    sockets.push(socket);
  }
  const dripping = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write("a");
  }, 500);
  for (let turn = 0; turn < 20; turn++) expect((await client.get("/health/live")).status()).toBe(200);
  await expect.poll(() => closed, { timeout: 80_000 }).toBe(100);
  clearInterval(dripping);
  expect((await client.get("/health/live")).status()).toBe(200);
});
