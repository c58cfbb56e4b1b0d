import { describe, expect, test } from "vitest";
import type { Answer } from "../protocol/answer";
import { type CallContext, decide, decideUnanswered } from "./decide";

const context: CallContext = {
  functionId: "app-fn",
  attempt: 0,
  maxAttempts: 3,
  backoff: (attempt) => 100 + attempt,
};
const last = { ...context, attempt: 2 };
const answer = (fields: Partial<Answer>): Answer => ({
  status: 206,
  noRetry: null,
  retryAfter: null,
  requestVersion: 2,
  body: null,
  ...fields,
});
const op = (fields: object) => ({ id: "h1", name: "s1", displayName: "s1", data: null, ...fields });

describe("errors", () => {
  test("an error is tried again after its back-off, until the attempts are used up", () => {
    const thrown = answer({ status: 500, body: { name: "Error", message: "x" }, noRetry: false });
    expect(decide(thrown, { ...context, attempt: 1 })).toMatchObject({
      kind: "retry",
      retryAt: { afterMs: 101 },
    });
    expect(decide(thrown, last)).toMatchObject({ kind: "failed", error: { message: "x" } });
  });

  test("no-retry ends the run at once", () => {
    expect(decide(answer({ status: 400, noRetry: true, body: {} }), context)).toMatchObject({
      kind: "failed",
    });
  });

  test("Retry-After wins over the back-off", () => {
    expect(decide(answer({ status: 500, retryAfter: "7", body: {} }), context)).toMatchObject({
      retryAt: { afterMs: 7000 },
    });
    const at = "2026-11-21T10:00:00.000Z";
    expect(decide(answer({ status: 500, retryAfter: at, body: {} }), context)).toMatchObject({
      retryAt: { at },
    });
  });

  test("a step's last error becomes the step's result, for the function to catch", () => {
    const broken = answer({ body: [op({ op: "StepError", error: { name: "TypeError", message: "x" } })] });
    expect(decide(broken, context)).toMatchObject({ kind: "retry", failedStep: { id: "h1" } });
    expect(decide(broken, last)).toMatchObject({
      kind: "advanced",
      recorded: [{ id: "h1", result: { status: "failed", error: { name: "TypeError" } } }],
    });
  });

  test("an answer that is no protocol at all is tried again", () => {
    expect(decide(answer({ body: [{ nonsense: true }] }), context)).toMatchObject({
      kind: "retry",
      error: { name: "ProtocolError" },
    });
    expect(decide(answer({ status: 502, body: "<html>" }), context)).toMatchObject({
      kind: "retry",
      error: { message: "<html>" },
    });
    expect(decideUnanswered(new TypeError("fetch failed"), context)).toMatchObject({
      kind: "retry",
      error: { name: "TypeError" },
    });
    expect(decideUnanswered("?", last)).toMatchObject({ kind: "failed", error: { message: "?" } });
  });
});

describe("operations", () => {
  test("steps that ran and the end of the run in one answer", () => {
    const body = [
      op({ op: "StepRun", data: 5, timing: { a: 1, b: 3_000_000 } }),
      op({ id: "complete", op: "RunComplete", data: 6 }),
    ];
    expect(decide(answer({ body }), context)).toEqual({
      kind: "completed",
      output: 6,
      recorded: [{ id: "h1", name: "s1", result: { status: "completed", output: 5 }, durationMs: 3 }],
    });
  });

  test("an error beside steps that ran keeps them", () => {
    const body = [op({ op: "StepRun", data: 5 }), op({ id: "h2", op: "StepError", error: { message: "x" } })];
    expect(decide(answer({ body }), context)).toMatchObject({
      kind: "retry",
      recorded: [{ id: "h1" }],
      failedStep: { id: "h2" },
    });
  });

  test("an invocation with its own timeout", () => {
    const body = [
      op({
        op: "InvokeFunction",
        opts: { function_id: "app-child", payload: { data: { v: 1 } }, timeout: "10m" },
      }),
    ];
    expect(decide(answer({ body }), context)).toMatchObject({
      started: [
        { kind: "invoke", functionId: "app-child", payload: { v: 1 }, timeout: { afterMs: 600_000 } },
      ],
    });
  });

  test.each([
    ["waitForEvent without an event or a timeout", op({ op: "WaitForEvent", opts: {} })],
    [
      "waitForEvent with a condition that cannot be read.*",
      op({ op: "WaitForEvent", opts: { timeout: "1s", if: "a ==" } }),
    ],
    ["WaitForSignal", op({ op: "WaitForSignal" })],
    ["AIGateway", op({ op: "AIGateway" })],
    ["Gateway", op({ op: "Gateway" })],
    ["DeferAdd", op({ op: "DeferAdd" })],
    ["Brand New", op({ op: "Brand New" })],
  ])("%s is not supported and ends the run, naming function and step", (name, operation) => {
    expect(decide(answer({ body: [operation] }), context)).toMatchObject({
      kind: "failed",
      error: {
        name: "UnsupportedOperationError",
        message: expect.stringMatching(`"app-fn" used ${name} in step "s1"`),
      },
    });
  });

  test("a step races where it says so, or where all of its function do", () => {
    const body = [
      op({ op: "StepPlanned" }),
      op({ id: "h2", op: "Sleep", name: "1s", opts: { parallelMode: "race" } }),
    ];
    const started = [
      { kind: "run", id: "h1", name: "s1" },
      { kind: "sleep", id: "h2", name: "s1", until: { afterMs: 1000 }, races: true },
    ];
    expect(decide(answer({ body }), context)).toEqual({ kind: "advanced", recorded: [], started });
    expect(decide(answer({ body, requestVersion: 1 }), context)).toMatchObject({
      started: [{ races: true }, { races: true }],
    });
  });
});
