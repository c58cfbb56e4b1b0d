import { afterAll, beforeAll, expect, it, vi } from "vitest";
import {
  member,
  type PipelineUnderTest,
  startPipeline,
  stubEngine,
} from "@/inngest/testing/pipeline-under-test";

let product: PipelineUnderTest;

beforeAll(async () => {
  product = await startPipeline();
  stubEngine(product);
});
afterAll(() => product.stop());

const patient = { timeout: 40_000, interval: 100 };

it("tries again what the index did not take, and that alone, while the analysis has long ended", async () => {
  const actor = member();
  const { index } = product.search();
  const write = index.save;
  const asked: string[][] = [];
  const refused = new Set<string>();
  vi.spyOn(index, "save").mockImplementation(async (documents) => {
    asked.push(documents.map(({ title }) => title).sort());
    const outcomes = await write(documents.filter(({ title }) => title !== "Recusada" || refused.has(title)));
    const [bad] = documents.filter(({ title }) => title === "Recusada" && !refused.has(title));
    if (!bad) return outcomes;
    refused.add(bad.title);
    return [
      ...outcomes,
      { organisationId: bad.organisationId, id: bad.id, result: "failed", reason: "too large" },
    ];
  });
  const submit = async (title: string) =>
    (await product.analyses().submitEssay(actor, { title, text: `${title}: um sabiá.` })).analysisId;
  const ids = [await submit("Aceita"), await submit("Recusada")];
  const found = async () =>
    (await product.search().search(actor, { q: "sabiá", limit: 5 })).items.map(({ id }) => id).sort();
  await expect.poll(found, patient).toEqual([ids[0]]);
  await expect.poll(() => product.notifications().unreadCount(actor), patient).toBe(2);
  await expect.poll(found, patient).toEqual([...ids].sort());
  expect(asked.at(-1)).toEqual(["Recusada"]);
  expect(asked.flat().filter((title) => title === "Aceita")).toHaveLength(1);
}, 90_000);
