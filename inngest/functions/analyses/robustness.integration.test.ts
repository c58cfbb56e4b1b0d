import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import {
  administrator,
  gate,
  member,
  type PipelineUnderTest,
  startPipeline,
  stubEngine,
} from "@/inngest/testing/pipeline-under-test";
import { aspects } from "@/lib/features/analyses/events";
import type { Actor } from "@/lib/kernel/actor";

let product: PipelineUnderTest;
const patient = { timeout: 50_000, interval: 50 };

beforeAll(async () => {
  product = await startPipeline();
});
afterAll(async () => {
  await product?.stop();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const submit = async (actor: Actor, text = "Um texto curto.") =>
  (await product.analyses().submitEssay(actor, { text })).analysisId;

const detail = (actor: Actor, id: string) => product.analyses().getAnalysis(actor, id);

async function ended(actor: Actor, id: string) {
  await expect.poll(async () => (await detail(actor, id)).finishedAt, patient).not.toBeNull();
  return detail(actor, id);
}

const told = async (actor: Actor) =>
  (await product.notifications().list(actor, { limit: 10 })).items.map(({ kind }) => kind);

const runOf = async (id: string): Promise<string> => {
  const [row] = await product.superuser<
    { run: string }[]
  >`select run_id as run from analyses.analyses where id = ${id}`;
  return row?.run ?? "";
};

describe("aspects", () => {
  it("overlap in time", async () => {
    const all = gate();
    const begun: string[] = [];
    stubEngine(product, async (aspect) => {
      begun.push(aspect);
      if (begun.length === aspects.essay.length) all.open();
      await all.opened;
    });
    const actor = member();
    expect((await ended(actor, await submit(actor))).status).toBe("completed");
    expect(begun.sort()).toEqual(aspects.essay.toSorted());
  });

  it("are tried again, visibly, where one fails for a moment", async () => {
    let failures = 0;
    stubEngine(product, (aspect) => {
      if (aspect === "spelling" && failures++ === 0) throw new Error("the thread died");
    });
    const actor = member();
    const analysis = await ended(actor, await submit(actor));
    expect(analysis.status).toBe("completed");
    const attempts = Object.fromEntries(analysis.steps.map(({ step, attempts }) => [step, attempts]));
    expect(attempts).toMatchObject({ spelling: 2, cohesion: 1, validate: 1 });
  });

  it("that fail for good are named as missing; the rest stands", async () => {
    stubEngine(product, (aspect) => {
      if (aspect === "cohesion") throw new Error("broken");
    });
    const actor = member();
    const id = await submit(actor);
    expect(await ended(actor, id)).toMatchObject({
      status: "partial",
      missingAspects: ["cohesion"],
      failure: null,
    });
    const { report } = await product.analyses().getResult(actor, id);
    expect(report.missing).toEqual(["cohesion"]);
    expect(Object.keys(report.details)).toHaveLength(aspects.essay.length - 1);
    await expect.poll(() => told(actor), patient).toEqual(["analysis.completed"]);
    const failed = (await detail(actor, id)).steps.find(({ step }) => step === "cohesion");
    expect(failed).toMatchObject({ status: "failed", error: "internal", attempts: 2 });
  });
});

describe("the original", () => {
  it("is written again when it was lost", async () => {
    const actor = member();
    const folder = join(product.dataFolder, "objects", actor.organisationId);
    stubEngine(product);
    vi.spyOn(product.analysisPipeline().engine, "detectLanguage").mockImplementation(async () => {
      await rm(folder, { recursive: true });
      return "pt";
    });
    expect((await ended(actor, await submit(actor))).status).toBe("completed");
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(files.filter((file) => file.isFile())).toHaveLength(1);
  });

  it("that no longer matches its checksum ends the analysis with the reason, told once", async () => {
    const damaging = "Texto que se estraga.";
    await product.superuser`create function analyses.damage() returns trigger language plpgsql as
      'begin if new.text like ''%se estraga%'' then new.text := new.text || ''!''; end if; return new; end'`;
    await product.superuser`create trigger damage before insert on analyses.versions
      for each row execute function analyses.damage()`;
    const analyse = stubEngine(product);
    const actor = member();
    const id = await submit(actor, damaging);
    expect(await ended(actor, id)).toMatchObject({ status: "failed", failure: "original_damaged" });
    await expect.poll(() => told(actor), patient).toEqual(["analysis.failed"]);
    expect(analyse).not.toHaveBeenCalled();
    expect((await detail(actor, id)).steps[0]).toMatchObject({
      step: "validate",
      attempts: 1,
      status: "failed",
    });
    await product.superuser`drop trigger damage on analyses.versions`;
  });
});

it("does nothing more of an analysis that was cancelled while it ran", async () => {
  const [begun, release] = [gate(), gate()];
  stubEngine(product, async () => {
    begun.open();
    await release.opened;
  });
  const actor = member();
  const id = await submit(actor, "Texto cancelado.");
  await begun.opened;
  await product.analyses().cancelAnalysis(actor, id);
  release.open();
  await expect
    .poll(async () => (await product.operations().getRun(administrator(), await runOf(id))).status)
    .toBe("cancelled");
  await expect
    .poll(async () => {
      const [row] = await product.superuser`select count(*)::int as jobs from durable.jobs`;
      return row?.jobs;
    }, patient)
    .toBe(0);
  expect((await detail(actor, id)).status).toBe("cancelled");
  const events = await product.superuser<{ type: string; step: string }[]>`
    select type, step from analyses.analysis_events where analysis_id = ${id} order by sequence`;
  const after = events.slice(events.findIndex(({ type }) => type === "cancelled") + 1);
  expect(after.filter(({ type }) => type === "step.started")).toEqual([]);
  expect(await told(actor)).toEqual([]);
  expect((await product.search().search(actor, { q: "cancelado", limit: 5 })).items).toEqual([]);
  await expect(product.analyses().getResult(actor, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(product.analyses().cancelAnalysis(actor, id)).rejects.toMatchObject({
    code: "not_cancellable",
  });
});

it("starts nothing more of a cancelled analysis where the engine could not be told", async () => {
  const [begun, release] = [gate(), gate()];
  stubEngine(product, async () => {
    begun.open();
    await release.opened;
  });
  vi.spyOn(product.durable().runs, "cancel").mockRejectedValue(new Error("down"));
  const actor = member();
  const id = await submit(actor, "Texto que ninguém espera.");
  await begun.opened;
  await product.analyses().cancelAnalysis(actor, id);
  release.open();
  const run = await runOf(id);
  await expect
    .poll(async () => (await product.operations().getRun(administrator(), run)).status, patient)
    .toBe("failed");
  const { steps, status } = await detail(actor, id);
  expect(status).toBe("cancelled");
  expect(steps.filter(({ group }) => group === "after").map(({ attempts }) => attempts)).toEqual([
    0, 0, 0, 0,
  ]);
  expect(await told(actor)).toEqual([]);
});

describe("a run that failed for good", () => {
  it("says so without internal text, and completes when an administrator repeats it", async () => {
    let broken = true;
    stubEngine(product, () => {
      if (broken) throw new Error("password=secret host=internal");
    });
    const actor = member();
    const id = await submit(actor);
    expect(await ended(actor, id)).toMatchObject({ status: "failed", failure: "unavailable" });
    await expect.poll(() => told(actor), patient).toEqual(["analysis.failed"]);

    broken = false;
    const again = await product.operations().rerunRun(administrator(), await runOf(id));
    await expect
      .poll(async () => (await product.operations().getRun(administrator(), again ?? "")).status, patient)
      .toBe("completed");
    expect(await detail(actor, id)).toMatchObject({ status: "completed", failure: null, missingAspects: [] });
    expect((await product.analyses().getResult(actor, id)).report.missing).toEqual([]);
    expect((await told(actor)).sort()).toEqual(["analysis.completed", "analysis.failed"]);
    expect((await detail(actor, id)).steps.every(({ status }) => status === "completed")).toBe(true);
  });

  it("leaves a finished analysis as it is when its run is repeated", async () => {
    stubEngine(product);
    const actor = member();
    const id = await submit(actor);
    await expect.poll(() => told(actor), patient).toEqual(["analysis.completed"]);
    const run = await runOf(id);
    const { getRun, rerunRun } = product.operations();
    await expect.poll(async () => (await getRun(administrator(), run)).status, patient).toBe("completed");
    const before = await detail(actor, id);
    const again = await rerunRun(administrator(), run);
    await expect
      .poll(async () => (await getRun(administrator(), again ?? "")).output, patient)
      .toEqual({ alreadyEnded: true });
    expect(await detail(actor, id)).toEqual(before);
    expect(await told(actor)).toEqual(["analysis.completed"]);
  });
});
