import { expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { patient, type Stage } from "./testing/stage";

/** What is told of runs, and what can be done with one. */
export function history({ subject, all, of, begin }: Stage): void {
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

  it.each([newId(), "01KAJW0000000000000000000", "'; drop table runs --"])("knows no run %s", async (id) => {
    const { runs } = subject();
    expect(await runs.find(id)).toBeNull();
    expect(await runs.cancel(id)).toBe(false);
    expect(await runs.rerun(id)).toBeNull();
  });

  it.each(["nonsense", Buffer.from("2026-11-21T00:00:00Z a b").toString("base64url")])(
    "refuses the cursor %j",
    async (cursor) => {
      await expect((async () => subject().runs.list({ limit: 5, cursor }))()).rejects.toMatchObject({
        code: "invalid_input",
      });
    },
  );
}
