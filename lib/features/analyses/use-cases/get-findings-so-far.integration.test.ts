import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { aspectResult, openStores, type Stores, submit } from "../adapters/testing/stores";
import type { Ignore } from "../domain/ignored";
import { makeGetFindingsSoFar } from "./get-findings-so-far";

let postgres: TestDatabase;
let stores: Stores;

beforeAll(async () => {
  postgres = await createTestDatabase();
  stores = openStores(postgres.appUrl);
});
afterAll(async () => {
  await stores.database.close();
  await postgres.drop();
});

const reader = (organisationId: string): Actor => ({
  userId: newId(),
  organisationId,
  permissions: new Set(["analyses.read", "analyses.review"]),
  platform: false,
});
const soFar = (ignores: Ignore[] = []) => makeGetFindingsSoFar({ ...stores, ignoresOf: async () => ignores });

it("gives what the aspects have found by now, names the others, and leaves out what is ignored", async () => {
  const reference = await submit(stores, { kind: "code", text: "import os\n" });
  const { analysisId } = reference;
  const actor = reader(reference.organisationId);
  await stores.analyses.begin(reference, "run");
  expect(await soFar()(actor, analysisId)).toBeNull();
  const result = aspectResult("lint");
  await stores.results.saveAspect(reference, result);
  const found = await soFar()(actor, analysisId);
  expect(found).toMatchObject({ text: "import os\n", ignored: 0 });
  expect(found?.report.findings.map(({ rule }) => rule)).toEqual(result.findings.map(({ rule }) => rule));
  expect(found?.report.findings.length).toBeGreaterThan(0);
  expect(found?.report.missing).toContain("syntax");
  expect(found?.report.missing).not.toContain("lint");
  const ignores = result.findings.map(({ rule }): Ignore => ({ kind: "rule", value: rule }));
  const without = await soFar(ignores)(actor, analysisId);
  expect(without).toMatchObject({ ignored: result.findings.length, report: { findings: [] } });
});

it("is for readers of the same organisation, while the analysis is under way", async () => {
  const reference = await submit(stores, { kind: "code", text: "import os\n" });
  const actor = reader(reference.organisationId);
  await stores.results.saveAspect(reference, aspectResult("lint"));
  await expect(soFar()(reader(newId()), reference.analysisId)).rejects.toMatchObject({ code: "not_found" });
  const stranger = { ...actor, permissions: new Set<never>() };
  await expect(soFar()(stranger, reference.analysisId)).rejects.toMatchObject({ code: "forbidden" });
  await stores.analyses.end(reference, "cancelled");
  expect(await soFar()(actor, reference.analysisId)).toBeNull();
});
