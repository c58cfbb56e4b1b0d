import { answerOf, createElysiaClient } from "@/client/elysia-client";
import { expect, test } from "./steps/test";

const server = () => process.env.ELYSIA_E2E_URL ?? "";

test("a program with a password's token hands in code, waits and reads the result", async ({ member }) => {
  test.slow();
  const stranger = createElysiaClient({ server: server() });
  const { email, password } = member;
  const body = { grant_type: "password" as const, email, password };
  const { access_token: credential } = await answerOf(stranger.POST("/api/v1/auth/token", { body }));
  const elysia = createElysiaClient({ server: server(), credential });
  const source = "import os\n\n\ndef area(width, height):\n    return width * height\n";
  const { analysisId } = await answerOf(elysia.POST("/api/v1/code", { body: { source, depth: "quick" } }));
  const params = { path: { id: analysisId } };
  await expect(async () => {
    const { status } = await answerOf(elysia.GET("/api/v1/analyses/{id}", { params }));
    expect(status).toBe("completed");
  }).toPass({ timeout: 45_000 });
  const { report } = await answerOf(elysia.GET("/api/v1/analyses/{id}/result", { params }));
  expect(report.findings.map(({ rule }) => rule)).toContain("ruff/F401");
});

test("a key does what its scopes name, and no more", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  const made = await page.request.post("/api/v1/keys", { data: { name: "e2e", scopes: ["analyses.read"] } });
  expect(made.status()).toBe(201);
  const { secret } = await made.json();
  const elysia = createElysiaClient({ server: server(), credential: secret });
  expect((await answerOf(elysia.GET("/api/v1/analyses"))).items).toEqual([]);
  await expect(
    answerOf(elysia.POST("/api/v1/essays", { body: { text: "O mar é grande." } })),
  ).rejects.toMatchObject({ name: "ElysiaError", status: 403, code: "forbidden" });
});
