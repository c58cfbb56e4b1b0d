import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { systemActor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { everybodyIn } from "@/lib/kernel/reach";
import { makeDiskStorage } from "@/lib/platform/storage/adapters/disk";
import { openStores, type Stores, submit } from "../../adapters/testing/stores";
import type { CodeOptimiser, CodeWork, Suggester, SuggestionRequest } from "../../engine-ports";
import { optimisation } from "../../optimisation-schemas";
import { type CodeOptions, codeOptions } from "../../submission-schemas";
import { makeBenchmarker } from "./benchmarker";
import { makeOptimiser } from "./optimiser";
import { makeReviewer } from "./reviewer";
import { benchmarked, scriptedOptimiser, source, verified } from "./testing/scripted-optimiser";
import { makeVerifier } from "./verifier";

let postgres: TestDatabase;
let stores: Stores;
let folder: string;

beforeAll(async () => {
  postgres = await createTestDatabase();
  stores = openStores(postgres.appUrl);
  folder = await mkdtemp(join(tmpdir(), "elysia-suggestions-"));
});
afterAll(async () => {
  await stores.database.close();
  await postgres.drop();
  await rm(folder, { recursive: true, force: true });
});

const written = "def f(n):\n    return n * (n - 1) // 2\n";
const rule = "model/tiny";
const comparison = { verdict: "same", cases: 12, origins: { generated: 12 } } as const;

/** A model that answers as the test says, and notes what it is asked. */
function scriptedModel(answer: () => Promise<string[]>) {
  const asked: { request: SuggestionRequest; timeoutMs: number }[] = [];
  const suggester: Suggester = {
    model: "tiny",
    version: "model/tiny@test",
    suggest: (request, timeoutMs) => {
      asked.push({ request, timeoutMs });
      return answer();
    },
  };
  return { asked, suggester };
}

async function started(options: Partial<CodeOptions> = {}) {
  const given = codeOptions.parse(options);
  const reference = await submit(stores, { kind: "code", text: source, options: given });
  await stores.analyses.begin(reference, "run");
  return { reference, actor: systemActor(reference.organisationId) };
}

/** Runs the four agents over a new code. @returns what the report says of it */
async function runAll(
  suggester: Suggester,
  behave: Partial<CodeOptimiser>,
  options: Partial<CodeOptions> = {},
) {
  const { reference, actor } = await started(options);
  const { optimiser } = scriptedOptimiser(behave);
  const dependencies = { ...stores, optimiser, suggester, storage: makeDiskStorage(folder) };
  for (const make of [makeOptimiser, makeVerifier, makeBenchmarker, makeReviewer])
    await make(dependencies)(actor, reference);
  const results = await stores.results.listAspects(
    everybodyIn(reference.organisationId),
    reference.analysisId,
  );
  return optimisation.parse(results.find(({ aspect }) => aspect === "optimisation")?.data);
}

describe("a model beside the rules", () => {
  it("is told what the rules find, and its versions go where those of the rules go", async () => {
    const { asked, suggester } = scriptedModel(async () => [written]);
    const works: CodeWork[] = [];
    const attempt = { rules: [rule], verdict: "same" } as const;
    const found = await runAll(
      suggester,
      {
        verify: async (work) => {
          works.push(work);
          const candidates = [{ rule, source: written, comparison }];
          return verified({ rules: [], comparison: null, attempts: [attempt], candidates });
        },
        benchmark: async () => benchmarked({ rules: [rule], comparison, source: written }),
      },
      { timeBudget: 20, entryPoint: "f", focus: "memory" },
    );
    expect(asked).toEqual([
      {
        request: { source, entryPoint: "f", focus: "memory", rules: ["rewrite/sum-of-range"] },
        timeoutMs: 10_000,
      },
    ]);
    expect(works[0]?.candidates).toEqual([{ rule, source: written }]);
    expect(found).toMatchObject({
      status: "measured",
      source: written,
      rewrites: [
        {
          rule,
          title: { en: "Written by a model: tiny" },
          safety: { en: expect.stringContaining("verified on 12 cases") },
          places: [],
        },
      ],
      model: { name: "tiny", candidates: 1, reason: null },
    });
  });

  it("is asked once, though the step comes again", async () => {
    const { asked, suggester } = scriptedModel(async () => [`${written}# ${asked.length}\n`]);
    const { reference, actor } = await started();
    const dependencies = { ...stores, ...scriptedOptimiser(), suggester };
    const first = await makeOptimiser(dependencies)(actor, reference);
    expect(await makeOptimiser(dependencies)(actor, reference)).toEqual(first);
    expect(first).toEqual({ rules: ["rewrite/sum-of-range"], candidates: 1, skipped: null });
    expect(asked).toHaveLength(1);
    expect(await stores.results.findWork(reference, "optimiser")).toMatchObject({
      suggested: { candidates: [{ rule, source: `${written}# 1\n` }] },
    });
  });

  it("that does not answer leaves the rules' result, and the report says so", async () => {
    const { suggester } = scriptedModel(() => Promise.reject(new AppError("unavailable")));
    expect(await runAll(suggester, {})).toMatchObject({
      status: "measured",
      rewrites: [{ rule: "rewrite/sum-of-range" }],
      model: { name: "tiny", candidates: 0, reason: { code: "model-silent" } },
    });
  });

  it("whose versions are refused gives no advice", async () => {
    const { suggester } = scriptedModel(async () => ["import time\n"]);
    const reason = { code: "reaches-out", detail: "time" } as const;
    const attempts = [{ rules: [rule], verdict: "unknown", reason }] as const;
    const found = await runAll(suggester, {
      verify: async () => verified({ rules: [], comparison: null, attempts }),
    });
    expect(found).toMatchObject({ status: "none", source, rewrites: [], attempts: [{ reason }] });
  });

  it("is not asked where findings alone are asked for", async () => {
    const { asked, suggester } = scriptedModel(async () => [written]);
    const found = await runAll(suggester, {}, { depth: "quick" });
    expect(found).toMatchObject({ status: "skipped", reason: { code: "findings-alone" } });
    expect(found.model).toBeUndefined();
    expect(asked).toEqual([]);
  });
});
