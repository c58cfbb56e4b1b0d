import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startPipeline } from "@/inngest/testing/pipeline-under-test";
import { createUser } from "@/lib/features/accounts/testing/create-user";
import { type Actor, systemActor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";

let stage: Awaited<ReturnType<typeof startPipeline>>;
let documents: ReturnType<typeof import("@/lib/composition/documents")["documents"]>;
let author: Actor;

beforeAll(async () => {
  stage = await startPipeline();
  documents = (await import("@/lib/composition/documents")).documents();
  const { databaseFor } = await import("@/db/client");
  const person = { name: "Ana", email: "ana@essays.test", password: "três tigres tristes" };
  const userId = await createUser(databaseFor("accounts"), person);
  const { accounts } = await import("@/lib/composition/accounts");
  const standing = await accounts().findStanding(userId);
  if (!standing) throw new Error("nobody");
  author = standing.actor;
});
afterAll(async () => {
  await documents.close();
  await stage.stop();
});

/** A document as an upload makes it, whose author says that it is an essay. */
async function essay(content: string | Uint8Array, kind: "text" | "png", authorId = author.userId) {
  const bytes = Buffer.from(content);
  const { organisationId } = author;
  const id = newId();
  const { storage, documents: repository } = documents.deps;
  const original = { originalKey: await storage.put(organisationId, id, bytes), originalBytes: bytes.length };
  await repository.create(
    {
      ...{ id, organisationId, authorId, kind, title: "Carta", fileName: null, ...original },
      ...{ originalSha256: "0", analyseAs: "essay", theme: "A leitura", motivatingText: null },
    },
    newId(),
  );
  return { documentId: id, organisationId };
}

async function ended({ documentId, organisationId }: Awaited<ReturnType<typeof essay>>) {
  const reader = systemActor(organisationId);
  const read = () => documents.getDocument(reader, documentId);
  await expect.poll(async () => (await read()).status, { timeout: 50_000 }).toBe("concluído");
  return read();
}

const text = "A leitura abre caminhos que o medo fecha, e quem lê escolhe melhor. ".repeat(6);

it("hands in an essay as soon as its text is read, once, in its author's name", async () => {
  const reference = await essay(text, "text");
  const { analysisId } = await ended(reference);
  const submission = await stage.analyses().getSubmission(author, analysisId ?? "");
  expect(submission).toMatchObject({ theme: "A leitura", text: text.trim() });
  await stage.superuser`update documents.documents set status = 'processando' where id = ${reference.documentId}`;
  const again = await documents.extraction.analyseWhenRead(systemActor(author.organisationId), reference);
  expect(again).toBe(analysisId);
  const rows = await stage.superuser`select id from analyses.analyses where author_id = ${author.userId}`;
  expect(rows).toHaveLength(1);
});

it("leaves what is short, or was not surely recognised, to be looked at first", async () => {
  const blank = await sharp({ create: { width: 900, height: 600, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  for (const reference of [await essay("Poucas palavras.", "text"), await essay(blank, "png")])
    expect(await ended(reference)).toMatchObject({ analyseAs: "essay", analysisId: null });
});

it("hands in nothing for who is no member any more", async () => {
  expect(await ended(await essay(text, "text", newId()))).toMatchObject({ analysisId: null });
});
