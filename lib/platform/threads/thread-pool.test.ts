import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { openThreadPool, TaskTooSlow } from "./thread-pool";

type Task = { sleepMs?: number; fails?: string; answer?: number };

const thread = `
export default async function runTask({ sleepMs = 0, fails, answer }) {
  await new Promise((done) => setTimeout(done, sleepMs));
  if (fails) throw new Error(fails);
  return answer;
}
`;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "threads-"));
  await writeFile(join(folder, "thread.mjs"), thread);
});
afterAll(() => rm(folder, { recursive: true }));

/** One thread, started. */
async function openPool(limits: { taskTimeoutMs: number; maxQueued?: number }) {
  const pool = openThreadPool<Task>({
    file: join(folder, "thread.mjs"),
    threads: 1,
    minThreads: 1,
    maxQueued: 10,
    ...limits,
  });
  onTestFinished(() => pool.close());
  await vi.waitFor(() => pool.run({}), { timeout: 20_000 });
  return pool;
}

it("answers each task for itself, and passes on what a thread throws", async () => {
  const pool = await openPool({ taskTimeoutMs: 10_000 });
  const answers = [1, 2, 3].map((answer) => pool.run<number>({ answer }));
  await expect(pool.run({ fails: "no such word" })).rejects.toThrow("no such word");
  expect(await Promise.all(answers)).toEqual([1, 2, 3]);
});

it("stops a task that takes too long with its thread, and goes on", async () => {
  const pool = await openPool({ taskTimeoutMs: 2_000 });
  await expect(pool.run({ sleepMs: 60_000 })).rejects.toThrow(TaskTooSlow);
  await vi.waitFor(async () => expect(await pool.run({ answer: 7 })).toBe(7), { timeout: 20_000 });
});

it("counts a task's own time from its turn", async () => {
  const pool = await openPool({ taskTimeoutMs: 2_000 });
  const answers = [1, 2, 3].map((answer) => pool.run<number>({ sleepMs: 1_200, answer }));
  expect(await Promise.all(answers)).toEqual([1, 2, 3]);
});

it("refuses a task that too many wait before", async () => {
  const pool = await openPool({ taskTimeoutMs: 10_000, maxQueued: 1 });
  const answers = [1, 2].map((answer) => pool.run<number>({ sleepMs: 300, answer }));
  await expect(pool.run({ answer: 3 })).rejects.toMatchObject({ code: "unavailable" });
  expect(await Promise.all(answers)).toEqual([1, 2]);
});
