import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aspectResult } from "@/lib/features/analyses/adapters/testing/stores";
import { aspects } from "@/lib/features/analyses/events";
import { type Optimisation, receiptDocument } from "@/lib/features/analyses/optimisation-schemas";
import { analysisDetail } from "@/lib/features/analyses/schemas";
import { type SubmitCodeBody, submissionReceipt } from "@/lib/features/analyses/submission-schemas";
import { systemActor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { at, get, post, startApi } from "../../../testing/start-api";

const load = async () => ({
  ...(await import("@/lib/composition/analyses")),
  ...(await import("@/lib/composition/analysis-pipeline")),
  requestActor: (await import("@/lib/composition/session")).requestActor,
  code: await import("../../../code/route"),
  detail: await import("../route"),
  receipt: await import("./route"),
  proof: await import("../proof/route"),
});
let api: Awaited<ReturnType<typeof load>>;
let server: Awaited<ReturnType<typeof startApi>>;
let ana: string;

beforeAll(async () => {
  server = await startApi();
  api = await load();
  ana = await server.signUp("ana@receipt.test");
});
afterAll(async () => {
  await api.analysisPipeline().engine.close();
  await server.stop();
});

const source = "x = 1\n";
const hashed = { source, sha256: "0".repeat(64) };
const measurement: NonNullable<Optimisation["measurement"]> = {
  verdict: "claimed",
  speedup: { median: 2, minimum: 2, low: 1.9, high: 2.1 },
  pairs: [{ before: 2, after: 1, first: "before" }],
  medians: { before: 2, after: 1 },
  net: null,
  memory: null,
  clock: "cpu",
  rounds: 1,
  cases: [0],
  load: 1,
  spread: 0,
  noisy: false,
  attempts: 1,
  spentMs: 3,
};
const environment = { adapter: "bubblewrap", python: "3.14.0", native: true };
const receipt = {
  format: "elysia-receipt-1" as const,
  code: { before: hashed, after: hashed },
  workload: { kind: "stdin" as const, cases: [{ input: "1\n", origin: "given" }] },
  seed: 1,
  environment,
  measurement,
  growth: null,
};

async function submitted(body: SubmitCodeBody): Promise<string> {
  const sent = await api.code.POST(post(ana, body), at());
  expect(sent.status).toBe(202);
  return submissionReceipt.parse(await sent.json()).analysisId;
}

/** A code with a result of which `proof` shows the gain again. @returns its analysis */
async function measured(proof: string | null): Promise<string> {
  const analysisId = await submitted({ source });
  const organisationId = (await api.requestActor(get(ana)))?.organisationId ?? "";
  const [system, reference] = [systemActor(organisationId), { analysisId, organisationId }];
  const { results, storage } = api.analyses().stores;
  await api.analysisPipeline().validate(system, reference, "code", "run");
  const key = await storage.put(organisationId, newId(), Buffer.from(JSON.stringify({ receipt, proof })));
  const data: Optimisation = {
    status: "measured",
    reason: null,
    environment,
    source,
    rewrites: [],
    attempts: [],
    verification: null,
    measurement,
    growth: null,
    receiptId: key.split("/").slice(1).join("/"),
  };
  for (const aspect of aspects.code) await results.saveAspect(reference, aspectResult(aspect, []));
  await results.saveAspect(reference, { ...aspectResult("optimisation", []), data: { ...data } });
  await api.analysisPipeline().consolidate(system, reference);
  await api.analysisPipeline().save(system, reference);
  return analysisId;
}

describe("a receipt and its proof", () => {
  it("are downloaded by who may read the analysis", async () => {
    const id = await measured("print('again')\n");
    const answer = await api.receipt.GET(get(ana), at(id));
    expect(answer.status).toBe(200);
    expect(receiptDocument.parse(await answer.json())).toEqual(receipt);
    const proof = await api.proof.GET(get(ana), at(id));
    expect(proof.headers.get("content-type")).toContain("text/x-python");
    expect(proof.headers.get("content-disposition")).toContain("proof.py");
    expect(await proof.text()).toBe("print('again')\n");
  });

  it("are not there for strangers, another organisation, or a code without a gain", async () => {
    const id = await measured("print('again')\n");
    const bia = await server.signUp("bia@receipt.test");
    for (const { GET } of [api.receipt, api.proof]) {
      expect((await GET(get(bia), at(id))).status).toBe(404);
      expect((await GET(get("nobody=1"), at(id))).status).toBe(401);
      expect((await GET(get(ana), at(newId()))).status).toBe(404);
      expect((await GET(get(ana), at(await submitted({ source })))).status).toBe(404);
    }
    const unclaimed = await measured(null);
    expect((await api.receipt.GET(get(ana), at(unclaimed))).status).toBe(200);
    expect((await api.proof.GET(get(ana), at(unclaimed))).status).toBe(404);
  });
});

describe("the options of a code", () => {
  it("are kept as they were given, the others at their usual values", async () => {
    const options = {
      depth: "thorough" as const,
      focus: "memory" as const,
      timeBudget: 90,
      entryPoint: "f",
      inputs: ["(1,)"],
      tests: [{ input: "1\n", output: "2\n" }],
    };
    const answer = await api.detail.GET(get(ana), at(await submitted({ source, ...options })));
    expect(analysisDetail.parse(await answer.json()).submission.options).toEqual(options);
    const usual = await api.detail.GET(get(ana), at(await submitted({ source })));
    expect(analysisDetail.parse(await usual.json()).submission.options).toEqual({
      depth: "standard",
      timeBudget: 60,
      inputs: [],
      tests: [],
    });
  });

  it("are refused where they make no sense", async () => {
    const refused = async (options: object) =>
      (await api.code.POST(post(ana, { source, ...options }), at())).status;
    expect(await refused({ depth: "endless" })).toBe(422);
    expect(await refused({ focus: "beauty" })).toBe(422);
    expect(await refused({ timeBudget: 1 })).toBe(422);
    expect(await refused({ timeBudget: 1e9 })).toBe(422);
    expect(await refused({ entryPoint: "f(); import os" })).toBe(422);
    expect(await refused({ tests: [{ output: "1" }] })).toBe(422);
    expect(await refused({ inputs: ["\u0000"] })).toBe(422);
    expect(await refused({ inputs: Array.from({ length: 21 }, () => "(1,)") })).toBe(422);
  });
});
