import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSql } from "@/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn } from "@/lib/kernel/reach";
import { makeRequireClean } from "@/lib/platform/malware/port";
import { listZip } from "../../adapters/zip-archive";
import { batchReport } from "../../batch-schemas";
import { makeGetWholeBatch, makeListBatches } from "./read-batches";
import { makeSubmitBatch } from "./submit-batch";
import { archive, bytes, member, openStage, options } from "./testing/stage";

let stage: Awaited<ReturnType<typeof openStage>>;
let superuser: ReturnType<typeof openSql>;

beforeAll(async () => {
  stage = await openStage();
  superuser = openSql(stage.superUrl, 1);
});
afterAll(async () => {
  await superuser.end();
  await stage.close();
});

const objectsOf = async ({ organisationId }: Actor): Promise<number> =>
  (
    await readdir(join(stage.folder, organisationId), { recursive: true, withFileTypes: true }).catch(
      () => [],
    )
  ).filter((entry) => entry.isFile()).length;

const rowsOf = async ({ organisationId }: Actor) => {
  const [row] = await superuser`select
    (select count(*)::int from analyses.batches where organisation_id = ${organisationId}) as batches,
    (select count(*)::int from analyses.batch_items where organisation_id = ${organisationId}) as items,
    (select count(*)::int from analyses.submissions where organisation_id = ${organisationId}) as submissions,
    (select count(*)::int from analyses.versions where organisation_id = ${organisationId}) as versions,
    (select count(*)::int from analyses.analyses where organisation_id = ${organisationId}) as analyses,
    (select count(*)::int from analyses.analysis_events where organisation_id = ${organisationId}) as events,
    (select count(*)::int from analyses.outbox where data->>'organisationId' = ${organisationId}) as outbox`;
  return row;
};
const nothing = { batches: 0, items: 0, submissions: 0, versions: 0, analyses: 0, events: 0, outbox: 0 };

