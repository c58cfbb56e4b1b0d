import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { makeDiskStorage } from "./adapters/disk";
import { compareObjects, sweepObjects } from "./compare-objects";
import type { ObjectRows, ObjectStorage } from "./port";

const minuteMs = 60_000;
let folder: string;
let storage: ObjectStorage;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "compare-"));
  storage = makeDiskStorage(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Row = { key: string; bytes: number };
const ownerOf = (key: string): string => key.split("/")[1] ?? "";

/** A part that expects these, and has rows of their owners unless others are named. */
const rowsOf = (rows: readonly Row[], owners = rows.map(({ key }) => ownerOf(key))): ObjectRows => ({
  table: "tests.works",
  expected: async function* () {
    yield* rows;
  },
  knownOwners: async (asked) => new Set(asked.filter((id) => owners.includes(id))),
});

const stored = async (text: string): Promise<Row> => {
  const bytes = Buffer.from(text);
  return { key: await storage.put(newId(), newId(), bytes), bytes: bytes.length };
};

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const deps = (rows: readonly ObjectRows[], laterMs: number) => ({
  ...{ storage, rows },
  clock: () => new Date(Date.now() + laterMs),
});
const compared = (rows: readonly ObjectRows[], laterMs = 60 * minuteMs) =>
  all(compareObjects(deps(rows, laterMs)));

it("finds nothing where the rows of all parts and the objects agree, what else is stored under a work included", async () => {
  const [work, other] = [await stored("work"), await stored("export")];
  const [organisationId = "", ownerId = ""] = work.key.split("/");
  await storage.put(organisationId, ownerId, Buffer.from("receipt"));
  expect(await compared([rowsOf([work]), rowsOf([other])])).toEqual([]);
});

it("finds objects that are missing, that have another size, and that have no row", async () => {
  const [gone, changed, orphan] = [await stored("gone"), await stored("changed"), await stored("orphan")];
  await storage.delete(gone.key);
  const found = await compared([rowsOf([gone, { ...changed, bytes: 3 }])]);
  expect(found).toEqual([
    { kind: "missing", ...gone },
    { kind: "size", key: changed.key, bytes: 3, found: 7 },
    { kind: "unknown", ...orphan },
  ]);
});

it("misses nothing of a row that went meanwhile, and waits for the row of what was just stored", async () => {
  const gone = await stored("gone");
  await storage.delete(gone.key);
  await stored("just now");
  expect(await compared([rowsOf([gone], [])], 9 * minuteMs)).toEqual([]);
});

it("looks at more than it asks for at once", async () => {
  const rows: Row[] = [];
  for (let count = 0; count < 40; count++) rows.push(await stored(`work ${count}`));
  const orphans: string[] = [];
  for (let count = 0; count < 520; count++) orphans.push((await stored(`orphan ${count}`)).key);
  const found = await compared([rowsOf(rows)]);
  expect(found.map(({ key }) => key).sort()).toEqual(orphans.toSorted());
});

it("sweeps what has lain there for a day without a row, and nothing else", async () => {
  const [kept, orphan] = [await stored("kept"), await stored("orphan")];
  const day = 24 * 60 * minuteMs;
  const swept = (isTrial: boolean, laterMs: number) =>
    all(sweepObjects(deps([rowsOf([kept])], laterMs), isTrial));
  expect(await swept(false, day - minuteMs)).toEqual([]);
  expect(await swept(true, day + minuteMs)).toMatchObject([orphan]);
  expect(await storage.stat(orphan.key)).not.toBeNull();
  expect(await swept(false, day + minuteMs)).toMatchObject([orphan]);
  expect(await storage.stat(orphan.key)).toBeNull();
  expect(await storage.stat(kept.key)).not.toBeNull();
});
