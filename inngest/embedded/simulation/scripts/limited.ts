import { define, type Script, step } from "./line";

const key = "event.data.key";

export const rate = { limit: 2, periodMs: 20_000 };
export const throttle = { limit: 2, periodMs: 8000, burst: 1 };
export const debounce = { periodMs: 6000, timeoutMs: 15_000 };
export const batch = { maxSize: 3, timeoutMs: 5000 };
/** By function; each with another way to tell a tick. */
export const crons = new Map([
  ["every twenty seconds", "*/20 * * * * *"],
  ["every minute in São Paulo", "TZ=America/Sao_Paulo * * * * *"],
]);

const oneStep = (id: string): Pick<Script, "checkpoints" | "lines" | "ends"> => ({
  checkpoints: true,
  lines: () => [step(id, 60)],
  ends: ["completed"],
});

/** Functions whose starts are limited. */
export const limitedScripts: Script[] = [
  { definition: define("once", { idempotency: key }), isChoosy: true, ...oneStep("once") },
  { definition: define("rated", { rateLimit: { ...rate, key } }), isChoosy: true, ...oneStep("rated") },
  { definition: define("throttled", { throttle: { ...throttle, key } }), ...oneStep("throttled") },
];

export const debouncedScripts: Script[] = [
  {
    definition: define("debounced", { debounce: { ...debounce, key } }),
    isChoosy: true,
    ...oneStep("debounced"),
  },
];

export const batchedScripts: Script[] = [
  {
    definition: define("batched", { batchEvents: { ...batch, key } }),
    isChoosy: true,
    ...oneStep("batched"),
  },
];

export const singletonScripts: Script[] = [
  {
    definition: define("single", { singleton: { key, mode: "skip" } }),
    isChoosy: true,
    checkpoints: true,
    lines: ({ n }) => [step("begin", 100 * n), { kind: "sleep", id: "rest", ms: 500 * n }, step("done", 30)],
    ends: ["completed"],
  },
  {
    definition: define("newest", { singleton: { key, mode: "cancel" } }),
    checkpoints: true,
    lines: ({ ms = 0 }) => [step("begin", 60), { kind: "sleep", id: "rest", ms }, step("done", 30)],
    ends: ["completed", "cancelled"],
  },
];

export const cronScripts: Script[] = [...crons].map(([id, cron]) => ({
  definition: define(id, { triggers: [], crons: [cron] }),
  ...oneStep("tick"),
}));
