import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { endLeftChildren, recordChildren } from "./children-record.mjs";
import { emptyDataFolder, prepareDataFolder, takeDataFolder } from "./data-folder.mjs";
import { keepSecrets } from "./secrets.mjs";

const parent = mkdtempSync(join(tmpdir(), "elysia-data-"));
afterAll(() => rmSync(parent, { recursive: true }));

test("a new data folder is marked as ours and closed to others", () => {
  const dataDir = join(parent, "new");
  prepareDataFolder(dataDir);
  expect(existsSync(join(dataDir, "elysia.json"))).toBe(true);
  expect(statSync(dataDir).mode & 0o066).toBe(0);
  expect(() => prepareDataFolder(dataDir)).not.toThrow();
});

test("a folder with somebody else's files is refused, and never emptied", async () => {
  const dataDir = join(parent, "foreign");
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, "thesis.txt"), "dear");
  expect(() => prepareDataFolder(dataDir)).toThrow("not Elysia's");
  await expect(emptyDataFolder(dataDir)).rejects.toThrow("not Elysia's");
  expect(readdirSync(dataDir)).toEqual(["thesis.txt"]);
});

test("a folder in which only the tests' sandbox left its snapshot is taken", () => {
  const dataDir = join(parent, "tested");
  mkdirSync(join(dataDir, "pyodide"), { recursive: true });
  writeFileSync(join(dataDir, "pyodide", "one.snapshot"), "");
  expect(() => prepareDataFolder(dataDir)).not.toThrow();
});

test("the project's own folder and a file are refused", () => {
  expect(() => prepareDataFolder(join(import.meta.dirname, "../.."))).toThrow("holds Elysia itself");
  writeFileSync(join(parent, "file"), "");
  expect(() => prepareDataFolder(join(parent, "file"))).toThrow("is a file");
});

test("one launcher has a data folder at a time", () => {
  const dataDir = join(parent, "taken");
  prepareDataFolder(dataDir);
  const release = takeDataFolder(dataDir);
  expect(() => takeDataFolder(dataDir)).toThrow(/already runs on .* \(process \d+\)/);
  release();
  expect(() => takeDataFolder(dataDir)()).not.toThrow();
});

test("starting over deletes everything but what marks the folder", async () => {
  const dataDir = join(parent, "reset");
  prepareDataFolder(dataDir);
  mkdirSync(join(dataDir, "files"));
  writeFileSync(join(dataDir, "files", "essay"), "text");
  const before = keepSecrets(dataDir);
  await emptyDataFolder(dataDir);
  expect(readdirSync(dataDir)).toEqual(["elysia.json"]);
  expect(keepSecrets(dataDir)).not.toEqual(before);
});

test("secrets are made once and readable by their owner alone", () => {
  const dataDir = join(parent, "secrets");
  prepareDataFolder(dataDir);
  const secrets = keepSecrets(dataDir);
  expect(secrets.inngestSigningKey).toMatch(/^signkey-prod-[0-9a-f]{64}$/);
  expect(keepSecrets(dataDir)).toEqual(secrets);
  expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  writeFileSync(join(dataDir, "secrets.json"), "{}");
  expect(() => keepSecrets(dataDir)).toThrow("is broken");
});

test("a record of children whose numbers others have now ends nobody", async () => {
  const dataDir = join(parent, "children");
  prepareDataFolder(dataDir);
  recordChildren(dataDir, [{ pid: process.pid, startedAt: "long ago" }]);
  expect(await endLeftChildren(dataDir)).toBe(0);
  expect(existsSync(join(dataDir, "children.json"))).toBe(false);
});
