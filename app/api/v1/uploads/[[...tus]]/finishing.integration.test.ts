import { utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openSql } from "@/db/client";
import { eicar, startClamd } from "@/lib/platform/malware/testing/clamd-server";
import { codeIn, startUploads } from "../../testing/start-uploads";

let tus: Awaited<ReturnType<typeof startUploads>>;

beforeAll(async () => {
  tus = await startUploads();
});
afterAll(() => tus.stop());

it.each([
  ["an infected file", `Olá. ${eicar}`, 422, "file_infected"],
  [
    "bytes of no kind",
    Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 37) % 256)),
    415,
    "document_kind_unknown",
  ],
])("keeps nothing of %s", async (_, content, status, code) => {
  const before = await tus.traces();
  const answer = await tus.upload(content);
  expect([answer.status, await codeIn(answer)]).toEqual([status, code]);
  expect(await tus.traces()).toEqual(before);
});

it("can be finished again where the scanner was away", async () => {
  const content = "Uma carta sem vírus.";
  const id = await tus.create(content.length + 1);
  await tus.clamd.stop();
  const away = await tus.send(id, 0, content);
  expect([away.status, await codeIn(away)]).toEqual([503, "unavailable"]);
  expect((await tus.ask("HEAD", { id })).status).toBe(423);
  tus.clamd = await startClamd({ port: tus.clamd.port });
  expect((await tus.ask("HEAD", { id })).headers.get("Content-Location")).toBe(`/api/v1/documents/${id}`);
});

it("can be finished again where the row could not be written, and leaves no object till then", async () => {
  const { documents } = await import("@/lib/composition/documents");
  const { storage } = await import("@/lib/composition/storage");
  const content = "Uma carta que espera.";
  const id = await tus.create(content.length);
  const failing = vi.spyOn(documents().deps.documents, "create").mockRejectedValueOnce(new Error("no room"));
  const first = await tus.send(id, 0, content);
  expect([first.status, await codeIn(first)]).toEqual([500, "internal"]);
  failing.mockRestore();
  for await (const { key } of storage().list((await tus.actorOf(tus.ana)).organisationId))
    expect(key).not.toContain(id);
  const again = await tus.ask("HEAD", { id });
  expect(again.headers.get("Content-Location")).toBe(`/api/v1/documents/${id}`);
});

it("hands in Python, notebooks and archives as code, once", async () => {
  const { analyses } = await import("@/lib/composition/analyses");
  const source =
    "def soma(valores):\n    total = 0\n    for valor in valores:\n        total += valor\n    return total\n";
  const python = await tus.upload(source, { filename: "soma", options: JSON.stringify({ depth: "quick" }) });
  const path = python.headers.get("Content-Location") ?? "";
  expect(path).toMatch(/^\/api\/v1\/analyses\//);
  const submission = await analyses().getSubmission(await tus.actorOf(tus.ana), path.split("/").at(-1) ?? "");
  expect(submission).toMatchObject({ text: source });
  const notebook = JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { language: "python" } },
    cells: [
      { cell_type: "markdown", source: "# Título" },
      { cell_type: "code", source: "x = 1\n" },
      { cell_type: "code", source: "print(x)\n" },
    ],
  });
  const cells = await tus.upload(notebook, { filename: "aula.ipynb" });
  const cellsId = cells.headers.get("Content-Location")?.split("/").at(-1) ?? "";
  expect((await analyses().getSubmission(await tus.actorOf(tus.ana), cellsId)).text).toBe(
    "x = 1\n\nprint(x)\n",
  );
  const { zipSync, strToU8 } = await import("fflate");
  const archive = await tus.upload(
    Buffer.from(zipSync({ "a.py": strToU8(source), "b.py": strToU8(source) })),
    {
      filename: "x.pdf",
    },
  );
  expect(archive.headers.get("Content-Location")).toMatch(/^\/api\/v1\/batches\//);
  expect(await tus.traces()).toMatchObject({ rows: 0, files: 0 });
});

it("forgets what nobody has gone on with for a day, and gives its room back", async () => {
  const { uploads } = await import("@/lib/composition/uploads");
  const before = await tus.traces();
  const id = await tus.create(1_000);
  await tus.send(id, 0, "só o começo");
  expect((await tus.traces()).stored).toBe(before.stored + 1_000);
  const sql = openSql(tus.stage.superUrl, 1);
  await sql`update documents.uploads set expires_at = now() - interval '1 minute' where id = ${id}`;
  await sql.end();
  expect((await tus.ask("HEAD", { id })).status).toBe(404);
  const stray = join(tus.folder(), "0199a1b2-0000-7000-8000-000000000001");
  await writeFile(stray, "");
  await writeFile(
    `${stray}.json`,
    JSON.stringify({
      id: "0199a1b2-0000-7000-8000-000000000001",
      size: 5,
      offset: 0,
      creation_date: "2020-01-01T00:00:00Z",
    }),
  );
  await utimes(stray, 0, 0);
  await uploads().sweep();
  expect(await tus.traces()).toEqual(before);
});
