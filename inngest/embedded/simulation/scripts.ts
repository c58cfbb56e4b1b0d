import type { FunctionDefinition } from "../store/function-definition";

/** One line of a scripted function. Times are milliseconds. */
export type Line =
  /** Executes for `ms` and has an effect. Throws its first `errors` times; `deadly`: kills its process each time. */
  | { kind: "step"; id: string; ms: number; errors?: number; deadly?: boolean; catches?: boolean }
  | { kind: "sleep"; id: string; ms: number }
  | { kind: "invoke"; id: string; functionId: string; catches?: boolean }
  /** Side by side, all found at once. */
  | { kind: "together"; lines: Exclude<Line, { kind: "together" }>[] };

export type Leaf = Exclude<Line, { kind: "together" }>;

/** What an event asks of its function: `n` sets sizes. */
export type Order = { order: string; n: number; tenant: string };

export type Script = {
  definition: FunctionDefinition;
  /** Whether each step is checkpointed while the call goes on; otherwise each is a call of its own. */
  checkpoints: boolean;
  lines(order: Order): Line[];
  /** How a run ends when it is left alone. */
  ends: "completed" | "failed";
};

const maxAttempts = 4;
const functionFailed = "inngest/function.failed";

const define = (id: string, fields: Partial<FunctionDefinition> = {}): FunctionDefinition => ({
  id,
  appId: "simulated",
  name: id,
  callPath: "/",
  maxAttempts,
  triggers: [{ event: id }],
  concurrency: [],
  ...fields,
});

const step = (id: string, ms: number, errors = 0): Leaf => ({ kind: "step", id, ms, errors });

/** The functions of every simulation: each shape that steps can take. */
export const scripts: Script[] = [
  {
    definition: define("serial"),
    checkpoints: true,
    lines: ({ n }) =>
      Array.from({ length: 1 + (n % 5) }, (_, index) => step(`s${index}`, 40 + n * 30, (n + index) % 4)),
    ends: "completed",
  },
  {
    definition: define("plain"),
    checkpoints: false,
    lines: ({ n }) => [
      step("first", 200),
      { kind: "sleep", id: "nap", ms: 500 + n * 900 },
      step("last", 50, n % 3),
    ],
    ends: "completed",
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
    ends: "completed",
  },
  {
    definition: define("parent"),
    checkpoints: true,
    lines: () => [
      { kind: "invoke", id: "fine", functionId: "child" },
      { kind: "invoke", id: "unwell", functionId: "broken child", catches: true },
      step("after", 30),
    ],
    ends: "completed",
  },
  { definition: define("child"), checkpoints: true, lines: () => [step("child", 150)], ends: "completed" },
  {
    definition: define("broken child", { maxAttempts: 2 }),
    checkpoints: true,
    lines: () => [step("always", 20, Number.POSITIVE_INFINITY)],
    ends: "failed",
  },
  {
    definition: define("tenant", { concurrency: [{ limit: 1, scope: "fn", key: "event.data.tenant" }] }),
    checkpoints: true,
    lines: ({ n }) => [step("one", 400), step("two", 100, n % 2)],
    ends: "completed",
  },
  {
    definition: define("shared", { concurrency: [{ limit: 2, scope: "shared", key: '"model"' }] }),
    checkpoints: false,
    lines: () => [{ kind: "together", lines: [step("a", 600), step("b", 600), step("c", 600)] }],
    ends: "completed",
  },
  {
    definition: define("broken"),
    checkpoints: true,
    lines: () => [step("fine", 20), step("always", 20, Number.POSITIVE_INFINITY)],
    ends: "failed",
  },
  {
    definition: define("deadly"),
    checkpoints: true,
    lines: () => [step("fine", 20), { kind: "step", id: "deadly", ms: 20, deadly: true }],
    ends: "failed",
  },
  {
    definition: define("on failure", {
      triggers: [{ event: functionFailed, if: "event.data.function_id in ['broken', 'deadly']" }],
    }),
    checkpoints: true,
    lines: () => [step("told", 20)],
    ends: "completed",
  },
];

export const scriptOf = new Map(scripts.map((script) => [script.definition.id, script]));

export const leavesOf = (line: Line): Leaf[] => (line.kind === "together" ? line.lines : [line]);
