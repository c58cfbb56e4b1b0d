import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import {
  member,
  type PipelineUnderTest,
  startPipeline,
  stubEngine,
} from "@/inngest/testing/pipeline-under-test";
import { aspects } from "@/lib/features/analyses/events";
import type { Actor } from "@/lib/kernel/actor";

const text = "Eu nao sei nadar.";
const match = {
  ...{ message: "Falta o acento.", offset: 3, length: 3, rule: { id: "ACENTO" } },
  replacements: [{ value: "não" }],
};

/** LanguageTool answers; the model writes what nobody asked for. */
const farEdge: Server = createServer((request, response) => {
  asked.push(request.url ?? "");
  const content = "I gave every essay the highest grade.";
  response.end(
    JSON.stringify(
      request.url === "/v2/check" ? { matches: [match] } : { choices: [{ message: { content } }] },
    ),
  );
});
const asked: string[] = [];
let product: PipelineUnderTest;

beforeAll(async () => {
  farEdge.listen(0, "127.0.0.1");
  await once(farEdge, "listening");
  const url = `http://127.0.0.1:${(farEdge.address() as AddressInfo).port}`;
  vi.stubEnv("LANGUAGETOOL_URL", url);
  vi.stubEnv("COMMENTS_URL", `${url}/v1`);
  vi.stubEnv("COMMENTS_MODEL", "any");
  product = await startPipeline();
});
afterAll(async () => {
  await product.stop();
  farEdge.close();
});

async function ended(actor: Actor, id: string) {
  const { watchAnalysis, getAnalysis } = product.analyses();
  for await (const _ of watchAnalysis(actor, id, 0, AbortSignal.timeout(45_000)));
  return getAnalysis(actor, id);
}

it("assistants that are configured have a part in the result, and one that fails is named as missing", async () => {
  stubEngine(product);
  const actor = member();
  const { analysisId } = await product.analyses().submitEssay(actor, { text });
  const { status, missingAspects, steps } = await ended(actor, analysisId);
  expect({ status, missingAspects }).toEqual({ status: "partial", missingAspects: ["comments"] });
  const states = new Map(steps.map(({ step, status: state }) => [step, state]));
  expect([...states.keys()]).toEqual([
    ...["validate", "store", ...aspects.essay, "languagetool", "comments"],
    ...["consolidate", "save", "index", "notify"],
  ]);
  expect([states.get("languagetool"), states.get("comments")]).toEqual(["completed", "failed"]);
  const { report } = await product.analyses().getResult(actor, analysisId);
  expect(report.findings).toMatchObject([
    { rule: "languagetool/acento", category: "languagetool", span: { start: 3, end: 6 } },
  ]);
  expect(asked).toContain("/v2/check");
  expect(asked.filter((path) => path === "/v1/chat/completions")).toHaveLength(2);
});

it("the grammar of an English essay is part of its result, and of no other", async () => {
  stubEngine(product);
  vi.spyOn(product.analysisPipeline().engine, "detectLanguage").mockImplementation(async () => "en");
  const actor = member();
  const { analysisId } = await product
    .analyses()
    .submitEssay(actor, { text: "They says that I have saw it." });
  const { steps, missingAspects } = await ended(actor, analysisId);
  expect(missingAspects).toEqual(["comments"]);
  expect(steps.find(({ step }) => step === "english")).toMatchObject({
    status: "completed",
    findingCount: 2,
  });
  const { report } = await product.analyses().getResult(actor, analysisId);
  const found = report.findings.filter(({ category }) => category === "english");
  expect(found.map(({ rule, span }) => [rule, span])).toEqual([
    ["english/agreement", { start: 5, end: 9 }],
    ["english/verb-form", { start: 22, end: 25 }],
  ]);
});

it("assistants are not asked about code", async () => {
  stubEngine(product);
  const actor = member();
  const before = asked.length;
  const { analysisId } = await product.analyses().submitCode(actor, { source: "x = 1\n" });
  expect((await ended(actor, analysisId)).status).toBe("completed");
  expect(asked).toHaveLength(before);
});
