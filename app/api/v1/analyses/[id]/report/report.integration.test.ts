import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aspects } from "@/lib/features/analyses/events";
import { submissionReceipt } from "@/lib/features/analyses/submission-schemas";
import { reportDocument } from "@/lib/features/reports/schemas";
import { systemActor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { at, get, post, startApi } from "../../../testing/start-api";

const load = async () => ({
  analysisPipeline: (await import("@/lib/composition/analysis-pipeline")).analysisPipeline,
  reports: (await import("@/lib/composition/reports")).reports,
  requestActor: (await import("@/lib/composition/session")).requestActor,
  essays: await import("../../../essays/route"),
  code: await import("../../../code/route"),
  ignores: await import("../../../ignores/route"),
  report: await import("./route"),
});
let api: Awaited<ReturnType<typeof load>>;
let server: Awaited<ReturnType<typeof startApi>>;
let ana: string;

beforeAll(async () => {
  server = await startApi();
  api = await load();
  ana = await server.signUp("ana@report.test");
});
afterAll(async () => {
  await api.analysisPipeline().engine.close();
  await server.stop();
});

const text = "O mar e a cidade\n\nNao ha quem viva sem o mar. Portanto, os pessoas precisa cuidar dele.\n";

async function submitted(route: "essays" | "code", body: object): Promise<string> {
  const response = await api[route].POST(post(ana, body), at());
  return submissionReceipt.parse(await response.json()).analysisId;
}

/** Hands in an essay and takes it through the pipeline's steps with the real engine. @returns its analysis */
async function analysed(): Promise<string> {
  const analysisId = await submitted("essays", { text, theme: "O mar", motivatingText: "O mar é de todos." });
  const actor = await api.requestActor(get(ana));
  const organisationId = actor?.organisationId ?? "";
  const [system, reference] = [systemActor(organisationId), { analysisId, organisationId }];
  const pipeline = api.analysisPipeline();
  await pipeline.validate(system, reference, "essay", "run");
  for (const aspect of aspects.essay) await pipeline.analyseAspect(system, reference, aspect);
  await pipeline.consolidate(system, reference);
  await pipeline.save(system, reference);
  return analysisId;
}

describe("a downloaded report", () => {
  it("is what the engine gives again, with its input and its versions, whatever the reader ignores", async () => {
    const id = await analysed();
    await api.ignores.POST(post(ana, { kind: "word", value: "nao" }), at());
    const response = await api.report.GET(get(ana), at(id));
    expect(response.headers.get("Content-Disposition")).toBe(`attachment; filename="report-${id}.json"`);
    const document = reportDocument.parse(await response.json());
    expect(document.input).toEqual({
      ...{ text, theme: "O mar", supporting_text: "O mar é de todos.", title: null, language: "pt" },
    });
    expect(JSON.stringify(document)).toContain("spelling/missing-accent");
    expect(await api.reports.verify(JSON.stringify(document))).toEqual({ outcome: "identical" });
  });

  it("is there for essays that have a result, for their owners alone", async () => {
    const id = await analysed();
    const bia = await server.signUp("bia@report.test");
    const statusOf = async (cookie: string, analysis: string): Promise<number> =>
      (await api.report.GET(get(cookie), at(analysis))).status;
    expect(await statusOf(bia, id)).toBe(404);
    expect(await statusOf("nobody=1", id)).toBe(401);
    expect(await statusOf(ana, await submitted("essays", { text }))).toBe(404);
    expect(await statusOf(ana, await submitted("code", { source: "x = 1\n" }))).toBe(404);
    expect(await statusOf(ana, newId())).toBe(404);
  });
});
