import { NextRequest } from "next/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { canonicalJson, signBody } from "@/inngest/embedded/protocol/signature";

const signingKey = `signkey-test-${"7e".repeat(32)}`;
const context = { params: Promise.resolve({}) };

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("INNGEST_SIGNING_KEY", signingKey);
  vi.stubEnv("INNGEST_EVENT_KEY", "e");
  vi.stubEnv("LOG_LEVEL", "silent");
});
afterEach(() => vi.unstubAllEnvs());

/** A call as a server makes it, truly signed. */
function genuine(method: "POST" | "PUT"): NextRequest {
  const url = "http://app.localhost/api/inngest?fnId=elysia-no-such-function&stepId=step";
  const body = canonicalJson(method === "PUT" ? { url } : { ctx: {}, event: {}, steps: {}, version: 2 });
  return new NextRequest(url, {
    method,
    body,
    headers: {
      "content-type": "application/json",
      "x-inngest-signature": signBody(body, signingKey, Date.now()),
      "x-inngest-req-version": "2",
      "x-inngest-sync-kind": "in_band",
    },
  });
}

test("with the embedded runner every call is refused, truly signed or not", async () => {
  vi.stubEnv("INNGEST_BASE_URL", "");
  const { GET, POST, PUT } = await import("./route");
  const unsigned = new NextRequest("http://app.localhost/api/inngest");
  const answers = [
    await GET(unsigned, context),
    await PUT(genuine("PUT"), context),
    await POST(genuine("POST"), context),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  expect(await answers[2]?.json()).toEqual({ error: expect.stringContaining("no Inngest server is set") });
});

test("with a server a genuine call is let in, once", async () => {
  vi.stubEnv("INNGEST_BASE_URL", "http://127.0.0.1:9");
  const { POST, PUT } = await import("./route");
  const synced = await PUT(genuine("PUT"), context);
  expect(synced.status).toBe(200);
  expect(await synced.json()).toMatchObject({ app_id: "elysia" });
  const call = genuine("POST");
  const again = new NextRequest(call.clone(), { headers: call.headers });
  const answers = [await POST(call, context), await POST(again, context)];
  expect(answers[0]?.status).not.toBe(401);
  expect(answers[1]?.status).toBe(401);
});
