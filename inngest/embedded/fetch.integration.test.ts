import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bearerToken } from "./protocol/signature";
import { Harness } from "./testing/harness";
import { testKeys } from "./testing/sample-functions";

let harness: Harness;

beforeAll(async () => {
  harness = await Harness.open();
});
afterEach(() => harness.stopWorkers());
afterAll(() => harness.close());

describe("the runner's fetch", () => {
  const post = (path: string, headers: Record<string, string> = {}, body = "{}") =>
    harness.fetch(`http://x${path}`, { method: "POST", headers, body });
  const runId = "01a1fde7-3979-7729-a631-b3f1ba81ac87";
  const authorization = `Bearer ${bearerToken(testKeys.signingKey)}`;

  test.each([
    ["an unknown event key", () => post("/e/other", {}, '{"name":"x"}'), 401],
    ["no signing key", () => post(`/v1/checkpoint/${runId}/async`), 401],
    ["no checkpoint", () => post(`/v1/checkpoint/${runId}/async`, { authorization }), 400],
    ["no events", () => post(`/e/${testKeys.eventKey}`, {}, "[1]"), 400],
    ["an event without a name", () => post(`/e/${testKeys.eventKey}`, {}, '{"name":""}'), 422],
    ["another address", () => post("/v1/signals"), 404],
    ["another method", () => harness.fetch("http://x/e/k"), 404],
  ])("%s", async (_, ask, status) => {
    expect((await ask()).status).toBe(status);
  });

  test("a repeated request is the same events", async () => {
    const send = () =>
      post(`/e/${testKeys.eventKey}`, { "x-inngest-event-id-seed": "1,abc" }, '[{"name":"z"},{"name":"z"}]');
    const [first, second] = [await (await send()).json(), await (await send()).json()];
    expect(first).toEqual(second);
    expect(new Set(first.ids).size).toBe(2);
  });
});
