import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { serverBackoff } from "../dispatch/backoff";
import { type CallContext, decide } from "../dispatch/decide";
import answersGolden from "../testing/golden/answers.json";
import callsGolden from "../testing/golden/calls.json";
import checkpointsGolden from "../testing/golden/checkpoints.json";
import eventsGolden from "../testing/golden/events.json";
import functionsGolden from "../testing/golden/functions.json";
import { stateOf } from "../testing/golden-state";
import { sampleApp, testKeys } from "../testing/sample-functions";
import { readAnswer } from "./answer";
import { callRequest } from "./call";
import { functionFailedData, functionInvokedData } from "./internal-events";
import { checkpointBody } from "./operations";
import { signBody } from "./signature";

const signing = { key: testKeys.signingKey, now: Date.now() };

test("the goldens were recorded with the SDK that is installed", () => {
  const manifest = fileURLToPath(new URL("../../../node_modules/inngest/package.json", import.meta.url));
  const { name, version } = JSON.parse(readFileSync(manifest, "utf8"));
  for (const { sdk } of [callsGolden, answersGolden, checkpointsGolden, eventsGolden, functionsGolden]) {
    expect(`${name} ${version}`, "record the goldens again before upgrading the SDK").toBe(sdk);
  }
});

describe("calls", () => {
  test.each(callsGolden.calls.map((call) => [call.name, call] as const))("%s", async (_, golden) => {
    const { claim, run } = stateOf(golden);
    const callPath = golden.url.replace(/stepId=.*/, "stepId=step");
    const request = callRequest({ id: golden.body.ctx.fn_id, callPath }, claim, run, signing);
    const url = new URL(request.url);
    expect(`${url.pathname}${url.search}`).toBe(golden.url);
    for (const header of Object.keys(golden.headers)) expect(request.headers.has(header), header).toBe(true);
    for (const header of ["x-request-id", "x-run-id", "x-inngest-generation-id", "content-type"] as const) {
      expect(request.headers.get(header)).toBe(golden.headers[header]);
    }
    // One id serves as the queue item's and the job's, and the SDK's version is known from the start.
    const { ctx } = golden.body;
    const expected = { ...golden.body, version: 2, events: run.events, ctx: { ...ctx, job_id: ctx.qi_id } };
    expect(await request.json()).toEqual(expected);
  });
});

describe("answers", () => {
  const context: CallContext = {
    functionId: "f",
    attempt: 0,
    maxAttempts: 4,
    backoff: serverBackoff(() => 0.5),
  };
  const meaning = async (name: string) => {
    const golden = answersGolden.answers.find((answer) => answer.name === name);
    const body = JSON.stringify(golden?.body);
    const headers = { ...golden?.headers, "x-inngest-signature": signBody(body, signing.key, signing.now) };
    const response = new Response(body, {
      status: golden?.status ?? 0,
      headers: Object.fromEntries(Object.entries(headers)),
    });
    return decide(await readAnswer(response, signing), context);
  };
  const boom = expect.objectContaining({ name: "Error", message: "boom 0" });

  test.each([
    [
      "parallel steps planned",
      {
        kind: "advanced",
        recorded: [],
        started: [
          { kind: "run", name: "left" },
          { kind: "run", name: "right" },
        ],
      },
    ],
    [
      "planned step ran",
      {
        kind: "advanced",
        started: [],
        recorded: [{ name: "left", result: { status: "completed", output: 2 }, durationMs: 100 }],
      },
    ],
    ["step ran without checkpoints", { kind: "advanced", recorded: [{ name: "s0", result: { output: 1 } }] }],
    ["sleep", { kind: "advanced", started: [{ kind: "sleep", name: "nap", until: { afterMs: 1000 } }] }],
    ["run complete", { kind: "completed", output: { z: 5, attempt: 0 } }],
    [
      "function invoked",
      {
        kind: "advanced",
        started: [{ kind: "invoke", name: "call-child", functionId: "elysia-child", payload: { v: 21 } }],
      },
    ],
    [
      "step failed for good",
      {
        kind: "advanced",
        recorded: [
          { name: "always", result: { status: "failed", error: { name: "Error", message: "nope" } } },
        ],
      },
    ],
    [
      "step failed, to be retried",
      { kind: "retry", error: boom, retryAt: { afterMs: 30_000 }, failedStep: { name: "flaky" } },
    ],
    [
      "function threw, to be retried",
      { kind: "retry", error: { message: "top 0" }, retryAt: { afterMs: 30_000 } },
    ],
    ["function threw for good", { kind: "failed", error: { name: "Error", message: "top 1" } }],
    ["function result without checkpoints", { kind: "completed", output: 10 }],
    [
      "event awaited",
      {
        kind: "advanced",
        recorded: [],
        started: [
          {
            kind: "wait",
            name: "approve",
            eventName: "t/approved",
            condition: "event.data.id == async.data.id",
            until: { afterMs: 20_000 },
          },
        ],
      },
    ],
  ])("%s", async (name, expected) => {
    expect(await meaning(name)).toMatchObject(expected);
  });

  test("a recorded step error keeps its stack and loses the SDK's own mark", async () => {
    const outcome = await meaning("step failed for good");
    const result = outcome.recorded[0]?.result;
    expect(result?.status === "failed" ? Object.keys(result.error).sort() : null).toEqual([
      "message",
      "name",
      "stack",
    ]);
  });
});

