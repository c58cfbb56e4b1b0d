import { createHash } from "node:crypto";
import { PDFDocument, StandardFonts } from "pdf-lib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPipeline } from "@/inngest/testing/pipeline-under-test";
import { essayExamples, readEssayExample } from "@/lib/engines/essay/examples";
import { type Actor, permissions, systemActor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";

let stage: Awaited<ReturnType<typeof startPipeline>>;
let documents: ReturnType<typeof import("@/lib/composition/documents")["documents"]>;

beforeAll(async () => {
  stage = await startPipeline();
  documents = (await import("@/lib/composition/documents")).documents();
});
afterAll(async () => {
  await documents.close();
  await stage.stop();
});

/** Somebody alone in a space of their own. */
const somebody = (): Actor => ({
  userId: newId(),
  organisationId: newId(),
  permissions: new Set(permissions),
  platform: false,
});

async function upload(actor: Actor, content: Uint8Array | string, fileName: string): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return (await documents.upload(actor, { bytes, fileName })).documentId;
}

/** Waits until nothing more happens to the document. @returns it */
async function ended(actor: Actor, id: string) {
  const status = async () => (await documents.getDocument(actor, id)).status;
  await expect.poll(status, { timeout: 50_000 }).toMatch(/^(concluído|falhou)$/);
  return documents.getDocument(actor, id);
}

async function pdfOf(...pages: string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const text of pages) pdf.addPage([595, 842]).drawText(text, { x: 60, y: 760, size: 14, font });
  return pdf.save();
}

