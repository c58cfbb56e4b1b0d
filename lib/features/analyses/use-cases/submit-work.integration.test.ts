import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSql } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn } from "@/lib/kernel/reach";
import { makeDiskStorage } from "@/lib/platform/storage/adapters/disk";
import { anyAmount, openStores, type Stores } from "../adapters/testing/stores";
import { submitCodeBody, submitEssayBody } from "../submission-schemas";
import { makeSubmitCode } from "./submit-code";
import { makeSubmitEssay } from "./submit-essay";

let postgres: TestDatabase;
let stores: Stores;
let superuser: ReturnType<typeof openSql>;
let folder: string;
let storage: ReturnType<typeof makeDiskStorage>;

beforeAll(async () => {
  postgres = await createTestDatabase();
  stores = openStores(postgres.appUrl);
  superuser = openSql(postgres.superUrl, 1);
  folder = await mkdtemp(join(tmpdir(), "elysia-submit-"));
  storage = makeDiskStorage(folder);
});
afterAll(async () => {
  await stores.database.close();
  await superuser.end();
  await postgres.drop();
  await rm(folder, { recursive: true, force: true });
});

const author = (): Actor => ({
  userId: newId(),
  organisationId: newId(),
  permissions: new Set(["analyses.write"]),
  platform: false,
});