test("checkpoints are understood", () => {
  for (const golden of checkpointsGolden.checkpoints) {
    const body = checkpointBody.parse(golden);
    expect(body.request_id).toBe(golden.request_id);
    expect(body.steps.map(({ op, id, data }) => ({ op, id, data }))).toEqual(
      golden.steps.map(({ op, id, data }) => ({ op, id, data })),
    );
  }
});

describe("the engine's own events", () => {
  const withoutUser = (event: Record<string, unknown>) => ({ ...event, user: undefined });

  test("inngest/function.failed", () => {
    const golden = callsGolden.calls.find(({ name }) => name === "failure handler")?.body.event.data;
    if (!golden || !("error" in golden) || !golden.event || !golden.error)
      throw new Error("the golden is gone");
    const { name, message, stack } = golden.error;
    const run = { id: golden.run_id ?? "", functionId: golden.function_id ?? "" };
    const made = functionFailedData(run, [golden.event], { name, message, stack });
    expect({ ...made, events: [withoutUser(golden.event)] }).toEqual({
      ...golden,
      events: golden.events?.map(withoutUser),
    });
  });

  test("inngest/function.invoked", () => {
    const event = callsGolden.calls.find(({ name }) => name === "invoked function")?.body.event;
    const golden = event?.data._inngest;
    const [runId, stepId] = golden?.correlation_id?.split(".") ?? [];
    const caller = {
      runId: runId ?? "",
      stepId: stepId ?? "",
      stepName: "call-child",
      functionId: golden?.source_fn_id ?? "",
    };
    const made = functionInvokedData({ v: 21 }, caller, "elysia-child");
    expect(event?.name).toBe("inngest/function.invoked");
    expect(event?.data).toMatchObject(made);
  });
});

test("the recorded events endpoint body is what the SDK sends today", async () => {
  const sent: unknown[] = [];
  const { inngest } = sampleApp(async (url, init) => {
    sent.push({ path: new URL(String(url)).pathname, body: JSON.parse(String(init?.body)) });
    return Response.json({ ids: ["1"], status: 200 });
  }, []);
  await inngest.send({ name: "t/told", data: {} });
  const [golden] = eventsGolden.events;
  expect(sent).toEqual([
    {
      path: `/e/${testKeys.eventKey}`,
      body: golden?.body.map((event) => ({ ...event, ts: expect.any(Number) })),
    },
  ]);
});
