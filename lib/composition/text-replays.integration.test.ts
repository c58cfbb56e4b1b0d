import { afterAll, beforeAll, expect, it } from "vitest";
import { report } from "@/lib/features/analyses/adapters/testing/stores";
import type { Actor } from "@/lib/kernel/actor";
import { own, startTexts } from "./testing/texts-stage";

/** Works that were run again: on the same text they are no text of their own, on another one a draft of whose words they are. */

let stage: Awaited<ReturnType<typeof startTexts>>;
let analyses: ReturnType<typeof import("./analyses").analyses>;

beforeAll(async () => {
  stage = await startTexts();
  analyses = (await import("./analyses")).analyses();
}, 120_000);
afterAll(() => stage.stop());

const referenceTo = (analysisId: string) => ({
  organisationId: stage.people.author.organisationId,
  analysisId,
});

async function complete(analysisId: string): Promise<void> {
  const { stores } = analyses;
  await stores.analyses.begin(referenceTo(analysisId), "run");
  await stores.results.complete(referenceTo(analysisId), report({ kind: "essay" }));
}

/** Runs a work again to its end, and reads it as the durable function does. */
async function again(actor: Actor, work: string, text?: string): Promise<string> {
  const { analysisId } = await analyses.replayAnalysis(actor, work, text === undefined ? {} : { text });
  await complete(analysisId);
  await stage.read(analysisId);
  return analysisId;
}

const sidesOf = async (actor: Actor, query: Record<string, unknown>) =>
  (await stage.listed(actor, query)).map(({ a, b, drafts }) => ({ ids: [a.id, b.id], drafts }));

it("a replay on the same text is the text of the first one, in what is known and in pairs", async () => {
  const { people, works, texts } = stage;
  const before = await sidesOf(people.teacher, { drafts: "true" });
  const first = await again(people.author, works.author);
  const second = await again(people.admin, first);
  for (const replay of [first, second]) {
    expect(await stage.read(replay)).toEqual({ enrich: false, compare: false });
    expect(await texts().getText(people.teacher, replay)).toEqual(
      await texts().getText(people.teacher, works.author),
    );
    expect(await sidesOf(people.teacher, { text: replay })).toEqual(before);
    await expect(texts().getText(people.classmate, replay)).rejects.toMatchObject({ code: "not_found" });
    await expect(texts().getText(people.otherAdmin, replay)).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await sidesOf(people.teacher, { drafts: "true" })).toEqual(before);
  await texts().reading.requestMissed(stage.system());
  const superuser = stage.openSuperuser();
  const [row] = await superuser`select count(*)::int as asked from durable.events
    where name = 'texts/text.changed' and body::text ~ ${[first, second].join("|")}`;
  expect(row).toEqual({ asked: 0 });
  await superuser.end();
});

it("a replay on another text is a draft of its writer's, whoever ran it and however often", async () => {
  const { people, works } = stage;
  const edited = await again(people.author, works.author, `${own.author} E assim o povoado muda.`);
  const byAdmin = await again(people.admin, edited, `${own.author} E assim a escola muda.`);
  const byAdminAgain = await again(people.admin, byAdmin, `${own.author} E assim a rua muda.`);
  const draft = await stage.finished(people.author, `${own.author} Depois veio a chuva.`);
  await stage.read(draft);
  const ofWriter = new Set([works.author, edited, byAdmin, byAdminAgain, draft]);
  const all = await sidesOf(people.admin, { drafts: "true" });
  for (const { ids, drafts } of all) expect(drafts).toBe(ids.every((id) => ofWriter.has(id)));
  expect(all.filter(({ drafts }) => drafts)).toHaveLength(10);
  const shown = await sidesOf(people.admin, {});
  for (const { ids } of shown) expect(ids).toContain(works.classmate);
  expect(shown).toHaveLength(5);
});

it("a replay on the same text is the text where the first one had no result", async () => {
  const { people, texts } = stage;
  const { analysisId } = await analyses.submitEssay(people.author, { text: "Um texto que não terminou." });
  await analyses.stores.analyses.begin(referenceTo(analysisId), "run");
  await analyses.stores.analyses.end(referenceTo(analysisId), "failed", "internal");
  const replay = await again(people.author, analysisId);
  expect(await texts().getText(people.author, replay)).toMatchObject({ id: replay, state: "ready" });
  const third = await again(people.author, replay);
  expect(await texts().getText(people.author, third)).toMatchObject({ id: replay });
});

it("what somebody else ran again goes with its writer's account", async () => {
  const { people, works } = stage;
  const replay = await again(people.admin, works.classmate, `${own.classmate} Fim.`);
  const part = stage.privacy().parts.find(({ name }) => name === "texts");
  const { userId } = people.classmate;
  await part?.erase({ name: "x", emails: [], locale: "en", spaces: [], userId });
  const superuser = stage.openSuperuser();
  expect(await superuser`select from texts.texts where id = ${replay}`).toHaveLength(0);
  await superuser.end();
});
