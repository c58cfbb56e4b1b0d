import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSql } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn } from "@/lib/kernel/reach";
import { aspectResult, finding, openStores, report, type Stores, submit } from "./testing/stores";

let postgres: TestDatabase;
let stores: Stores;
let superuser: ReturnType<typeof openSql>;

beforeAll(async () => {
  postgres = await createTestDatabase();
  stores = openStores(postgres.appUrl);
  superuser = openSql(postgres.superUrl, 1);
});
afterAll(async () => {
  await stores.database.close();
  await superuser.end();
  await postgres.drop();
});

const running = async () => {
  const reference = await submit(stores);
  await stores.analyses.begin(reference, "run");
  return reference;
};

const saved = async ({ organisationId, analysisId }: { organisationId: string; analysisId: string }) => {
  const analysis = await stores.analyses.find(everybodyIn(organisationId), analysisId);
  return analysis && stores.results.find(everybodyIn(organisationId), analysisId, analysis.createdAt);
};

it("keeps the first result of an aspect, whoever repeats the step", async () => {
  const reference = await running();
  const first = aspectResult("spelling");
  await stores.results.saveAspect(reference, first);
  await Promise.all(
    [0, 1, 2].map(() =>
      stores.results.saveAspect(reference, aspectResult("spelling", [finding(), finding()])),
    ),
  );
  await stores.results.saveAspect(reference, aspectResult("cohesion", []));
  const results = await stores.results.listAspects(
    everybodyIn(reference.organisationId),
    reference.analysisId,
  );
  expect(results).toHaveLength(2);
  expect(results.find(({ aspect }) => aspect === "spelling")).toEqual(first);
});

it("keeps the newest draft, apart from the aspects", async () => {
  const reference = await running();
  expect(await stores.results.findDraft(reference)).toBeNull();
  await stores.results.saveDraft(reference, report({ missing: ["spelling"], findings: [] }));
  await stores.results.saveDraft(reference, report());
  expect(await stores.results.findDraft(reference)).toEqual(report());
  expect(
    await stores.results.listAspects(everybodyIn(reference.organisationId), reference.analysisId),
  ).toEqual([]);
});

describe("completing", () => {
  it("writes the history, closes the analysis and clears the table, once", async () => {
    const reference = await running();
    await stores.results.saveAspect(reference, aspectResult("spelling"));
    await stores.results.saveDraft(reference, report());
    expect(await saved(reference)).toBeNull();
    await Promise.all([1, 2, 3].map(() => stores.results.complete(reference, report())));
    await stores.results.complete(reference, report({ findings: [], missing: ["spelling"] }));
    expect(await saved(reference)).toEqual(report());
    expect(
      await stores.analyses.find(everybodyIn(reference.organisationId), reference.analysisId),
    ).toMatchObject({
      status: "completed",
      findingCount: 1,
      missingAspects: [],
    });
    expect(
      await stores.results.listAspects(everybodyIn(reference.organisationId), reference.analysisId),
    ).toEqual([]);
    expect(await stores.results.findDraft(reference)).toBeNull();
    const events = await stores.progress.list(
      everybodyIn(reference.organisationId),
      reference.analysisId,
      0,
      10,
    );
    expect(events.map(({ type }) => type)).toEqual(["submitted", "started", "completed"]);
  });

  it("names what is missing", async () => {
    const reference = await running();
    await stores.results.complete(reference, report({ missing: ["cohesion"] }));
    expect(
      await stores.analyses.find(everybodyIn(reference.organisationId), reference.analysisId),
    ).toMatchObject({
      status: "partial",
      missingAspects: ["cohesion"],
    });
  });

  it("writes nothing for an analysis that was cancelled", async () => {
    const reference = await running();
    await stores.analyses.end(reference, "cancelled");
    await stores.results.complete(reference, report());
    expect(await saved(reference)).toBeNull();
  });
});

it("stores a large result smaller than it is, and reports both sizes", async () => {
  const reference = await running();
  const findings = Array.from({ length: 2_000 }, (_, index) => ({
    ...finding({ rule: randomBytes(4).toString("hex"), span: { start: index, end: index + 1 } }),
    aspect: "spelling",
  }));
  const large = report({ findings });
  await stores.results.complete(reference, large);
  expect(await saved(reference)).toEqual(large);
  const [row] = await superuser<{ encoding: string; raw: number; stored: number }[]>`
    select encoding, raw_bytes as raw, octet_length(payload) as stored from analyses.analysis_history
    where analysis_id = ${reference.analysisId}`;
  expect(row?.encoding).toBe("zstd");
  expect(row?.raw).toBe(Buffer.byteLength(JSON.stringify(large)));
  expect(row?.stored).toBeLessThan((row?.raw ?? 0) / 4);
});

describe("opening", () => {
  it("reads the analysis, its text and its report at once, and nothing before there is a report", async () => {
    const reference = await running();
    const reach = everybodyIn(reference.organisationId);
    expect(await stores.results.open(reach, reference.analysisId)).toBeNull();
    await stores.results.complete(reference, report());
    expect(await stores.results.open(reach, reference.analysisId)).toEqual({
      analysis: await stores.analyses.find(reach, reference.analysisId),
      work: await stores.submissions.getText(reach, reference.analysisId),
      report: report(),
    });
  });

  it("stays within the reach", async () => {
    const reference = await running();
    await stores.results.complete(reference, report());
    const { organisationId, analysisId } = reference;
    const { authorId = "" } = (await stores.analyses.find(everybodyIn(organisationId), analysisId)) ?? {};
    const opens = async (organisation: string, authors: string[]) =>
      (await stores.results.open({ organisationId: organisation, authors }, analysisId)) !== null;
    expect(await opens(organisationId, [newId(), authorId])).toBe(true);
    expect(await opens(organisationId, [newId()])).toBe(false);
    expect(await opens(organisationId, [])).toBe(false);
    expect(await opens(newId(), [authorId])).toBe(false);
    expect(await stores.results.open(everybodyIn(newId()), analysisId)).toBeNull();
  });
});
