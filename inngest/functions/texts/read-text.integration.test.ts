import { afterAll, beforeAll, expect, it, vi } from "vitest";
import {
  member,
  type PipelineUnderTest,
  startPipeline,
  stubEngine,
} from "@/inngest/testing/pipeline-under-test";
import type { Actor } from "@/lib/kernel/actor";

let product: PipelineUnderTest;
let texts: typeof import("@/lib/composition/texts").texts;

beforeAll(async () => {
  product = await startPipeline();
  ({ texts } = await import("@/lib/composition/texts"));
  stubEngine(product);
});
afterAll(async () => {
  await texts().close();
  await product.stop();
});

const patient = { timeout: 60_000, interval: 200 };
const text =
  "A leitura abre caminhos que o medo fecha, e quem lê desde cedo escolhe melhor o que dizer, a quem dizer e quando calar diante dos outros, sem perder a firmeza.";

it("reads an essay once it is analysed, finds another with its passage, and forgets it with its work", async () => {
  const author = member();
  const classmate: Actor = { ...member(), organisationId: author.organisationId };
  const reviewer: Actor = {
    ...member(),
    organisationId: author.organisationId,
    permissions: new Set(["analyses.read", "analyses.review"]),
  };
  const { analyses, superuser } = product;
  const submit = async (actor: Actor, ending: string) =>
    (await analyses().submitEssay(actor, { text: `${text} ${ending}` })).analysisId;
  const first = await submit(author, "Por isso a escola precisa de livros novos.");
  const stateOf = async (id: string) => (await texts().getText(reviewer, id)).state;
  await expect.poll(() => stateOf(first), patient).toBe("ready");
  const second = await submit(classmate, "Cabe ao governo abrir bibliotecas nos bairros.");
  await expect.poll(() => stateOf(second), patient).toBe("ready");
  const listed = async () =>
    (await texts().listPairs(reviewer, { minShare: 0, drafts: false, limit: 5 })).items;
  expect(await listed()).toMatchObject([{ passageCount: 1, drafts: false }]);

  const { code } = { code: await analyses().submitCode(author, { source: "x = 1\n" }) };
  const finished = async () => (await analyses().getAnalysis(author, code.analysisId)).status;
  await expect.poll(finished, patient).toBe("completed");

  await superuser`delete from analyses.analyses where id = ${first}`;
  await superuser`insert into analyses.outbox (event_id, name, data)
    values (gen_random_uuid(), 'search/document.changed', ${superuser.json({ organisationId: author.organisationId, id: first })})`;
  await expect.poll(listed, patient).toEqual([]);
  const [row] = await superuser`select count(*)::int as kept from texts.texts`;
  expect(row).toEqual({ kept: 1 });
}, 180_000);

it("enriches all the same what comes again, and compares after a fault", async () => {
  const author = member();
  const { analyses } = product;
  const { reading, getText } = texts();
  const compare = vi.spyOn(reading, "compare").mockRejectedValueOnce(new Error("the thread died"));
  const enrich = vi.spyOn(reading, "enrich");
  const { analysisId } = await analyses().submitEssay(author, { text });
  await expect.poll(async () => (await getText(author, analysisId)).state, patient).toBe("ready");
  expect([compare.mock.calls.length, enrich.mock.calls.length]).toEqual([2, 1]);
}, 90_000);
