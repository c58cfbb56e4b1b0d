import { define, type Script, step } from "./line";

/** The functions of every schedule: each shape that steps can take. */
export const basicScripts: Script[] = [
  {
    definition: define("serial"),
    checkpoints: true,
    lines: ({ n }) =>
      Array.from({ length: 1 + (n % 5) }, (_, index) => step(`s${index}`, 40 + n * 30, (n + index) % 4)),
    ends: ["completed"],
  },
  {
    definition: define("plain"),
    checkpoints: false,
    lines: ({ n }) => [
      step("first", 200),
      { kind: "sleep", id: "nap", ms: 500 + n * 900 },
      step("last", 50, n % 3),
    ],
    ends: ["completed"],
  },
  {
    definition: define("wave"),
    checkpoints: true,
    lines: ({ n }) => [
      step("before", 20),
      {
        kind: "together",
        lines: [
          step("left", 100 * n, n % 2),
          step("right", 300),
          { kind: "sleep", id: "pause", ms: 2000 },
          { kind: "invoke", id: "call", functionId: "child" },
        ],
      },
      step("after", 20),
    ],
    ends: ["completed"],
  },
  {
    definition: define("parent"),
    checkpoints: true,
    lines: () => [
      { kind: "invoke", id: "fine", functionId: "child" },
      { kind: "invoke", id: "unwell", functionId: "broken child", catches: true },
      step("after", 30),
    ],
    ends: ["completed"],
  },
  { definition: define("child"), checkpoints: true, lines: () => [step("child", 150)], ends: ["completed"] },
  {
    definition: define("broken child", { maxAttempts: 2 }),
    checkpoints: true,
    lines: () => [step("always", 20, Number.POSITIVE_INFINITY)],
    ends: ["failed"],
  },
  {
    definition: define("tenant", { concurrency: [{ limit: 1, scope: "fn", key: "event.data.tenant" }] }),
    checkpoints: true,
    lines: ({ n }) => [step("one", 400), step("two", 100, n % 2)],
    ends: ["completed"],
  },
  {
    definition: define("shared", { concurrency: [{ limit: 2, scope: "shared", key: '"model"' }] }),
    checkpoints: false,
    lines: () => [{ kind: "together", lines: [step("a", 600), step("b", 600), step("c", 600)] }],
    ends: ["completed"],
  },
  {
    definition: define("broken"),
    checkpoints: true,
    lines: () => [step("fine", 20), step("always", 20, Number.POSITIVE_INFINITY)],
    ends: ["failed"],
  },
  {
    definition: define("deadly"),
    checkpoints: true,
    lines: () => [step("fine", 20), { kind: "step", id: "deadly", ms: 20, deadly: true }],
    ends: ["failed"],
  },
  {
    definition: define("on failure", {
      triggers: [{ event: "inngest/function.failed", if: "event.data.function_id in ['broken', 'deadly']" }],
    }),
    checkpoints: true,
    lines: () => [step("told", 20)],
    ends: ["completed"],
  },
];
