import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { type Actor, systemActor } from "@/lib/kernel/actor";
import { everybodyIn } from "@/lib/kernel/reach";
import { makeDiskStorage } from "@/lib/platform/storage/adapters/disk";
import { aspectResult, openStores, report, type Stores, submit } from "../../adapters/testing/stores";
import type { CodeOptimiser } from "../../engine-ports";
import type { AnalysisReference } from "../../events";
import { type CodeOptions, codeOptions } from "../../submission-schemas";
import { makeBenchmarker } from "./benchmarker";
import { makeOptimiser } from "./optimiser";
import { makeRecall } from "./recall";
import { makeReviewer } from "./reviewer";
import { benchmarked, environment, scriptedOptimiser, source, verified } from "./testing/scripted-optimiser";
import { makeVerifier } from "./verifier";

let postgres: TestDatabase;
let stores: Stores;
let folder: string;

beforeAll(async () => {
  postgres = await createTestDatabase();
  stores = openStores(postgres.appUrl);
  folder = await mkdtemp(join(tmpdir(), "elysia-agents-"));
});
afterAll(async () => {
  await stores.database.close();
  await postgres.drop();
  await rm(folder, { recursive: true, force: true });
});

/** The agents' dependencies with an engine that does as the test says. */
function scripted(behave: Partial<CodeOptimiser> = {}) {
  const { calls, optimiser } = scriptedOptimiser(behave);
  return { calls, dependencies: { ...stores, optimiser, storage: makeDiskStorage(folder) } };
}

async function running(
  options: Partial<CodeOptions> = {},
  organisationId?: string,
): Promise<{ reference: AnalysisReference; actor: Actor }> {
  const given = codeOptions.parse(options);
  const submission = { kind: "code" as const, text: source, options: given };
  const reference = await submit(stores, { ...submission, ...(organisationId && { organisationId }) });
  await stores.analyses.begin(reference, "run");
  return { reference, actor: systemActor(reference.organisationId) };
}

async function runAll(
  { dependencies }: ReturnType<typeof scripted>,
  actor: Actor,
  reference: AnalysisReference,
) {
  await makeOptimiser(dependencies)(actor, reference);
  await makeVerifier(dependencies)(actor, reference);
  await makeBenchmarker(dependencies)(actor, reference);
  await makeReviewer(dependencies)(actor, reference);
  const results = await stores.results.listAspects(
    everybodyIn(reference.organisationId),
    reference.analysisId,
  );
  return results.find(({ aspect }) => aspect === "optimisation")?.data;
}

