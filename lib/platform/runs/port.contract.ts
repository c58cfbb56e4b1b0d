import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import type { FunctionLoad, QueueOverview, RunFilter, RunLog, RunStatus, RunSummary } from "./port";

type Kind = "completes" | "fails" | "waits";

type Subject = {
  runs: RunLog;
  /** Sends `contract/<kind>`, which starts the function of that name (see inngest/testing/contract-functions.ts). */
  send(kind: Kind, data: Record<string, unknown>): Promise<unknown>;
};

const patient = { timeout: 20_000, interval: 25 };

const loadOf = (queue: QueueOverview, id: string): FunctionLoad | undefined =>
  queue.functions.find(({ functionId }) => functionId === id);

/** What every log of runs must do, whichever engine runs them. */
export function runLogContract(name: string, subject: () => Subject): void {
  const all = async (filter: Omit<RunFilter, "limit"> = {}, limit = 100): Promise<RunSummary[]> => {
    const items: RunSummary[] = [];
    let cursor: string | undefined;
    do {
      const page = await subject().runs.list({ ...filter, limit, cursor });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      items.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return items;
  };

  const of = async (organisationId: string) =>
    (await all()).filter((run) => run.organisationId === organisationId);

  /** Starts a run and waits until it is in a state, with `steps` recorded. */
  async function begin(kind: Kind, status: RunStatus, steps: number, organisationId = newId()) {
    const { runs, send } = subject();
    await send(kind, { organisationId, note: "redação" });
    const find = async () => {
      const [summary] = await of(organisationId);
      return summary ? runs.find(summary.id) : null;
    };
    await expect
      .poll(async () => {
        const run = await find();
        const ended = run?.steps.filter(({ kind: is, finishedAt }) => is === "run" && finishedAt);
        return [run?.status, ended?.length];
      }, patient)
      .toEqual([status, steps]);
    const run = await find();
    if (!run) throw new Error("the run is gone");
    return run;
  }

  describe(`run log: ${name}`, () => {
    it("shows a run with its input, output, steps, attempts and times", async () => {
      const organisationId = newId();
      const run = await begin("completes", "completed", 2, organisationId);
      expect(run).toMatchObject({
        status: "completed",
        organisationId,
        eventName: "contract/completes",
        attempts: 1,
        error: null,
        output: { total: 2 },
        input: { name: "contract/completes", data: { organisationId, note: "redação" } },
      });
      expect(run.functionId).toMatch(/completes$/);
      const steps = run.steps.filter(({ kind }) => kind === "run");
      expect(steps).toMatchObject([
        {
          name: "first",
          status: "completed",
          output: { n: 1 },
          attempts: [{ attempt: 0, status: "completed" }],
        },
        { name: "second", status: "completed", output: { n: 2 }, attempts: [{ attempt: 0, error: null }] },
      ]);
      const times = [run.createdAt, steps[0]?.startedAt, steps[0]?.finishedAt, run.finishedAt].map((time) =>
        Date.parse(time ?? ""),
      );
      expect(times).toEqual([...times].sort((a, b) => a - b));
    });

    it("shows each attempt of what failed, with its error", async () => {
      const run = await begin("fails", "failed", 1);
      expect(run.error).toContain("it broke");
      const [step] = run.steps.filter(({ kind }) => kind === "run");
      expect(step).toMatchObject({ name: "breaks", status: "failed" });
      expect(step?.attempts).toMatchObject([
        { attempt: 0, status: "failed", error: expect.stringContaining("it broke") },
        { attempt: 1, status: "failed", error: expect.stringContaining("it broke") },
      ]);
    });

    it("lists newest first, each run once whatever the size of a page, and filters", async () => {
      await Promise.all([1, 2, 3, 4, 5].map(() => begin("completes", "completed", 2)));
      await begin("fails", "failed", 1);
      const whole = (await all()).map(({ id }) => id);
      for (const limit of [1, 2, 3]) expect((await all({}, limit)).map(({ id }) => id)).toEqual(whole);
      const created = (await all()).map(({ createdAt }) => createdAt);
      expect(created).toEqual([...created].sort().reverse());
      const failed = await all({ status: "failed" }, 2);
      expect(failed.length).toBeGreaterThan(0);
      for (const { error } of failed) expect(error).toContain("it broke");
      expect(new Set(failed.map(({ status }) => status))).toEqual(new Set(["failed"]));
      const functionId = failed[0]?.functionId ?? "";
      expect((await all({ functionId, status: "completed" })).length).toBe(0);
      expect((await all({ functionId })).length).toBe(failed.length);
    });

    it("cancels what is under way, once", async () => {
      const { runs } = subject();
      const run = await begin("waits", "running", 1);
      expect(await runs.cancel(run.id)).toBe(true);
      expect(await runs.find(run.id)).toMatchObject({ status: "cancelled", finishedAt: expect.any(String) });
      expect(await runs.cancel(run.id)).toBe(false);
    });

    it("starts a new run with the same event, and leaves the first as it is", async () => {
      const { runs } = subject();
      const organisationId = newId();
      const first = await begin("completes", "completed", 2, organisationId);
      expect(await runs.rerun(first.id)).toEqual(expect.any(String));
      await expect
        .poll(async () => (await of(organisationId)).map(({ status }) => status), patient)
        .toEqual(["completed", "completed"]);
      const [second] = await of(organisationId);
      expect(second?.id).not.toBe(first.id);
      expect(await runs.find(second?.id ?? "")).toMatchObject({
        output: { total: 2 },
        input: { data: { organisationId } },
      });
      expect(await runs.find(first.id)).toEqual(first);
    });

    it("replays a run from a step with other data, or tells that it cannot", async () => {
      const { runs } = subject();
      const { replay } = runs;
      if (!replay) return expect((await runs.queue()).workers).toBeNull();
      const organisationId = newId();
      const first = await begin("completes", "completed", 2, organisationId);
      const second = first.steps.find((step) => step.name === "second");
      const data = { organisationId, note: "other" };
      const id = (await replay(first.id, { fromStep: second?.id, data })) ?? "";
      await expect.poll(async () => (await runs.find(id))?.status, patient).toBe("completed");
      const again = await runs.find(id);
      expect(again).toMatchObject({ rerunOf: first.id, replayedFrom: second?.id, input: { data } });
      expect(again?.steps.slice(1)).toMatchObject([
        { name: "first", kept: true, position: 1, output: { n: 1 }, attempts: [] },
        { name: "second", kept: false, position: 2, output: { n: 2 } },
      ]);
      await expect(replay(first.id, { fromStep: "gone" })).rejects.toMatchObject({
        fields: [{ path: "fromStep", message: "step_unknown" }],
      });
      expect(await replay(newId(), {})).toBeNull();
    });

    it.each([newId(), "01KAJW0000000000000000000", "'; drop table runs --"])(
      "knows no run %s",
      async (id) => {
        const { runs } = subject();
        expect(await runs.find(id)).toBeNull();
        expect(await runs.cancel(id)).toBe(false);
        expect(await runs.rerun(id)).toBeNull();
      },
    );

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

    it.each(["nonsense", Buffer.from("2026-11-21T00:00:00Z a b").toString("base64url")])(
      "refuses the cursor %j",
      async (cursor) => {
        await expect((async () => subject().runs.list({ limit: 5, cursor }))()).rejects.toMatchObject({
          code: "invalid_input",
        });
      },
    );
  });
}
