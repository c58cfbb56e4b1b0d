import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSql } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import type { Actor, Permission } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn } from "@/lib/kernel/reach";
import { makeDiskStorage } from "@/lib/platform/storage/adapters/disk";
import { aspectResult, openStores, report, type Stores, submit } from "../adapters/testing/stores";
import { pipelines } from "../domain/pipeline";
import { type AspectResult, consolidate } from "../domain/report";
import type { AnalysisReference } from "../events";
import type { NewSubmission } from "../ports";
import { codeOptions } from "../submission-schemas";
import { benchmarked, environment, verified } from "./agents/testing/scripted-optimiser";
import { makeGetAnalysis } from "./get-analysis";
import { makeListAnalyses } from "./list-analyses";
import { makeReplayAnalysis } from "./replay-analysis";

let postgres: TestDatabase;
let stores: Stores;
let superuser: ReturnType<typeof openSql>;
let folder: string;
let replay: ReturnType<typeof makeReplayAnalysis>;

beforeAll(async () => {
  postgres = await createTestDatabase();
  stores = openStores(postgres.appUrl);
  superuser = openSql(postgres.superUrl, 1);
  folder = await mkdtemp(join(tmpdir(), "elysia-replay-"));
  replay = makeReplayAnalysis({ ...stores, storage: makeDiskStorage(folder) });
});
afterAll(async () => {
  await stores.database.close();
  await superuser.end();
  await postgres.drop();
  await rm(folder, { recursive: true, force: true });
});

const memberOf = (
  organisationId: string,
  permissions: Permission[] = ["analyses.read", "analyses.write", "analyses.review"],
): Actor => ({ userId: newId(), organisationId, permissions: new Set(permissions), platform: false });

const provenance = { engine: "essay@test", model: null, rules: "rules@then", inputSha256: "0" };

/** A finished essay whose every aspect has found something. */
async function analysedEssay(fields: Partial<NewSubmission> = {}) {
  const reference = await submit(stores, {
    title: "O mar",
    theme: "Mar",
    text: "Um texto curto.",
    ...fields,
  });
  await stores.analyses.begin(reference, "run");
  await stores.analyses.setLanguage(reference, "pt");
  const results = pipelines.essay.map((aspect) => aspectResult(aspect));
  const whole = { ...consolidate("essay", "pt", pipelines.essay, results), provenance };
  await stores.results.complete(reference, whole);
  return { reference, actor: memberOf(reference.organisationId) };
}

const again = ({ organisationId }: AnalysisReference, analysisId: string) => ({ organisationId, analysisId });
const doneIn = async (reference: AnalysisReference) => (await stores.results.listDone(reference)).sort();
const eventsOf = (reference: AnalysisReference) =>
  stores.progress.list(everybodyIn(reference.organisationId), reference.analysisId, 0, 100);

describe("running an essay again", () => {
  it("makes a new analysis with the work of the original, which stays as it is, and one event for its pipeline", async () => {
    const { reference, actor } = await analysedEssay();
    const before = await stores.analyses.find(everybodyIn(reference.organisationId), reference.analysisId);
    const { analysisId, status } = await replay(actor, reference.analysisId, {});
    expect(status).toBe("queued");
    const replayed = again(reference, analysisId);
    expect(await stores.analyses.find(everybodyIn(reference.organisationId), analysisId)).toMatchObject({
      ...{ replayOf: reference.analysisId, authorId: actor.userId, title: "O mar", language: null },
    });
    expect(
      await stores.submissions.getText(everybodyIn(replayed.organisationId), replayed.analysisId),
    ).toMatchObject({
      ...{ text: "Um texto curto.", theme: "Mar" },
    });
    expect(await doneIn(replayed)).toEqual([]);
    expect(await stores.analyses.find(everybodyIn(reference.organisationId), reference.analysisId)).toEqual(
      before,
    );
    const outgoing = await superuser`select name, data from analyses.outbox
      where data->>'analysisId' = ${analysisId}`;
    expect(outgoing).toEqual([{ name: "analyses/essay.submitted", data: replayed }]);
  });

  it("from an aspect takes over the results of all others, with what they came from, and says so", async () => {
    const { reference, actor } = await analysedEssay();
    const { analysisId } = await replay(actor, reference.analysisId, { from: "theme" });
    const replayed = again(reference, analysisId);
    const others = pipelines.essay.filter((aspect) => aspect !== "theme");
    expect(await doneIn(replayed)).toEqual([...others].sort());
    const taken = await stores.results.listAspects(everybodyIn(replayed.organisationId), replayed.analysisId);
    const expected: AspectResult = {
      ...aspectResult("spelling"),
      ...{ data: {}, origin: { engine: "essay@test", rules: "rules@then" } },
    };
    expect(taken.find(({ aspect }) => aspect === "spelling")).toEqual(expected);
    const events = await eventsOf(replayed);
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    expect(events.filter(({ type }) => type === "step.completed")).toHaveLength(others.length);
    expect(events.find(({ step }) => step === "spelling")?.data).toEqual({ durationMs: 0, findingCount: 1 });
    expect((await stores.analyses.find(everybodyIn(reference.organisationId), analysisId))?.language).toBe(
      "pt",
    );
  });

  it("takes nothing over for another text, wherever it should begin; for the same one again it does", async () => {
    const { reference, actor } = await analysedEssay();
    const from = "consolidate";
    const other = await replay(actor, reference.analysisId, { from, text: "Outro texto." });
    expect(await doneIn(again(reference, other.analysisId))).toEqual([]);
    expect(
      await stores.submissions.getText(everybodyIn(reference.organisationId), other.analysisId),
    ).toMatchObject({
      text: "Outro texto.",
    });
    const same = await replay(actor, reference.analysisId, { from, text: "Um texto curto." });
    expect(await doneIn(again(reference, same.analysisId))).toEqual([...pipelines.essay].sort());
  });

  it("takes over what a failed analysis had left", async () => {
    const reference = await submit(stores);
    await stores.analyses.begin(reference, "run");
    await stores.results.saveAspect(reference, aspectResult("spelling"));
    await stores.results.saveDraft(reference, report());
    await stores.analyses.end(reference, "failed", "internal");
    const { analysisId } = await replay(memberOf(reference.organisationId), reference.analysisId, {
      from: "save",
    });
    expect(await doneIn(again(reference, analysisId))).toEqual(["spelling"]);
  });

  it("is listed as a replay of its original, which counts it and shows it", async () => {
    const { reference, actor } = await analysedEssay();
    const { analysisId } = await replay(actor, reference.analysisId, {});
    const second = await replay(actor, analysisId, {}).catch((error: unknown) => error);
    expect(second).toMatchObject({ code: "not_finished" });
    const list = makeListAnalyses(stores);
    const all = await list(actor, { limit: 10 });
    expect(all.items.map(({ id, replayOf, replays }) => ({ id, replayOf, replays }))).toEqual([
      { id: analysisId, replayOf: reference.analysisId, replays: 0 },
      { id: reference.analysisId, replayOf: null, replays: 1 },
    ]);
    const replays = await list(actor, { limit: 10, replayOf: reference.analysisId });
    expect(replays.items.map(({ id }) => id)).toEqual([analysisId]);
    const detail = await makeGetAnalysis(stores)(actor, analysisId);
    expect(detail.original).toMatchObject({ id: reference.analysisId, title: "O mar", status: "completed" });
    const strangers = await list(memberOf(newId()), { limit: 10, replayOf: reference.analysisId });
    expect(strangers.items).toEqual([]);
  });
});

