import { afterAll, beforeAll, expect, it } from "vitest";
import { serveApi } from "@/app/api/v1/testing/serve-api";
import { startApi } from "@/app/api/v1/testing/start-api";
import { answerOf, createElysiaClient, type ElysiaClient } from "./elysia-client";

/** The product's own handlers, over HTTP, on a database of their own. */
let api: Awaited<ReturnType<typeof startApi>>;
let server: Awaited<ReturnType<typeof serveApi>>;
let elysia: ElysiaClient;

beforeAll(async () => {
  api = await startApi();
  const cookie = await api.signUp("ana@example.org");
  server = await serveApi();
  elysia = createElysiaClient({ server: server.url, headers: { cookie } });
}, 240_000);
afterAll(async () => {
  await server?.stop();
  await api?.stop();
});

it("hands in an essay, reads it, lists it and cancels it", async () => {
  const receipt = await answerOf(
    elysia.POST("/api/v1/essays", { body: { text: "O mar é grande.", title: "Mar" } }),
  );
  expect(receipt.status).toBe("queued");
  const path = { id: receipt.analysisId };
  const detail = await answerOf(elysia.GET("/api/v1/analyses/{id}", { params: { path } }));
  expect(detail).toMatchObject({ id: receipt.analysisId, kind: "essay", title: "Mar", status: "queued" });
  const page = await answerOf(elysia.GET("/api/v1/analyses", { params: { query: { limit: 1 } } }));
  expect(page.items.map(({ id }) => id)).toEqual([receipt.analysisId]);
  const cancelled = answerOf(elysia.POST("/api/v1/analyses/{id}/cancel", { params: { path } }));
  await expect(cancelled).resolves.toBeUndefined();
});

it("changes and removes what it made", async () => {
  const body = { url: "https://93.184.215.14/hook", events: ["analysis.completed" as const] };
  const { id, secret } = await answerOf(elysia.POST("/api/v1/webhooks", { body }));
  expect(secret).toMatch(/^whsec_/);
  const path = { id };
  const changed = await answerOf(
    elysia.PATCH("/api/v1/webhooks/{id}", { params: { path }, body: { active: false } }),
  );
  expect(changed.active).toBe(false);
  await answerOf(elysia.DELETE("/api/v1/webhooks/{id}", { params: { path } }));
  await expect(answerOf(elysia.GET("/api/v1/webhooks/{id}", { params: { path } }))).rejects.toMatchObject({
    ...{ name: "ElysiaError", status: 404, code: "not_found" },
  });
});

it("names the fields that the server refuses", async () => {
  const body = { url: "https://10.0.0.1/hook", events: ["batch.completed" as const] };
  await expect(answerOf(elysia.POST("/api/v1/webhooks", { body }))).rejects.toMatchObject({
    ...{ status: 422, code: "invalid_input", fields: [{ path: "url", message: "private_address" }] },
    requestId: expect.stringMatching(/\S/),
  });
});

it("is told who it is not", async () => {
  const stranger = createElysiaClient({ server: server.url });
  await expect(answerOf(stranger.GET("/api/v1/analyses"))).rejects.toMatchObject({ status: 401 });
});
