import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { type Actor, permissions, systemActor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn } from "@/lib/kernel/reach";
import {
  aspectResult,
  finding,
  openStores,
  report,
  type Stores,
  submit,
} from "../../adapters/testing/stores";
import type { Analysis } from "../../domain/analysis";
import type { Ignore } from "../../domain/ignored";
import { pipelines } from "../../domain/pipeline";
import type { AnalysisReference } from "../../events";
import { makeCancelAnalysis } from "../cancel-analysis";
import { makeConsolidate, makeFailAnalysis, makeNotifyAuthor, makeSaveReport } from "./conclude";

let postgres: TestDatabase;
let stores: Stores;

beforeAll(async () => {
  postgres = await createTestDatabase();
  stores = openStores(postgres.appUrl);
});
afterAll(async () => {
  await stores.database.close();
  await postgres.drop();
});

const someOrigin = { engine: "essay@test", model: null, rules: "rules@test" };

/** The steps' dependencies, with a notifier that fails the first `failures` times. */
function dependencies(failures = 0, ignores: Ignore[] = []) {
  const told: Analysis["status"][] = [];
  let calls = 0;
  return {
    ...stores,
    told,
    indexing: { request: async () => {} },
    ignoresOf: async () => ignores,
    assistants: { askedAbout: () => [] },
    origin: async ({ text }: { text: string }) => ({ ...someOrigin, inputSha256: `of ${text}` }),
    notifier: {
      analysisEnded: async ({ status }: Analysis) => {
        calls += 1;
        if (calls <= failures) throw new Error("no connection");
        told.push(status);
      },
      batchEnded: async () => {
        throw new Error("there is no batch");
      },
    },
  };
}

async function running(): Promise<{ reference: AnalysisReference; actor: Actor }> {
  const reference = await submit(stores);
  await stores.analyses.begin(reference, "run");
  return { reference, actor: systemActor(reference.organisationId) };
}

const statusOf = async ({ organisationId, analysisId }: AnalysisReference) =>
  (await stores.analyses.find(everybodyIn(organisationId), analysisId))?.status;

describe("consolidating and saving", () => {
  it("gives one report, also when each step is repeated", async () => {
    const { reference, actor } = await running();
    const deps = dependencies();
    await stores.results.saveAspect(reference, aspectResult("spelling"));
    const consolidate = makeConsolidate(deps);
    const first = await consolidate(actor, reference);
    expect(await consolidate(actor, reference)).toEqual(first);
    expect(first.missing).toEqual(pipelines.essay.filter((aspect) => aspect !== "spelling"));
    const save = makeSaveReport(deps);
    expect(await save(actor, reference)).toEqual({ findingCount: 1 });
    expect(await save(actor, reference)).toEqual({ findingCount: 1 });
    expect(await statusOf(reference)).toBe("partial");
  });

  it("keeps what the report came from, and all findings; those that the author ignores are not counted", async () => {
    const { reference, actor } = await running();
    const deps = dependencies(0, [{ kind: "rule", value: finding().rule }]);
    const findings = [finding(), finding({ rule: "style.other" })];
    await stores.results.saveAspect(reference, aspectResult("spelling", findings));
    expect(await makeConsolidate(deps)(actor, reference)).toMatchObject({ findingCount: 1 });
    expect(await makeSaveReport(deps)(actor, reference)).toEqual({ findingCount: 1 });
    const analysis = await stores.analyses.find(everybodyIn(reference.organisationId), reference.analysisId);
    expect(analysis?.findingCount).toBe(1);
    const createdAt = analysis?.createdAt ?? new Date(0);
    expect(
      await stores.results.find(everybodyIn(reference.organisationId), reference.analysisId, createdAt),
    ).toMatchObject({
      findings: [{ rule: finding().rule }, { rule: "style.other" }],
      counts: { bySeverity: { minor: 1 } },
      provenance: { ...someOrigin, inputSha256: "of Um texto curto." },
    });
  });

  it("takes an aspect that came with a repeated run into the report", async () => {
    const { reference, actor } = await running();
    const deps = dependencies();
    await stores.results.saveAspect(reference, aspectResult("spelling"));
    await makeConsolidate(deps)(actor, reference);
    await stores.analyses.end(reference, "failed", "internal");
    await stores.analyses.begin(reference, "run-2");
    await stores.results.saveAspect(reference, aspectResult("cohesion"));
    expect((await makeConsolidate(deps)(actor, reference)).findingCount).toBe(2);
    expect(await makeSaveReport(deps)(actor, reference)).toEqual({ findingCount: 2 });
  });

  it("fails, to be tried again, where there is nothing to consolidate or to save", async () => {
    const { reference, actor } = await running();
    const deps = dependencies();
    await expect(makeConsolidate(deps)(actor, reference)).rejects.toMatchObject({ code: "unavailable" });
    await expect(makeSaveReport(deps)(actor, reference)).rejects.toMatchObject({ code: "unavailable" });
  });

  it("starts no step of an analysis that was cancelled", async () => {
    const { reference, actor } = await running();
    const deps = dependencies();
    await stores.analyses.end(reference, "cancelled");
    for (const make of [makeConsolidate, makeSaveReport, makeNotifyAuthor]) {
      await expect(make(deps)(actor, reference)).rejects.toMatchObject({ code: "conflict" });
    }
    expect(deps.told).toEqual([]);
  });

  it("is the system's work alone", async () => {
    const { reference, actor } = await running();
    const person: Actor = { ...actor, permissions: new Set(permissions), platform: false };
    const deps = dependencies();
    await expect(makeConsolidate(deps)(person, reference)).rejects.toMatchObject({ code: "forbidden" });
    await expect(makeFailAnalysis(deps)(person, reference, "internal")).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await statusOf(reference)).toBe("running");
  });
});