describe("running a code again", () => {
  const places = [{ start: 0, end: 1 }];
  async function analysedCode() {
    const options = codeOptions.parse({ depth: "thorough" });
    const reference = await submit(stores, { kind: "code", text: "x = 1\n", title: "a.py", options });
    await stores.analyses.begin(reference, "run");
    const { receipt: _, proof: __, ...measured } = benchmarked();
    await stores.results.saveWork(reference, "optimiser", { proposals: [{ rule: "r", places }] });
    await stores.results.saveWork(reference, "verifier", { ...verified(), spentMs: 1 });
    await stores.results.saveWork(reference, "benchmarker", { ...measured, receiptId: "a/b" });
    const parts = [...pipelines.code, "optimisation"];
    const results = parts.map((part) => aspectResult(part, []));
    await stores.results.complete(reference, consolidate("code", "python", parts, results));
    return { reference, actor: memberOf(reference.organisationId) };
  }

  it("from an agent takes over the aspects and what the agents before it left, with the same options", async () => {
    const { reference, actor } = await analysedCode();
    const { analysisId } = await replay(actor, reference.analysisId, { from: "benchmarker" });
    const replayed = again(reference, analysisId);
    const agents = ["analyser", "optimiser", "verifier"];
    expect(await doneIn(replayed)).toEqual([...pipelines.code, ...agents].sort());
    expect(await stores.results.findWork(replayed, "verifier")).toMatchObject({ environment, spentMs: 1 });
    expect(await stores.results.findWork(replayed, "benchmarker")).toBeNull();
    expect(
      await stores.submissions.getContext(everybodyIn(replayed.organisationId), replayed.analysisId),
    ).toMatchObject({ options: { depth: "thorough" } });
  });

  it("from the end takes everything over, and from an aspect no agent", async () => {
    const { reference, actor } = await analysedCode();
    const all = await replay(actor, reference.analysisId, { from: "consolidate" });
    const agents = ["analyser", "optimiser", "verifier", "benchmarker", "reviewer"];
    expect(await doneIn(again(reference, all.analysisId))).toEqual([...pipelines.code, ...agents].sort());
    const lint = await replay(actor, reference.analysisId, { from: "lint" });
    const others = pipelines.code.filter((aspect) => aspect !== "lint");
    expect(await doneIn(again(reference, lint.analysisId))).toEqual([...others].sort());
  });
});

describe("who and what is refused", () => {
  it("another organisation finds nothing, and both permissions are asked for", async () => {
    const { reference } = await analysedEssay();
    await expect(replay(memberOf(newId()), reference.analysisId, {})).rejects.toMatchObject({
      code: "not_found",
    });
    for (const permission of ["analyses.read", "analyses.write"] as const) {
      const half = memberOf(reference.organisationId, [permission]);
      await expect(replay(half, reference.analysisId, {})).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  it("an analysis under way, a step that its pipeline lacks, a text that would be refused", async () => {
    const waiting = await submit(stores);
    await expect(replay(memberOf(waiting.organisationId), waiting.analysisId, {})).rejects.toMatchObject({
      code: "not_finished",
    });
    const { reference, actor } = await analysedEssay();
    await expect(replay(actor, reference.analysisId, { from: "lint" })).rejects.toMatchObject({
      code: "invalid_input",
      fields: [{ path: "from" }],
    });
    await expect(replay(actor, reference.analysisId, { text: "  \n" })).rejects.toMatchObject({
      code: "empty_text",
    });
    expect(
      (await stores.analyses.list(everybodyIn(reference.organisationId), { limit: 10 })).items,
    ).toHaveLength(1);
  });
});
