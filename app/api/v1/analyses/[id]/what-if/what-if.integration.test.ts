import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aspectResult } from "@/lib/features/analyses/adapters/testing/stores";
import type { AspectResult } from "@/lib/features/analyses/domain/report";
import { aspects } from "@/lib/features/analyses/events";
import { type FindingReference, whatIfResult } from "@/lib/features/analyses/report-schemas";
import { analysisResult } from "@/lib/features/analyses/schemas";
import { submissionReceipt } from "@/lib/features/analyses/submission-schemas";
import { systemActor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { at, get, post, startApi } from "../../../testing/start-api";

const load = async () => ({
  analyses: (await import("@/lib/composition/analyses")).analyses,
  analysisPipeline: (await import("@/lib/composition/analysis-pipeline")).analysisPipeline,
  requestActor: (await import("@/lib/composition/session")).requestActor,
  essays: await import("../../../essays/route"),
  code: await import("../../../code/route"),
  result: await import("../result/route"),
  whatIf: await import("./route"),
});
let api: Awaited<ReturnType<typeof load>>;
let server: Awaited<ReturnType<typeof startApi>>;
let ana: string;

beforeAll(async () => {
  server = await startApi();
  api = await load();
  ana = await server.signUp("ana@what-if.test");
});
afterAll(async () => {
  await api.analysisPipeline().engine.close();
  await server.stop();
});

const paragraph =
  "Nao ha quem viva sem o mar, e as pessoas precisa cuidar dele todos os dias. A pesca sustenta familias inteiras, mas o lixo chega as praias e mata os peixes que elas vendem na cidade. ";
const portuguese = `O mar e a cidade\n\n${paragraph.repeat(2)}\n\nPortanto, o governo deve limpar as praias.\n`;
const english =
  "The sea feeds the town, and the town should care for it. People throw their rubbish on the beach every day, and the fish die of it.\n";

/**
 * Hands in a work and takes it through the pipeline's steps with the real engine.
 * @param known what aspects have said already, as steps that are repeated find it
 * @returns its analysis
 */
async function analysed(
  route: "essays" | "code",
  body: object,
  known: readonly AspectResult[] = [],
): Promise<string> {
  const sent = await api[route].POST(post(ana, body), at());
  const { analysisId } = submissionReceipt.parse(await sent.json());
  const organisationId = (await api.requestActor(get(ana)))?.organisationId ?? "";
  const [system, reference] = [systemActor(organisationId), { analysisId, organisationId }];
  const kind = route === "code" ? "code" : "essay";
  const pipeline = api.analysisPipeline();
  await pipeline.validate(system, reference, kind, "run");
  for (const result of known) await api.analyses().stores.results.saveAspect(reference, result);
  for (const aspect of aspects[kind]) await pipeline.analyseAspect(system, reference, aspect);
  await pipeline.consolidate(system, reference);
  await pipeline.save(system, reference);
  return analysisId;
}

async function scoreWithout(id: string, without: FindingReference[]) {
  const response = await api.whatIf.POST(post(ana, { without }), at(id));
  expect(response.status).toBe(200);
  return whatIfResult.parse(await response.json()).score;
}

async function reportOf(id: string) {
  const response = await api.result.GET(get(ana), at(id));
  return analysisResult.parse(await response.json()).report;
}

describe("a score without some findings", () => {
  it("is the report's own without any left out, and never lower without some", async () => {
    const id = await analysed("essays", { text: portuguese, theme: "O mar e as cidades do Brasil" });
    const report = await reportOf(id);
    expect(report.missing).toEqual([]);
    const given = await scoreWithout(id, []);
    expect(given).toEqual(report.details.score);
    const faults = report.findings.filter(({ competency }) => competency === 1);
    expect(faults.length).toBeGreaterThan(2);
    const answer = await api.whatIf.POST(post(ana, { without: [] }), at(id));
    expect(whatIfResult.parse(await answer.json()).before).toEqual(given);
    const mended = await scoreWithout(
      id,
      faults.map(({ rule, span }) => ({ rule, span })),
    );
    const grades = (score: typeof given) => score?.scores.map((one) => one.score) ?? [];
    expect(grades(mended)[0]).toBeGreaterThanOrEqual(grades(given)[0] ?? 0);
    expect(mended?.total).toBeGreaterThanOrEqual(given?.total ?? 0);
    const spelling = (score: typeof given) =>
      score?.scores[0]?.items.find((item) => item.id === "spelling")?.points ?? 0;
    expect(spelling(mended)).toBeLessThan(spelling(given));
    expect((await reportOf(id)).details.score).toEqual(report.details.score);
  });

  it("is held against the present model's, where the report is of an older one", async () => {
    const essay = { text: portuguese, theme: "O mar e as cidades do Brasil" };
    const now = await scoreWithout(await analysed("essays", essay), []);
    const older = { ...aspectResult("score", []), data: { ...now, model: "older", total: 0 } };
    const id = await analysed("essays", essay, [older]);
    expect((await reportOf(id)).details.score).toMatchObject({ model: "older", total: 0 });
    const response = await api.whatIf.POST(post(ana, { without: [] }), at(id));
    expect(whatIfResult.parse(await response.json()).before).toEqual(now);
  });

  it("is none for an essay in English", async () => {
    expect(await scoreWithout(await analysed("essays", { text: english }), [])).toBeNull();
  });

  it("is there for essays with a result, for their owners alone, and asked for in order", async () => {
    const id = await analysed("essays", { text: english });
    const bia = await server.signUp("bia@what-if.test");
    const status = async (cookie: string, analysis: string, body: unknown = { without: [] }) =>
      (await api.whatIf.POST(post(cookie, body), at(analysis))).status;
    expect(await status(bia, id)).toBe(404);
    expect(await status("nobody=1", id)).toBe(401);
    expect(await status(ana, newId())).toBe(404);
    expect(await status(ana, await analysed("code", { source: "x = 1\n" }))).toBe(404);
    expect(await status(ana, id, {})).toBe(422);
    expect(await status(ana, id, { without: [{ rule: "a", span: { start: -1, end: 2 } }] })).toBe(422);
  });
});