describe("a document's way from its upload to its text", () => {
  it("reads a PDF page by page, and gives its original back byte for byte", async () => {
    const actor = somebody();
    const bytes = await pdfOf("A primeira lauda.", "A segunda lauda.");
    const id = await upload(actor, bytes, "C:\\Redações\\carta.pdf");
    const document = await ended(actor, id);
    expect(document).toMatchObject({ status: "concluído", kind: "pdf", pageCount: 2, failure: null });
    expect(document.pages.map(({ source, isRead }) => [source, isRead])).toEqual([
      ["file", true],
      ["file", true],
    ]);
    const page = await documents.getPageText(actor, id, 2);
    expect(page.text.trim()).toBe("A segunda lauda.");
    const last = page.words.at(-1);
    expect(page.text.slice(last?.start, last?.end)).toMatch(/^lauda/);
    expect(last?.box.y).toBeGreaterThan(0.05);
    expect(last?.box.y).toBeLessThan(0.15);
    const { content } = await documents.openOriginal(actor, id);
    const hash = createHash("sha256");
    for await (const part of content) hash.update(part);
    expect(hash.digest("hex")).toBe(createHash("sha256").update(bytes).digest("hex"));
    const { bytes: picture } = await documents.drawPage(actor, id, 1);
    expect((await sharp(picture).metadata()).format).toBe("png");
  });

  it("recognises a scanned page, and hands it in as an essay with what was corrected", async () => {
    const actor = somebody();
    const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="700"><rect width="100%" height="100%" fill="white"/>
      <text x="120" y="160" font-family="DejaVu Sans, sans-serif" font-size="44">A leitura forma cidadãos atentos.</text>
      <text x="120" y="230" font-family="DejaVu Sans, sans-serif" font-size="44">Ela abre caminhos que o medo fecha.</text></svg>`;
    const id = await upload(actor, await sharp(Buffer.from(drawn)).png().toBuffer(), "digitalizado.png");
    const document = await ended(actor, id);
    expect(document).toMatchObject({ status: "concluído", pageCount: 1, failure: null });
    const page = await documents.getPageText(actor, id, 1);
    expect(page).toMatchObject({ source: "recognition", isRead: true });
    expect(page.text.replace(/\s+/g, " ")).toContain("leitura forma cidadãos");
    expect(page.confidence).toBeGreaterThan(0.6);
    const essay = essayExamples[0];
    if (!essay) throw new Error("there are no examples");
    const corrected = await readEssayExample(essay);
    const { search } = await import("@/lib/composition/search");
    const found = async (q: string) =>
      (await search().search(actor, { q, limit: 5 })).items.map((hit) => [hit.kind, hit.id]);
    await expect.poll(() => found("leitura cidadaos"), { timeout: 20_000 }).toEqual([["document", id]]);
    await documents.correctPage(actor, id, 1, { text: corrected });
    await expect.poll(() => found('"abre caminhos que o medo"'), { timeout: 20_000 }).toEqual([]);
    const reference = { documentId: id, organisationId: actor.organisationId };
    await documents.extraction.recognisePage(systemActor(actor.organisationId), reference, 1);
    expect((await documents.getPageText(actor, id, 1)).correctedText).toBe(corrected);
    const { analysisId } = await documents.analyseDocument(actor, id, { theme: "A leitura" });
    expect((await stage.analyses().getSubmission(actor, analysisId)).text).toContain(
      corrected.trim().slice(0, 60),
    );
  });

  it("changes nothing when its event comes again", async () => {
    const actor = somebody();
    const id = await upload(actor, "Uma carta.\n\nCom dois parágrafos.", "carta.txt");
    await ended(actor, id);
    await stage.superuser`insert into documents.outbox (event_id, name, data) values (${newId()},
      'documents/document.uploaded', ${stage.superuser.json({ documentId: id, organisationId: actor.organisationId })})`;
    const sent = async () =>
      (await stage.superuser`select 1 from documents.outbox where sent_at is null`).length;
    await expect.poll(sent, { timeout: 20_000 }).toBe(0);
    const again = await documents.extraction.readText(systemActor(actor.organisationId), {
      documentId: id,
      organisationId: actor.organisationId,
    });
    expect(again).toBeNull();
    expect((await documents.getDocument(actor, id)).status).toBe("concluído");
  });

  it("fails with the reason when the original is gone, and reads it again when it is back", async () => {
    const actor = somebody();
    const id = await upload(actor, "Uma carta.", "carta.txt");
    await ended(actor, id);
    const reference = { documentId: id, organisationId: actor.organisationId };
    const { storage } = await import("@/lib/composition/storage");
    const [row] = await stage.superuser`select original_key as key from documents.documents where id = ${id}`;
    await storage().delete(row?.key);
    await stage.superuser`update documents.documents set status = 'falhou', failure = 'internal' where id = ${id}`;
    await documents.retryDocument(actor, id);
    expect(await ended(actor, id)).toMatchObject({ status: "falhou", failure: "original_missing" });
    await storage().put(actor.organisationId, id, new TextEncoder().encode("Uma carta."));
    await documents.retryDocument(actor, id);
    expect(await ended(actor, id)).toMatchObject({ status: "concluído", failure: null });
    await expect(documents.retryDocument(actor, id)).rejects.toMatchObject({ code: "conflict" });
    expect(await documents.extraction.readText(systemActor(newId()), reference)).toBeNull();
  });

  it("fails with the reason when the file cannot be read", async () => {
    const actor = somebody();
    const whole = await pdfOf("Uma página.");
    const id = await upload(actor, whole.slice(0, whole.length / 3), "meia.pdf");
    expect(await ended(actor, id)).toMatchObject({ status: "falhou", failure: "document_damaged" });
  });
});

describe("what is refused leaves nothing", () => {
  const nothingOf = async (actor: Actor): Promise<void> => {
    expect((await documents.listDocuments(actor, { limit: 5 })).items).toEqual([]);
    const rows =
      await stage.superuser`select 1 from documents.outbox where data->>'organisationId' = ${actor.organisationId}`;
    expect(rows).toHaveLength(0);
  };

  it.each([
    ["Python", "import os\n\n\ndef main():\n    print(os.name)\n", "document_is_code"],
    [
      "bytes of no kind",
      Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256),
      "document_kind_unknown",
    ],
    ["nothing at all", "", "document_damaged"],
  ])("%s", async (_, content, code) => {
    const actor = somebody();
    await expect(upload(actor, content, "carta.pdf")).rejects.toMatchObject({ code });
    await nothingOf(actor);
  });

  it("a file whose row could not be written", async () => {
    const actor = { ...somebody(), userId: "no id at all" };
    await expect(upload(actor, "Uma carta.", "carta.txt")).rejects.toThrow();
    await nothingOf(actor);
    const { storage } = await import("@/lib/composition/storage");
    const left: unknown[] = [];
    for await (const each of storage().list(actor.organisationId)) left.push(each);
    expect(left).toEqual([]);
  });
});

it("is its author's to change and to delete, with its object", async () => {
  const actor = somebody();
  const id = await upload(actor, "Uma carta.", "carta.txt");
  await ended(actor, id);
  const student = { ...somebody(), organisationId: actor.organisationId };
  const reader = { ...student, permissions: new Set(["analyses.read", "analyses.write"] as const) };
  await expect(documents.getDocument(reader, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(documents.removeDocument(reader, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(documents.getDocument(somebody(), id)).rejects.toMatchObject({ code: "not_found" });
  await documents.removeDocument(actor, id);
  await expect(documents.getDocument(actor, id)).rejects.toMatchObject({ code: "not_found" });
  const { storage } = await import("@/lib/composition/storage");
  for await (const each of storage().list(actor.organisationId)) expect.fail(`left: ${each.key}`);
});