/** Files of an organisation, at whatever depth. */
const objectsOf = async ({ organisationId }: Actor): Promise<number> => {
  const entries = await readdir(join(folder, organisationId), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries.filter((entry) => entry.isFile()).length;
};

const rowsOf = async ({ organisationId }: Actor) => {
  const [row] = await superuser`select
    (select count(*)::int from analyses.submissions where organisation_id = ${organisationId}) as submissions,
    (select count(*)::int from analyses.versions where organisation_id = ${organisationId}) as versions,
    (select count(*)::int from analyses.analyses where organisation_id = ${organisationId}) as analyses,
    (select count(*)::int from analyses.analysis_events where organisation_id = ${organisationId}) as events,
    (select count(*)::int from analyses.outbox where data->>'organisationId' = ${organisationId}) as outbox`;
  return row;
};
const nothing = { submissions: 0, versions: 0, analyses: 0, events: 0, outbox: 0 };

describe("handing in", () => {
  it("stores the original as it came, then the rows and an event that carries references alone", async () => {
    const actor = author();
    const text = "\uFEFFUm cafe\u0301.\r\nOutra linha.";
    const { analysisId, status } = await makeSubmitEssay({ ...stores, storage })(actor, {
      text,
      theme: "Café",
    });
    expect(status).toBe("queued");
    expect(await rowsOf(actor)).toEqual({ submissions: 1, versions: 1, analyses: 1, events: 1, outbox: 1 });
    const reference = { analysisId, organisationId: actor.organisationId };
    const kept = await stores.submissions.getText(
      everybodyIn(reference.organisationId),
      reference.analysisId,
    );
    expect(kept).toMatchObject({ text: "Um café.\nOutra linha.", theme: "Café", motivatingText: null });
    expect(Buffer.from((await storage.get(kept.originalKey)) ?? []).toString()).toBe(text);
    const [event] = await superuser`select name, data, sent_at from analyses.outbox
      where data->>'organisationId' = ${actor.organisationId}`;
    expect(event).toEqual({ name: "analyses/essay.submitted", data: reference, sent_at: null });
  });

  it("takes the object away again when the rows cannot be written", async () => {
    const actor = author();
    await superuser`alter table analyses.outbox add constraint broken check (data->>'organisationId' <> ${superuser.unsafe(`'${actor.organisationId}'`)})`;
    const submit = makeSubmitEssay({ ...stores, storage });
    await expect(submit(actor, { text: "Um texto." })).rejects.toThrow();
    await superuser`alter table analyses.outbox drop constraint broken`;
    expect(await rowsOf(actor)).toEqual(nothing);
    expect(await objectsOf(actor)).toBe(0);
    await submit(actor, { text: "Um texto." });
    expect(await objectsOf(actor)).toBe(1);
  });

  it("writes no row when the original cannot be stored", async () => {
    const actor = author();
    const full = { ...storage, put: () => Promise.reject(new AppError("unavailable")) };
    const submit = makeSubmitCode({ ...stores, storage: full });
    await expect(submit(actor, { source: "x = 1\n" })).rejects.toMatchObject({ code: "unavailable" });
    expect(await rowsOf(actor)).toEqual(nothing);
  });

  it("reports why the rows failed, also when the object cannot be taken away", async () => {
    const broken = { ...storage, delete: () => Promise.reject(new Error("disk")) };
    const submissions = { ...stores.submissions, create: () => Promise.reject(new AppError("unavailable")) };
    const submit = makeSubmitCode({ submissions, storage: broken, quota: anyAmount });
    await expect(submit(author(), { source: "x = 1\n" })).rejects.toMatchObject({ code: "unavailable" });
  });

  it("asks for the permission before anything is stored", async () => {
    const actor: Actor = { ...author(), permissions: new Set(["analyses.read"]) };
    await expect(makeSubmitEssay({ ...stores, storage })(actor, { text: "x" })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await objectsOf(actor)).toBe(0);
  });

  it("refuses a text that becomes too long in the form in which it is analysed", async () => {
    const actor = author();
    const growing = "\u0958".repeat(60_000);
    expect(Buffer.byteLength(growing)).toBeLessThan(200_000);
    await expect(makeSubmitEssay({ ...stores, storage })(actor, { text: growing })).rejects.toMatchObject({
      code: "too_large",
    });
    expect(await objectsOf(actor)).toBe(0);
  });

  it("keeps any input that the wire contract lets through, or refuses it with its reason", async () => {
    const submitEssay = makeSubmitEssay({ ...stores, storage });
    const submitCode = makeSubmitCode({ ...stores, storage });
    const actor = author();
    const anyText = fc.string({ unit: "binary", maxLength: 60 });
    const field = fc.option(anyText, { nil: undefined });
    await fc.assert(
      fc.asyncProperty(
        fc.record({ text: anyText, title: field, theme: field, motivatingText: field, fileName: field }),
        async (input) => {
          const essay = submitEssayBody.safeParse(input);
          const code = submitCodeBody.safeParse({ ...input, source: input.text });
          const work = [
            essay.success && submitEssay(actor, essay.data),
            code.success && submitCode(actor, code.data),
          ];
          for (const result of await Promise.allSettled(work)) {
            if (result.status === "rejected") expect(result.reason).toBeInstanceOf(AppError);
          }
        },
      ),
      { numRuns: 150 },
    );
    const [row] = await superuser<
      { replaced: number }[]
    >`select count(*)::int as replaced from analyses.submissions
      where title like ${"%\uFFFD%"} or theme like ${"%\uFFFD%"}`;
    expect(row?.replaced).toBe(0);
  });
});

describe("what the plan allows", () => {
  it("is counted once a work, and what is refused by it leaves nothing", async () => {
    const actor = author();
    const asked: unknown[] = [];
    const quota = {
      ...anyAmount,
      take: async (_: Actor, amounts: object, key: string) => {
        asked.push({ ...amounts, key });
        if (asked.length > 1) throw new AppError("quota_exceeded");
      },
    };
    const submit = makeSubmitEssay({ ...stores, storage, quota });
    await submit(actor, { text: "Olá, você." });
    await expect(submit(actor, { text: "Outra vez." })).rejects.toMatchObject({ code: "quota_exceeded" });
    expect(asked[0]).toMatchObject({ analyses: 1, storedBytes: Buffer.byteLength("Olá, você.") });
    expect(await rowsOf(actor)).toMatchObject({ submissions: 1, analyses: 1 });
    expect(await objectsOf(actor)).toBe(1);
  });

  it("counts nothing for a work that could not be kept", async () => {
    const backs: string[] = [];
    const quota = { ...anyAmount, giveBack: async (_: Actor, key: string) => void backs.push(key) };
    const broken = { ...storage, put: () => Promise.reject(new Error("full")) };
    const submit = makeSubmitEssay({ ...stores, storage: broken, quota });
    await expect(submit(author(), { text: "x" })).rejects.toThrow("full");
    expect(backs).toHaveLength(1);
  });
});