describe("the agents", () => {
  it("hand each other what they made, and the reviewer writes it down", async () => {
    const { reference, actor } = await running();
    expect(await runAll(scripted(), actor, reference)).toMatchObject({
      status: "measured",
      reason: null,
      environment,
      source: "def f(n):\n    return n * (n - 1) // 2\n",
      rewrites: [{ rule: "rewrite/sum-of-range", places: [{ start: 14, end: 34 }] }],
      attempts: [{ verdict: "same", reason: null, counterexample: null }],
      verification: { cases: 12, origins: { generated: 12 } },
      receiptId: expect.stringMatching(/^[0-9a-f-]{36}\/[0-9a-f]{64}$/),
    });
  });

  it("do nothing again when their steps are delivered again", async () => {
    const { reference, actor } = await running();
    const engine = scripted();
    const first = await runAll(engine, actor, reference);
    expect(await runAll(engine, actor, reference)).toEqual(first);
    expect(engine.calls).toEqual(["propose", "verify", "benchmark"]);
  });

  it("look for nothing where findings alone are asked for", async () => {
    const { reference, actor } = await running({ depth: "quick" });
    const engine = scripted();
    expect(await runAll(engine, actor, reference)).toMatchObject({
      status: "skipped",
      reason: { code: "findings-alone" },
      source,
    });
    expect(engine.calls).toEqual([]);
  });

  it("call what was refuted none, with what was tried, and what stayed open advice", async () => {
    const counterexample = { call: "f(0)", differs: { code: "result" as const }, before: "0", after: "-1" };
    const attempt = { rules: ["rewrite/sum-of-range"], counterexample };
    const none = { rules: [], comparison: null };
    const refuted = scripted({
      verify: async () => verified({ ...none, attempts: [{ ...attempt, verdict: "different" }] }),
    });
    const one = await running();
    expect(await runAll(refuted, one.actor, one.reference)).toMatchObject({
      status: "none",
      attempts: [{ verdict: "different", counterexample }],
      source,
      rewrites: [],
    });
    expect(refuted.calls).not.toContain("benchmark");
    const open = scripted({
      verify: async () =>
        verified({
          ...none,
          attempts: [{ rules: ["rewrite/sum-of-range"], verdict: "unknown", reason: { code: "no-case" } }],
        }),
    });
    const other = await running();
    expect(await runAll(open, other.actor, other.reference)).toMatchObject({
      status: "advice",
      reason: { code: "no-case" },
      rewrites: [{ rule: "rewrite/sum-of-range" }],
      source,
    });
  });

  it("divide the time that is allowed, and say when it was used up", async () => {
    const allowed: number[] = [];
    const engine = scripted({
      verify: async (_work, _proposals, { until }) => {
        allowed.push(until - Date.now());
        return verified();
      },
      benchmark: async (_work, _verified, { until }) => {
        allowed.push(until - Date.now());
        return benchmarked({ isCutShort: true });
      },
    });
    const { reference, actor } = await running({ timeBudget: 10 });
    expect(await runAll(engine, actor, reference)).toMatchObject({ reason: { code: "cut-short" } });
    const [verifying = 0, measuring = 0] = allowed;
    expect(verifying).toBeLessThanOrEqual(6_000);
    expect(verifying).toBeGreaterThan(5_000);
    expect(measuring).toBeLessThanOrEqual(10_000);
    expect(measuring).toBeGreaterThan(5_000);
  });

  it("stop once the analysis is cancelled", async () => {
    const { reference, actor } = await running();
    const engine = scripted({
      verify: async (_work, _proposals, { requireWanted }) => {
        await stores.analyses.end(reference, "cancelled");
        await requireWanted();
        return verified();
      },
    });
    await makeOptimiser(engine.dependencies)(actor, reference);
    await expect(makeVerifier(engine.dependencies)(actor, reference)).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await stores.results.findWork(reference, "verifier")).toBeNull();
    await expect(makeBenchmarker(engine.dependencies)(actor, reference)).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("have nothing to go on where the one before has failed", async () => {
    const { reference, actor } = await running();
    await expect(makeReviewer(scripted().dependencies)(actor, reference)).rejects.toMatchObject({
      code: "unavailable",
    });
  });
});

describe("recalling", () => {
  const details = { optimisation: { ...emptyOptimisation(), source } };

  async function finished(options: Partial<CodeOptions>, fields: Parameters<typeof report>[0] = { details }) {
    const { reference, actor } = await running(options);
    await makeRecall(scripted().dependencies)(actor, reference);
    await stores.results.saveAspect(reference, aspectResult("syntax"));
    await stores.results.complete(reference, report({ kind: "code", ...fields }));
    return reference;
  }

  const recall = async (options: Partial<CodeOptions>, organisationId: string) => {
    const { reference, actor } = await running(options, organisationId);
    return makeRecall(scripted().dependencies)(actor, reference);
  };

  it("finds the same code with the same options in the same organisation", async () => {
    const { analysisId, organisationId } = await finished({ depth: "thorough" });
    expect(await recall({ depth: "thorough" }, organisationId)).toEqual({ reused: analysisId });
    expect(await recall({ depth: "standard" }, organisationId)).toEqual({ reused: null });
    const elsewhere = await running({ depth: "thorough" });
    expect(await makeRecall(scripted().dependencies)(elsewhere.actor, elsewhere.reference)).toEqual({
      reused: null,
    });
  });

  it("does not take what a new try may better", async () => {
    const hurried = { ...emptyOptimisation(), reason: { code: "cut-short" }, source };
    const cut = await finished({}, { details: { optimisation: hurried } });
    expect(await recall({}, cut.organisationId)).toEqual({ reused: null });
    const partial = await finished({}, { details, missing: ["lint"] });
    expect(await recall({}, partial.organisationId)).toEqual({ reused: null });
  });
});

function emptyOptimisation() {
  return {
    status: "none",
    reason: null,
    environment: null,
    rewrites: [],
    attempts: [],
    verification: null,
    measurement: null,
    growth: null,
    receiptId: null,
  };
}
