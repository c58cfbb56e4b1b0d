import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { removeOldSnapshots } from "./old-snapshots";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "snapshots-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const snapshot = (letter: string) => `pyodide-${letter.repeat(16)}.snapshot`;

async function put(name: string, minutesOld: number): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, "x");
  const at = new Date(Date.now() - minutesOld * 60_000);
  await utimes(file, at, at);
  return file;
}

it("keeps the one in use, however old, and the newest of the others", async () => {
  const current = await put(snapshot("a"), 9_000);
  for (const [letter, minutes] of [
    ["b", 500],
    ["c", 20],
    ["d", 4_000],
  ] as const)
    await put(snapshot(letter), minutes);
  await removeOldSnapshots(folder, current);
  expect((await readdir(folder)).sort()).toEqual([snapshot("a"), snapshot("c")]);
});

it("removes what was left half made, and neither what is being made nor files of others", async () => {
  const current = await put(snapshot("a"), 0);
  const [left, making] = [`${snapshot("b")}.${randomUUID()}`, `${snapshot("c")}.${randomUUID()}`];
  await put(left, 90);
  await put(making, 1);
  await put("notes.snapshot", 9_000);
  await removeOldSnapshots(folder, current);
  expect((await readdir(folder)).sort()).toEqual(["notes.snapshot", snapshot("a"), making].sort());
});
