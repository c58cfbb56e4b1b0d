import { describe, expect, test } from "vitest";
import callsGolden from "../testing/golden/calls.json";
import { stateOf } from "../testing/golden-state";
import { sampleApp, testKeys } from "../testing/sample-functions";
import { readAnswer } from "./answer";
import { callRequest } from "./call";

const signing = { key: testKeys.signingKey, now: Date.now() };
const nowhere: typeof fetch = async () => new Response("{}", { status: 404 });

describe("unsigned, forged and replayed calls", () => {
  const { handler } = sampleApp(nowhere, []);
  const [golden] = callsGolden.calls;
  if (!golden) throw new Error("the golden is gone");
  const { claim, run: recorded } = stateOf(golden);
  const event = { id: "1", name: "t/child", data: { v: 1 } };
  const run = { ...recorded, event, events: [event] };
  const call = (now: number) =>
    callRequest({ id: "elysia-child", callPath: "/api/inngest?fnId=elysia-child" }, claim, run, {
      ...signing,
      now,
    });

  test("a signed call runs, and its answer is signed", async () => {
    const answer = await readAnswer(await handler(call(Date.now())), { ...signing, now: Date.now() });
    expect(answer).toMatchObject({ status: 206, requestVersion: 2 });
  });

  test.each([
    ["unsigned", (request: Request) => new Request(request, { headers: { host: "localhost" } })],
    ["changed", (request: Request) => new Request(request, { body: '{"event":{},"version":2}' })],
  ])("%s: 401", async (_, change) => {
    expect((await handler(change(call(Date.now())))).status).toBe(401);
  });

  test("ten minutes old: 401", async () => {
    expect((await handler(call(Date.now() - 600_000))).status).toBe(401);
  });

  test("an unsigned result is not believed", async () => {
    await expect(readAnswer(new Response("10", { status: 200 }), signing)).rejects.toThrow("not signed");
  });

  test("an unsigned error may not forbid a retry", async () => {
    const response = new Response("{}", { status: 400, headers: { "x-inngest-no-retry": "true" } });
    expect(await readAnswer(response, signing)).toMatchObject({ status: 400, noRetry: null });
  });
});
