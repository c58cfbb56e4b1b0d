import { describe, expect, test } from "vitest";
import functionsGolden from "../testing/golden/functions.json";
import { sampleApp, testKeys } from "../testing/sample-functions";
import { syncRequest } from "./call";
import { parseFunctionConfigs } from "./function-config";
import { readFunctions } from "./sync";

const signing = { key: testKeys.signingKey, now: Date.now() };
const nowhere: typeof fetch = async () => new Response("{}", { status: 404 });

describe("sync", () => {
  test("the SDK answers the recorded configurations in band", async () => {
    const { handler } = sampleApp(nowhere, []);
    const response = await handler(syncRequest("/api/inngest", signing));
    expect(response.headers.get("x-inngest-sync-kind")).toBe("in_band");
    const body = await response.json();
    expect(body).toMatchObject({ app_id: "elysia", sdk: "js:v4.24.0" });
    const withoutOrigin = (config: unknown) =>
      JSON.parse(JSON.stringify(config).replaceAll(/http:\/\/[^/"]+\/api\/inngest/g, "/api/inngest"));
    for (const golden of functionsGolden.functions) {
      expect(body.functions.map(withoutOrigin)).toContainEqual(withoutOrigin(golden));
    }
  });

  test("the recorded configurations are understood", () => {
    const definitions = parseFunctionConfigs("elysia", functionsGolden.functions);
    expect(definitions.map(({ id, maxAttempts, triggers }) => ({ id, maxAttempts, triggers }))).toEqual([
      { id: "elysia-analyse", maxAttempts: 4, triggers: [{ event: "doc/uploaded" }] },
      { id: "elysia-linear", maxAttempts: 5, triggers: [{ event: "t/linear" }] },
      { id: "elysia-child", maxAttempts: 5, triggers: [{ event: "t/child" }] },
      { id: "elysia-misc", maxAttempts: 1, triggers: [{ event: "t/misc" }] },
      {
        id: "elysia-misc-failure",
        maxAttempts: 2,
        triggers: [{ event: "inngest/function.failed", if: "event.data.function_id == 'elysia-misc'" }],
      },
    ]);
  });

  test("a handler with another signing key is refused", async () => {
    const { handler } = sampleApp(nowhere, []);
    await expect(readFunctions(handler, `signkey-test-${"cd".repeat(32)}`)).rejects.toThrow("401");
  });
});
