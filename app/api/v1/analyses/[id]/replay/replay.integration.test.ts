import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { report } from "@/lib/features/analyses/adapters/testing/stores";
import { analysisDetail, analysisPage } from "@/lib/features/analyses/schemas";
import { submissionReceipt } from "@/lib/features/analyses/submission-schemas";
import { newId } from "@/lib/kernel/ids";
import { at, get, post, startApi } from "../../../testing/start-api";

const load = async () => ({
  analyses: (await import("@/lib/composition/analyses")).analyses,
  requestActor: (await import("@/lib/composition/session")).requestActor,
  essays: await import("../../../essays/route"),
  list: await import("../../route"),
  analysis: await import("../route"),
  replay: await import("./route"),
});
let api: Awaited<ReturnType<typeof load>>;
let server: Awaited<ReturnType<typeof startApi>>;
let ana: string;

beforeAll(async () => {
  server = await startApi();
  api = await load();
  ana = await server.signUp("ana@replay.test");
});
afterAll(() => server.stop());

async function submitted(): Promise<string> {
  const sent = await api.essays.POST(post(ana, { text: "Um texto curto.", title: "O mar" }), at());
  return submissionReceipt.parse(await sent.json()).analysisId;
}

async function analysed(): Promise<string> {
  const analysisId = await submitted();
  const organisationId = (await api.requestActor(get(ana)))?.organisationId ?? "";
  const reference = { analysisId, organisationId };
  const { analyses, results } = api.analyses().stores;
  await analyses.begin(reference, "run");
  await results.complete(reference, report());
  return analysisId;
}

describe("POST /api/v1/analyses/{id}/replay", () => {
  it("answers at once with where the new analysis is, which names its original", async () => {
    const original = await analysed();
    const answer = await api.replay.POST(post(ana, { from: "consolidate" }), at(original));
    expect(answer.status).toBe(202);
    const { analysisId } = submissionReceipt.parse(await answer.json());
    expect(answer.headers.get("Location")).toBe(`/api/v1/analyses/${analysisId}`);
    const detail = analysisDetail.parse(await (await api.analysis.GET(get(ana), at(analysisId))).json());
    expect(detail).toMatchObject({ title: "O mar", replayOf: original, original: { id: original } });
    const listed = await api.list.GET(get(ana, `?replayOf=${original}`), at());
    expect(analysisPage.parse(await listed.json()).items.map(({ id }) => id)).toEqual([analysisId]);
  });

  it("finds nothing for another tenant, or where there is nothing", async () => {
    const original = await analysed();
    const bia = await server.signUp("bia@replay.test");
    expect((await api.replay.POST(post(bia, {}), at(original))).status).toBe(404);
    expect((await api.replay.POST(post(ana, {}), at(newId()))).status).toBe(404);
    expect((await api.replay.POST(post("", {}), at(original))).status).toBe(401);
  });

  it("refuses an analysis under way, a step that there is not, and an empty text", async () => {
    const waiting = await api.replay.POST(post(ana, {}), at(await submitted()));
    expect(waiting.status).toBe(409);
    expect(await waiting.json()).toMatchObject({ code: "not_finished" });
    const original = await analysed();
    const step = await api.replay.POST(post(ana, { from: "nonsense" }), at(original));
    expect(step.status).toBe(422);
    expect(await step.json()).toMatchObject({ code: "invalid_input" });
    const empty = await api.replay.POST(post(ana, { text: "\n" }), at(original));
    expect(await empty.json()).toMatchObject({ status: 422, code: "empty_text" });
  });
});