describe("handing in many files", () => {
  it("queues those that can be analysed, and lists the others with the reason", async () => {
    const actor = member();
    const receipt = await stage.submit(actor);
    expect(receipt).toMatchObject({ queued: 2, refused: 3 });
    const found = batchReport.parse(await stage.read(actor, receipt.batchId));
    expect(found).toMatchObject({ title: "work.zip", options, unlisted: 0 });
    expect(found.states).toMatchObject({ queued: 2, refused: 2, skipped: 1 });
    expect(found.items.map(({ fileName, state, failure }) => [fileName, state, failure])).toEqual([
      ["pkg/good.py", "queued", null],
      ["pkg/binary.py", "refused", "binary_content"],
      ["pkg/empty.py", "refused", "empty_text"],
      ["pkg/other.py", "queued", null],
      ["README.md", "skipped", "unsupported_type"],
    ]);
    expect(await rowsOf(actor)).toEqual({
      ...{ batches: 1, items: 5 },
      ...{ submissions: 2, versions: 2, analyses: 2, events: 2, outbox: 2 },
    });
    expect(await objectsOf(actor)).toBe(2);
    const [first] = await stage.referencesOf(actor, receipt.batchId);
    expect(
      first && (await stage.stores.submissions.getText(everybodyIn(first.organisationId), first.analysisId)),
    ).toMatchObject({
      text: "print(1)\n",
      fileName: "pkg/good.py",
      options,
    });
  });

  it("takes two hundred files at once, and names what was given no name", async () => {
    const actor = member();
    const files = Array.from({ length: 200 }, (_, index) => new File([`x = ${index}\n`], `f${index}.py`));
    const { batchId, queued } = await stage.submit(actor, files);
    expect(queued).toBe(200);
    expect((await stage.read(actor, batchId)).title).toBe("f0.py + 199");
    expect(await rowsOf(actor)).toMatchObject({ items: 200, analyses: 200, outbox: 200 });
  });

  it("keeps a batch of which every file is refused, and has nothing to run", async () => {
    const actor = member();
    const receipt = await stage.submit(actor, [new File(["\n"], "empty.py")]);
    expect(receipt).toMatchObject({ queued: 0, refused: 1 });
    expect(await rowsOf(actor)).toMatchObject({ batches: 1, items: 1, analyses: 0, outbox: 0 });
  });

  it.each([
    ["archive_unreadable", archive("a.zip", bytes("no archive"))],
    ["no_python_files", archive("a.zip", zipSync({ "README.md": bytes("# Read me") }))],
  ])("keeps nothing of what is refused as a whole: %s", async (code, file) => {
    const actor = member();
    await expect(stage.submit(actor, [file])).rejects.toMatchObject({ code });
    expect([await rowsOf(actor), await objectsOf(actor)]).toEqual([nothing, 0]);
  });

  it("keeps nothing when the writing fails", async () => {
    const actor = member();
    const broken = {
      ...stage.stores.batches,
      create: (...[batch, items, queued]: Parameters<typeof stage.stores.batches.create>) =>
        stage.stores.batches.create(batch, [...items, { fileName: "x.py", analysisId: newId() }], queued),
    };
    const submitBroken = makeSubmitBatch({
      ...stage.stores,
      batches: broken,
      storage: stage.storage,
      listArchive: listZip,
      requireClean: makeRequireClean(null),
    });
    await expect(submitBroken(actor, { options, files: [archive()] })).rejects.toThrow();
    expect([await rowsOf(actor), await objectsOf(actor)]).toEqual([nothing, 0]);
  });

  it("keeps nothing where a scanner finds something in a file", async () => {
    const actor = member();
    const submit = makeSubmitBatch({
      ...stage.stores,
      storage: stage.storage,
      listArchive: listZip,
      requireClean: makeRequireClean({ scan: async () => "Eicar-Signature" }),
    });
    await expect(submit(actor, { options, files: [archive()] })).rejects.toMatchObject({
      code: "file_infected",
    });
    expect([await rowsOf(actor), await objectsOf(actor)]).toEqual([nothing, 0]);
  });

  it("needs the permission", async () => {
    const reader = { ...member(), permissions: new Set(["analyses.read"] as const) };
    await expect(stage.submit(reader)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the report", () => {
  it("has the figures of the files that are done, without opening a result", async () => {
    const actor = member();
    const { batchId } = await stage.submit(actor);
    const [first] = await stage.referencesOf(actor, batchId);
    if (first) await stage.finish(first, 85);
    const { states, totals, items } = await stage.read(actor, batchId);
    expect(states).toMatchObject({ completed: 1, queued: 1, refused: 2, skipped: 1 });
    expect(totals).toMatchObject({
      severities: { info: 0, minor: 1, major: 0, critical: 0 },
      quality: { mean: 85, distribution: [0, 0, 0, 0, 0, 0, 0, 0, 1, 0] },
    });
    expect(totals.faster.speedup).toBeCloseTo(4);
    expect(items[0]).toMatchObject({ state: "completed", findingCount: 1, summary: { quality: 85 } });
  });

  it("comes in pages by position, and of the files without a result alone", async () => {
    const actor = member();
    const { batchId } = await stage.submit(actor);
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await stage.read(actor, batchId, { limit: 2, cursor });
      names.push(...page.items.map(({ fileName }) => fileName));
      cursor = page.next;
    } while (cursor);
    expect(names).toEqual(["pkg/good.py", "pkg/binary.py", "pkg/empty.py", "pkg/other.py", "README.md"]);
    const failed = await stage.read(actor, batchId, { show: "failed" });
    expect(failed.items.map(({ position }) => position)).toEqual([1, 2, 4]);
  });

  it("is nobody else's, nor is the list", async () => {
    const actor = member();
    const { batchId } = await stage.submit(actor);
    const other = member();
    await expect(stage.read(other, batchId)).rejects.toMatchObject({ code: "not_found" });
    await expect(makeGetWholeBatch(stage.stores)(other, batchId)).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await makeListBatches(stage.stores)(other, { limit: 20 })).items).toEqual([]);
    expect((await stage.read(actor, batchId)).states.queued).toBe(2);
  });

  it("is listed with the others, newest first, in pages", async () => {
    const actor = member();
    for (const title of ["one", "two", "three"]) await stage.submit(actor, [archive()], title);
    const list = makeListBatches(stage.stores);
    const first = await list(actor, { limit: 2 });
    const second = await list(actor, { limit: 2, cursor: first.next });
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(["three", "two", "one"]);
    expect(first.items[0]?.states).toMatchObject({ queued: 2, refused: 2, skipped: 1 });
    expect(second.next).toBeUndefined();
  });
});
