import { define, type Script, step } from "./line";

const sameKey = "async.data.key == event.data.key";

export const cancelWithinMs = 15_000;
export const hurriedStartMs = 8000;
export const hurriedFinishMs = 6000;

/** Functions that wait for events, whose runs events end, and that wait for runs of others. */
export const waitingScripts: Script[] = [
  {
    definition: define("waiter"),
    checkpoints: true,
    lines: ({ ms = 0, n }) => [
      step("ask", 30),
      { kind: "wait", id: "answer", event: "answer", if: sameKey, ms },
      {
        kind: "together",
        lines: [
          { kind: "wait", id: "bell", event: "bell", ms: 4000 + n * 1000 },
          { kind: "wait", id: "echo", event: "answer", if: sameKey, ms: 3000 },
          { kind: "sleep", id: "meanwhile", ms: 1000 },
        ],
      },
      step("done", 30),
    ],
    ends: ["completed"],
  },
];

export const cancellableScripts: Script[] = [
  {
    definition: define("cancellable", {
      cancelOn: [{ event: "stop", if: sameKey, timeoutMs: cancelWithinMs }],
    }),
    checkpoints: true,
    lines: ({ ms = 0 }) => [step("begin", 30), { kind: "sleep", id: "rest", ms }, step("done", 30)],
    ends: ["completed", "cancelled"],
  },
];

/** Functions whose time is limited, and one that sleeps until a time. */
export const timedScripts: Script[] = [
  {
    definition: define("hurried", {
      concurrency: [{ limit: 1, scope: "fn", key: "event.data.key" }],
      timeouts: { startMs: hurriedStartMs, finishMs: hurriedFinishMs },
    }),
    checkpoints: false,
    lines: ({ ms = 0, n }) => [step("work", 900 * n), { kind: "sleep", id: "rest", ms }, step("done", 30)],
    ends: ["completed", "cancelled"],
  },
  {
    definition: define("sleeper"),
    checkpoints: true,
    lines: ({ at = 0 }) => [step("begin", 30), { kind: "sleep until", id: "dawn", at }, step("done", 30)],
    ends: ["completed"],
  },
];

export const callingScripts: Script[] = [
  {
    definition: define("caller"),
    checkpoints: true,
    lines: () => [
      step("before", 20),
      {
        kind: "together",
        lines: [
          { kind: "invoke", id: "slow", functionId: "slow child", catches: true, timeoutMs: 4000 },
          { kind: "invoke", id: "late", functionId: "late child", catches: true },
          { kind: "invoke", id: "unwell", functionId: "broken child", catches: true, timeoutMs: 60_000 },
          { kind: "invoke", id: "nobody", functionId: "nobody", catches: true },
        ],
      },
      step("after", 20),
    ],
    ends: ["completed"],
  },
  {
    definition: define("slow child"),
    checkpoints: true,
    lines: ({ n }) => [step("begin", 20), { kind: "sleep", id: "rest", ms: 900 * n }, step("done", 20)],
    ends: ["completed"],
  },
  {
    definition: define("late child", { timeouts: { finishMs: 3000 } }),
    checkpoints: true,
    lines: ({ n }) => [step("begin", 20), { kind: "sleep", id: "rest", ms: 900 * n }, step("done", 20)],
    ends: ["completed", "cancelled"],
  },
];
