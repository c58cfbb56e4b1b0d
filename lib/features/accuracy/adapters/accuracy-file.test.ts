import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Accuracy } from "../schemas";
import { makeAccuracyFile } from "./accuracy-file";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "accuracy-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const agreement = {
  source: "brasil-escola",
  essays: 12,
  meanKappa: 0.5,
  kappas: [0.1, 0.2, 0.3, 0.4, 0.5],
  totalKappa: 0.6,
  meanAbsoluteError: 80.25,
  rootMeanSquaredError: 101,
  within100: 0.7,
  intervalCoverage: 0.9,
};

const published: Accuracy = {
  model: "a model",
  measuredOn: "2026-11-21",
  essays: 12,
  rows: [agreement, { ...agreement, source: "essay-br" }],
  byYear: [{ year: 2020, essays: 12, bias: -4.5, meanAbsoluteError: 80.25 }],
  byBand: [{ from: 800, to: 1000, essays: 12, bias: 12, meanAbsoluteError: 80.25 }],
  baseline: { ...agreement, source: "length-alone" },
};

async function written(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(content));
  return path;
}

test("reads the published figures as they were written", async () => {
  expect(await makeAccuracyFile(await written("figures.json", published))()).toEqual(published);
});

test("no file is no figures", async () => {
  expect(await makeAccuracyFile(join(folder, "none.json"))()).toBeNull();
});

test.each([
  ["four kappas", { ...published, baseline: { ...agreement, kappas: [0, 0, 0, 0] } }],
  ["a share in per cent", { ...published, rows: [{ ...agreement, within100: 70 }] }],
  ["no source", { ...published, rows: [] }],
  ["no date", { ...published, measuredOn: "yesterday" }],
])("refuses figures with %s", async (name, content) => {
  await expect(makeAccuracyFile(await written(`${name}.json`, content))()).rejects.toThrow();
});
