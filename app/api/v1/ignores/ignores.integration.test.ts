import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aspectResult, finding } from "@/lib/features/analyses/adapters/testing/stores";
import { analysisResult } from "@/lib/features/analyses/schemas";
import { submissionReceipt } from "@/lib/features/analyses/submission-schemas";
import { ignore, ignorePage } from "@/lib/features/preferences/schemas";
import { systemActor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { at, get, post, startApi } from "../testing/start-api";

const load = async () => ({
  analyses: (await import("@/lib/composition/analyses")).analyses,
  analysisPipeline: (await import("@/lib/composition/analysis-pipeline")).analysisPipeline,
  requestActor: (await import("@/lib/composition/session")).requestActor,
  essays: await import("../essays/route"),
  result: await import("../analyses/[id]/result/route"),
  ignores: await import("./route"),
  ignore: await import("./[id]/route"),
});
let api: Awaited<ReturnType<typeof load>>;
let server: Awaited<ReturnType<typeof startApi>>;
let ana: string;
let bia: string;

beforeAll(async () => {
  server = await startApi();
  api = await load();
  [ana, bia] = [await server.signUp("ana@ignores.test"), await server.signUp("bia@ignores.test")];
});
afterAll(async () => {
  await api.analysisPipeline().engine.close();
  await server.stop();
});

const text = "O zap ajuda.\nDisse: “no meio do caminho” e calou.";
const spanOf = (words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

async function actorOf(cookie: string) {
  const actor = await api.requestActor(get(cookie));
  if (!actor) throw new Error("not signed in");
  return actor;
}

/** An essay with three findings, as the pipeline leaves it. @returns its analysis */
async function analysed(cookie: string): Promise<string> {
  const sent = await api.essays.POST(post(cookie, { text, theme: "O mar" }), at());
  const { analysisId } = submissionReceipt.parse(await sent.json());
  const { organisationId } = await actorOf(cookie);
  const reference = { analysisId, organisationId };
  const { analyses, results } = api.analyses().stores;
  await analyses.begin(reference, "run");
  const findings = [
    finding({ rule: "spelling/unknown-word", span: spanOf("zap") }),
    finding({ rule: "style/cliche", span: spanOf("meio do caminho") }),
    finding({ rule: "style/plain", span: spanOf("calou") }),
  ];
  await results.saveAspect(reference, aspectResult("norm", findings));
  const system = systemActor(organisationId);
  await api.analysisPipeline().consolidate(system, reference);
  await api.analysisPipeline().save(system, reference);
  return analysisId;
}

const rulesOf = async (cookie: string, id: string) => {
  const response = await api.result.GET(get(cookie), at(id));
  const { report, ignored } = analysisResult.parse(await response.json());
  return { rules: report.findings.map(({ rule }) => rule), ignored, counts: report.counts.byCategory };
};

const add = async (cookie: string, kind: string, value: string) => {
  const response = await api.ignores.POST(post(cookie, { kind, value }), at());
  return { status: response.status, body: await response.json() };
};

describe("what a member ignores", () => {
  it("is left out of results at once and of later ones, and comes back when it is removed", async () => {
    const before = await analysed(ana);
    expect((await rulesOf(ana, before)).ignored).toBe(0);
    const word = await add(ana, "word", " Zap ");
    expect(word).toMatchObject({ status: 201, body: { kind: "word", value: "zap" } });
    await add(ana, "passage", "no meio do caminho");
    const left = { rules: ["style/plain"], ignored: 2, counts: { spelling: 1 } };
    expect(await rulesOf(ana, before)).toEqual(left);
    const later = await analysed(ana);
    expect(await rulesOf(ana, later)).toEqual(left);
    const listed = await api.analyses().listAnalyses(await actorOf(ana), { limit: 1 });
    expect(listed.items[0]).toMatchObject({ id: later, findingCount: 1 });
    const { id } = ignore.parse(word.body);
    expect((await api.ignore.DELETE(post(ana, undefined, "DELETE"), at(id))).status).toBe(204);
    expect((await rulesOf(ana, later)).rules).toEqual(["spelling/unknown-word", "style/plain"]);
  });

  it("is nobody else's: not seen, not removed, without effect on their results", async () => {
    const { body } = await add(ana, "rule", "style/plain");
    const { id } = ignore.parse(body);
    const seen = ignorePage.parse(await (await api.ignores.GET(get(bia), at())).json());
    expect(seen.items).toEqual([]);
    expect((await api.ignore.DELETE(post(bia, undefined, "DELETE"), at(id))).status).toBe(404);
    expect((await rulesOf(bia, await analysed(bia))).ignored).toBe(0);
    const mine = ignorePage.parse(await (await api.ignores.GET(get(ana, "?limit=1"), at())).json());
    expect(mine).toMatchObject({ items: [{ id }], next: expect.any(String) });
  });

  it("is refused where it is no word, rule or passage, and to strangers", async () => {
    expect((await add(ana, "word", "   ")).status).toBe(422);
    expect((await add(ana, "rule", "everything")).status).toBe(422);
    const stranger = "nobody=1";
    const answers = await Promise.all([
      api.ignores.GET(get(stranger), at()),
      api.ignores.POST(post(stranger, { kind: "word", value: "x" }), at()),
      api.ignore.DELETE(post(stranger, undefined, "DELETE"), at(newId())),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});
