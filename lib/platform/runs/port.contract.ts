import { describe, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import type { RunFilter, RunLog, RunStatus, RunSummary } from "./port";

type Kind = "completes" | "fails" | "waits";

type Subject = {
  runs: RunLog;
  /** Sends `contract/<kind>`, which starts the function of that name (see inngest/testing/contract-functions.ts). */
  send(kind: Kind, data: Record<string, unknown>): Promise<unknown>;
};

const patient = { timeout: 20_000, interval: 25 };

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
      for (const number of [after.queued, after.running, after.delayed, after.oldestQueuedSeconds]) {
        expect(number).toBeGreaterThanOrEqual(0);
      }
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
