import type { FunctionDefinition } from "../../store/function-definition";
import type { RunEndRow } from "../../store/transaction";

/** One line of a scripted function. Times are milliseconds. */
export type Line =
  | Leaf
  /** Side by side, all found at once. */
  | { kind: "together"; lines: Leaf[] };

export type Leaf =
  /** Executes for `ms` and has an effect. Throws its first `errors` times; `deadly`: kills its process each time. */
  | { kind: "step"; id: string; ms: number; errors?: number; deadly?: boolean; catches?: boolean }
  | { kind: "sleep"; id: string; ms: number }
  /** `at`: milliseconds since 1970. */
  | { kind: "sleep until"; id: string; at: number }
  /** Without a condition, each event of the name will do. */
  | { kind: "wait"; id: string; event: string; if?: string; ms: number }
  | { kind: "invoke"; id: string; functionId: string; catches?: boolean; timeoutMs?: number };

/** What an event asks of its function: `n` sets sizes, `key` is what limits and conditions go by. */
export type Order = { order: string; n: number; tenant: string; key?: string; ms?: number; at?: number };

export type Script = {
  definition: FunctionDefinition;
  /** Whether each step is checkpointed while the call goes on; otherwise each is a call of its own. */
  checkpoints: boolean;
  lines(order: Order): Line[];
  /** How a run may end when nobody ends it by hand. */
  ends: RunEndRow["status"][];
  /** Whether its limits keep events from starting a run. */
  isChoosy?: boolean;
};

const maxAttempts = 4;

export const define = (id: string, fields: Partial<FunctionDefinition> = {}): FunctionDefinition => ({
  id,
  appId: "simulated",
  name: id,
  callPath: "/",
  maxAttempts,
  triggers: [{ event: id }],
  concurrency: [],
  ...fields,
});

export const step = (id: string, ms: number, errors = 0): Leaf => ({ kind: "step", id, ms, errors });

export const leavesOf = (line: Line): Leaf[] => (line.kind === "together" ? line.lines : [line]);
