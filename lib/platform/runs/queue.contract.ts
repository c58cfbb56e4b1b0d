import { expect, it } from "vitest";
import type { FunctionLoad, QueueOverview } from "./port";
import { patient, type Stage } from "./testing/stage";

const loadOf = (queue: QueueOverview, id: string): FunctionLoad | undefined =>
  queue.functions.find(({ functionId }) => functionId === id);

/** What is told of all runs together: their numbers, dead letters, queue and workers. */
export function queue({ subject, all, begin }: Stage): void {
  it("counts what failed within a day, and gives every number", async () => {
    const { runs } = subject();
    const before = await runs.stats();
    await begin("fails", "failed", 1);
    const after = await runs.stats();
    expect(after.failedLastDay).toBe(before.failedLastDay + 1);
    expect(after.running).toBeGreaterThanOrEqual(0);
    for (const number of [after.queued, after.delayed, after.oldestQueuedSeconds]) {
      if (number !== null) expect(number).toBeGreaterThanOrEqual(0);
    }
  });

  it("runs again once what failed, however many ask, and counts it as a dead letter until then", async () => {
    const { runs } = subject();
    const failed = await begin("fails", "failed", 1);
    const ofFunction = { functionId: failed.functionId, notRerun: true };
    const dead = async () => loadOf(await runs.queue(), failed.functionId)?.deadLetters;
    const before = (await dead()) ?? 0;
    expect((await all({ ...ofFunction, status: "failed" })).map(({ id }) => id)).toContain(failed.id);
    const asked = await Promise.all([1, 2, 3].map(() => runs.rerun(failed.id, { once: true })));
    expect(asked.filter((id) => id !== null)).toHaveLength(1);
    expect(await runs.rerun(failed.id, { once: true })).toBeNull();
    expect((await all(ofFunction)).map(({ id }) => id)).not.toContain(failed.id);
    expect((await all({ functionId: failed.functionId })).map(({ id }) => id)).toContain(failed.id);
    // The new run fails as well, and is a dead letter in the place of the first.
    await expect.poll(dead, patient).toBe(before);
    expect(await runs.rerun(failed.id)).toEqual(expect.any(String));
    await expect.poll(dead, patient).toBe(before + 1);
  });

  it("tells each function's part in the queue, and its last hour minute by minute", async () => {
    const { runs } = subject();
    const before = await runs.queue();
    const completed = await begin("completes", "completed", 2);
    const failed = await begin("fails", "failed", 1);
    const waiting = await begin("waits", "running", 1);
    const waits = async () => {
      const load = loadOf(await runs.queue(), waiting.functionId);
      return load?.delayed ?? load?.running;
    };
    await expect.poll(waits, patient).toBeGreaterThanOrEqual(1);
    const after = await runs.queue();
    const grown = (id: string, of: "completed" | "failed" | "deadLetters") =>
      (loadOf(after, id)?.[of] ?? 0) - (loadOf(before, id)?.[of] ?? 0);
    expect(grown(completed.functionId, "completed")).toBe(1);
    expect(grown(failed.functionId, "failed")).toBe(1);
    expect(grown(failed.functionId, "deadLetters")).toBe(1);
    const took = loadOf(after, completed.functionId)?.run;
    expect(took?.p95).toBeGreaterThanOrEqual(took?.p50 ?? Number.NaN);
    expect(took?.p50).toBeGreaterThanOrEqual(0);
    expect(after.latency.run).not.toBeNull();
    expect(after.totals.running).toBeGreaterThanOrEqual(0);
    await runs.cancel(waiting.id);

    expect(after.minutes).toHaveLength(60);
    const minutes = after.minutes.map(({ minute }) => Date.parse(minute));
    expect(minutes.every((minute, index) => minute === (minutes[0] ?? 0) + index * 60_000)).toBe(true);
    const sum = (queue: QueueOverview, of: "runs" | "steps", what: "started" | "completed" | "failed") =>
      queue.minutes.reduce((total, minute) => total + minute[of][what], 0);
    const more = (of: "runs" | "steps") =>
      (["started", "completed", "failed"] as const).map(
        (what) => sum(after, of, what) - sum(before, of, what),
      );
    expect(more("runs")).toEqual([3, 1, 1]);
    expect(more("steps")).toEqual([5, 3, 2]);
  });

  it("tells who works, or that it cannot", async () => {
    const { workers, totals } = await subject().runs.queue();
    expect(workers === null).toBe(totals.queued === null);
    for (const worker of workers ?? []) {
      expect(worker).toMatchObject({ host: expect.any(String), pid: process.pid });
      expect(Date.parse(worker.lastSeenAt)).toBeGreaterThan(0);
    }
    if (workers) expect(workers.length).toBeGreaterThan(0);
  });
}
