import { request as http, type IncomingHttpHeaders } from "node:http";
import { gunzipSync } from "node:zlib";
import { expect, test } from "./steps/test";

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** A request as it is, without what a browser's client adds to it or unpacks. */
const send = (url: URL, method: string, headers: Record<string, string>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = http(url, { method, headers }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) });
    });
    asked.on("error", reject).end();
  });

test("a forged address makes nobody another stranger", async ({ baseURL }) => {
  const left = new Set<number>();
  for (let turn = 0; turn < 5; turn++) {
    const address = `198.51.${turn}.${Date.now() % 250}`;
    const forged = {
      "X-Forwarded-For": address,
      "X-Real-IP": address,
      "X-Client-IP": address,
      "CF-Connecting-IP": address,
      Forwarded: `for=${address}`,
    };
    const { status, headers } = await send(new URL("/api/v1/analyses", baseURL), "GET", forged);
    expect(status).toBe(401);
    left.add(Number(headers["ratelimit-remaining"]));
  }
  expect(left.size, "a new stranger has as much left at each request").toBeGreaterThan(1);
});

for (const path of ["/api", "/api/nowhere", "/api/v1/nowhere/at/all"]) {
  test(`${path} names nothing, and says so as the API does`, async ({ request }) => {
    for (const method of ["GET", "POST", "DELETE"]) {
      const response = await request.fetch(path, { method });
      expect(response.status()).toBe(404);
      expect(response.headers()["content-type"]).toContain("application/problem+json");
      expect(await response.json()).toMatchObject({
        code: "not_found",
        instance: response.headers()["x-request-id"],
      });
    }
  });
}

test("a method without a route is refused with those that there are", async ({ request }) => {
  const response = await request.put("/api/v1/analyses");
  expect([response.status(), response.headers().allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
  expect(await response.json()).toMatchObject({ code: "method_not_allowed" });
  const alias = await request.get("/analyze-code");
  expect([alias.status(), alias.headers().allow]).toEqual([405, "POST, OPTIONS"]);
  expect(alias.headers()["content-security-policy"]).toContain("default-src 'none'");
});

test("no other origin is let in unless the settings say so", async ({ baseURL }) => {
  const asked = { Origin: "https://example.org", "Access-Control-Request-Method": "POST" };
  const { status, headers } = await send(new URL("/api/v1/essays", baseURL), "OPTIONS", asked);
  expect([status, headers.allow]).toEqual([204, "GET, POST, HEAD, OPTIONS"]);
  expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
});

test("answers are packed for who can unpack them", async ({ baseURL }) => {
  const address = new URL("/api/openapi.json", baseURL);
  const plain = await send(address, "GET", {});
  const packed = await send(address, "GET", { "Accept-Encoding": "gzip" });
  expect([plain.headers["content-encoding"], packed.headers["content-encoding"]]).toEqual([
    undefined,
    "gzip",
  ]);
  expect(packed.body.length).toBeLessThan(plain.body.length / 4);
  expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
});

test("what is sent again under its key is done once", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  const submit = (source: string) =>
    page.request.post("/analyze-code", { data: { source }, headers: { "Idempotency-Key": member.email } });
  const [first, again, other] = [
    await submit("print(1)\n"),
    await submit("print(1)\n"),
    await submit("x = 2\n"),
  ];
  expect([first.status(), again.status(), other.status()]).toEqual([202, 202, 422]);
  expect(await again.text()).toBe(await first.text());
  expect(again.headers()["idempotency-replayed"]).toBe("true");
  expect((await other.json()).code).toBe("idempotency_key_reused");
});
