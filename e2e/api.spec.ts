import { expectFinished, submitOverApi } from "./steps/analyses";
import { expect, test } from "./steps/test";

const unknown = "0199a1b2-0000-7000-8000-000000000001";

for (const path of [
  "/api/v1/analyses",
  `/api/v1/analyses/${unknown}`,
  "/api/v1/search?q=a",
  "/api/v1/notifications",
]) {
  test(`${path} asks a stranger to sign in`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(401);
    expect(response.headers()["content-type"]).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({
      type: "urn:elysia:error:unauthenticated",
      status: 401,
      code: "unauthenticated",
      instance: response.headers()["x-request-id"],
      fields: [],
    });
  });
}

test("a submission is accepted at once and says where it is", async ({ page, member }) => {
  test.slow();
  expect(member.email).toBeTruthy();
  const response = await page.request.post("/api/v1/code", {
    data: { source: "print('oi')\n", fileName: "oi.py" },
  });
  expect(response.status()).toBe(202);
  const receipt = await response.json();
  expect(receipt).toEqual({ analysisId: expect.stringMatching(/^[0-9a-f-]{36}$/), status: "queued" });
  expect(response.headers().location).toBe(`/api/v1/analyses/${receipt.analysisId}`);
  await expectFinished(page.request, receipt.analysisId);
  const detail = await (await page.request.get(response.headers().location ?? "")).json();
  expect(detail).toMatchObject({ id: receipt.analysisId, kind: "code", submission: { fileName: "oi.py" } });
});

test("invalid fields are named", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  const response = await page.request.post("/api/v1/essays", { data: { text: 7, theme: "t".repeat(501) } });
  expect(response.status()).toBe(422);
  const problem = await response.json();
  expect(problem.code).toBe("invalid_input");
  expect(problem.fields.map(({ path }: { path: string }) => path).sort()).toEqual(["text", "theme"]);
});

test("what is no JSON, too large or of another type is refused by its own code", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  const send = async (data: string, type = "application/json"): Promise<[number, string]> => {
    const response = await page.request.post("/api/v1/essays", {
      data: Buffer.from(data),
      headers: { "content-type": type },
    });
    return [response.status(), (await response.json()).code];
  };
  expect(await send('{"text":')).toEqual([400, "malformed_request"]);
  expect(await send(JSON.stringify({ text: "  " }))).toEqual([422, "empty_text"]);
  expect(await send(JSON.stringify({ text: "palavra ".repeat(25_001) }))).toEqual([413, "too_large"]);
  expect(await send("um texto", "text/plain")).toEqual([415, "unsupported_type"]);
});

test("an unchanged result is not sent again", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  const id = await submitOverApi(page.request);
  await expectFinished(page.request, id);
  const address = `/api/v1/analyses/${id}/result`;
  const first = await page.request.get(address);
  expect(first.status()).toBe(200);
  const { text, report } = await first.json();
  expect(report.findings.length).toBeGreaterThan(0);
  for (const { span } of report.findings) {
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(span.start).toBeLessThanOrEqual(span.end);
  }
  const etag = first.headers().etag ?? "";
  expect(etag).toMatch(/^"[^"]+"$/);
  const again = await page.request.get(address, { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
  expect((await again.body()).length).toBe(0);
  expect((await page.request.get(address, { headers: { "if-none-match": '"other"' } })).status()).toBe(200);
});

test("lists are paged", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  const ids = [
    await submitOverApi(page.request),
    await submitOverApi(page.request),
    await submitOverApi(page.request),
  ];
  const first = await (await page.request.get("/api/v1/analyses?limit=2")).json();
  const second = await (
    await page.request.get(`/api/v1/analyses?limit=2&cursor=${encodeURIComponent(first.next)}`)
  ).json();
  const listed = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
  expect(listed).toEqual(ids.toReversed());
  expect(second.next).toBeUndefined();
  expect((await page.request.get("/api/v1/analyses?limit=0")).status()).toBe(422);
});

test("the API describes itself", async ({ request }) => {
  const response = await request.get("/api/openapi.json");
  expect(response.status()).toBe(200);
  const document = await response.json();
  expect(document.openapi).toMatch(/^3\.1\./);
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(["/api/v1/essays", "/api/v1/analyses/{id}/events", "/health/ready"]),
  );
  const names = new Set(Object.keys(document.components.schemas));
  const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(0);
  expect(references.map(([, name]) => name).filter((name) => !names.has(name ?? ""))).toEqual([]);
  expect(document.paths["/api/v1/essays"].post.responses["202"].headers.Location).toBeDefined();
});

test("health says what runs, that it lives, and that it can serve", async ({ request }) => {
  const about = await request.get("/health");
  expect(about.status()).toBe(200);
  expect(await about.json()).toMatchObject({
    status: "ok",
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    uptime: expect.any(Number),
  });
  const alive = await (await request.get("/health/live")).json();
  expect(Object.keys(alive).sort()).toEqual(["status", "timestamp"]);
  expect(alive.status).toBe("alive");
  const ready = await request.get("/health/ready");
  expect(ready.status()).toBe(200);
  expect(await ready.json()).toEqual({
    status: "ready",
    checks: { database: "up", cache: "up", queue: "up" },
    workers: expect.any(Number),
  });
});