describe("failing for good", () => {
  it("tells the author, also when telling failed the first time", async () => {
    const { reference, actor } = await running();
    const deps = dependencies(1);
    const fail = makeFailAnalysis(deps);
    await expect(fail(actor, reference, "internal")).rejects.toThrow("no connection");
    expect(await statusOf(reference)).toBe("failed");
    await fail(actor, reference, "internal");
    expect(deps.told).toEqual(["failed"]);
  });

  it("leaves a result as it is, and tells nobody", async () => {
    const { reference, actor } = await running();
    const deps = dependencies();
    await stores.results.complete(reference, report());
    await makeFailAnalysis(deps)(actor, reference, "conflict");
    expect(await statusOf(reference)).toBe("completed");
    expect(deps.told).toEqual([]);
  });
});

describe("cancelling", () => {
  const person = (organisationId: string): Actor => ({
    userId: newId(),
    organisationId,
    permissions: new Set(["analyses.write", "analyses.review"]),
    platform: false,
  });

  it("ends the analysis and its run", async () => {
    const { reference } = await running();
    const cancelled: string[] = [];
    const runs = { cancel: async (runId: string) => cancelled.push(runId) > 0 };
    const cancel = makeCancelAnalysis({ ...dependencies(), runs });
    await cancel(person(reference.organisationId), reference.analysisId);
    expect(await statusOf(reference)).toBe("cancelled");
    expect(cancelled).toEqual(["run"]);
    await expect(cancel(person(reference.organisationId), reference.analysisId)).rejects.toMatchObject({
      code: "not_cancellable",
    });
  });

  it("is not for another organisation, nor without the permission", async () => {
    const { reference } = await running();
    const cancel = makeCancelAnalysis({ ...dependencies(), runs: { cancel: async () => true } });
    await expect(cancel(person(newId()), reference.analysisId)).rejects.toMatchObject({ code: "not_found" });
    const reader: Actor = { ...person(reference.organisationId), permissions: new Set(["analyses.read"]) };
    await expect(cancel(reader, reference.analysisId)).rejects.toMatchObject({ code: "forbidden" });
    expect(await statusOf(reference)).toBe("running");
  });
});
