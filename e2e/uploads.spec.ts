import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { expectResult, textField, themeField } from "./steps/analyses";
import { expectNoBarriers, expectRoomOnNarrowScreen } from "./steps/barriers";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

const uploads = "**/api/v1/uploads/*";
const sentence =
  "A leitura abre caminhos que o medo fecha, e quem escolhe livros escolhe também o seu futuro. ";

/** A PDF with text and, where asked, a large attachment that makes it long. */
async function pdf(sentences: number, attachedBytes = 0): Promise<Buffer> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  const page = file.addPage([595, 842]);
  for (let line = 0; line < sentences; line++)
    page.drawText(sentence, { x: 40, y: 780 - line * 24, size: 11, font });
  if (attachedBytes > 0) await file.attach(randomBytes(attachedBytes), "anexo.bin");
  return Buffer.from(await file.save());
}

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

test.beforeEach(({ member }) => {
  expect(member.email).toBeTruthy();
});

test("an upload that is cut off goes on where it was, after the page was closed too", async ({
  page,
  complaints,
}) => {
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), "uploads-"));
  const path = join(folder, "longo.pdf");
  const bytes = await pdf(3, 20_000_000);
  await writeFile(path, bytes);
  const main = page.getByRole("main");
  await page.goto("/documents");
  let parts = 0;
  await page.route(uploads, (route) => {
    if (route.request().method() === "PATCH" && ++parts === 1) return route.continue();
    return route.abort("connectionreset");
  });
  await main.getByLabel(t("documents.choose")).setInputFiles(path);
  await expect.poll(() => parts, { timeout: 30_000 }).toBeGreaterThan(1);
  await page.unroute(uploads);
  await page.reload();
  // The browser itself notes each connection that broke.
  complaints.splice(0);

  const offsets: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "PATCH") offsets.push(request.headers()["upload-offset"] ?? "");
  });
  await main.getByLabel(t("documents.choose")).setInputFiles(path);
  const link = main.getByRole("link", { name: /longo/ });
  await expect(link).toBeVisible({ timeout: 60_000 });
  expect(offsets).toEqual(["8000000", "16000000"]);
  const id = (await link.getAttribute("href"))?.split("/").at(-1);
  const original = await page.request.get(`/api/v1/documents/${id}/content`);
  expect(sha256(await original.body())).toBe(sha256(await readFile(path)));
  await rm(folder, { recursive: true });
});

test("an upload is paused, goes on, and another is cancelled", async ({ page }) => {
  test.slow();
  const main = page.getByRole("main");
  await page.goto("/documents");
  await page.route(uploads, async (route) => {
    if (route.request().method() === "PATCH") await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue().catch(() => undefined);
  });
  const buffer = await pdf(3, 20_000_000);
  const mimeType = "application/pdf";
  await main.getByLabel(t("documents.choose")).setInputFiles([
    { name: "fica.pdf", mimeType, buffer },
    { name: "sai.pdf", mimeType, buffer },
  ]);
  await main.getByRole("button", { name: t("uploads.pause", { name: "fica.pdf" }) }).click();
  await expect(main.locator('[data-state="paused"]')).toBeVisible();
  await main.getByRole("button", { name: t("uploads.cancel", { name: "sai.pdf" }) }).click();
  await expect(main.getByText("sai.pdf")).toHaveCount(0);
  await expectNoBarriers(page);
  await expectRoomOnNarrowScreen(page);
  await main.getByRole("button", { name: t("uploads.resume", { name: "fica.pdf" }) }).click();
  await expect(main.getByRole("link", { name: /fica/ })).toBeVisible({ timeout: 60_000 });
});

test("a PDF that is an essay is analysed as one as soon as it is read", async ({ page }) => {
  test.slow();
  await page.goto("/new");
  await themeField(page).fill("A leitura no Brasil");
  await page
    .getByLabel(/^Escolher arquivos/)
    .setInputFiles({ name: "redação.bin", mimeType: "", buffer: await pdf(12) });
  await expect(page).toHaveURL(/\/documents\//, { timeout: 30_000 });
  await expect(page.getByText(t("documents.analysedTitle"))).toBeVisible({ timeout: 60_000 });
  await expectNoBarriers(page);
  await page.getByRole("link", { name: t("documents.analysedLink") }).click();
  await expectResult(page);
});

test("a picture with few words is to be looked at first; a notebook is analysed as code", async ({
  page,
}) => {
  test.slow();
  await page.goto("/new");
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 900, height: 500 } });
  await page.getByLabel(t("upload.photograph")).setInputFiles({
    name: "foto.png",
    mimeType: "image/png",
    buffer: picture,
  });
  await expect(page).toHaveURL(/\/documents\//, { timeout: 30_000 });
  await expect(page.getByText(t("documents.reviewTitle"))).toBeVisible({ timeout: 90_000 });

  await page.goto("/new?kind=code");
  const cells = [
    {
      cell_type: "code",
      metadata: {},
      outputs: [],
      source: "total = 0\nfor n in range(9):\n    total += n\n",
    },
  ];
  const notebook = JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });
  await page.getByLabel(/^Escolher arquivos/).setInputFiles({
    name: "aula.ipynb",
    mimeType: "application/json",
    buffer: Buffer.from(notebook),
  });
  await expect(page).toHaveURL(/\/analyses\//, { timeout: 30_000 });
});

test("what cannot be read is refused with what to do, and the text stays", async ({ page, complaints }) => {
  await page.goto("/new");
  await textField(page, "essay").fill("Isto já estava escrito.");
  await page.getByLabel(/^Escolher arquivos/).setInputFiles({
    name: "redação.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 37) % 256)),
  });
  await expect(page.getByRole("main").getByRole("alert")).toContainText(t("errors.document_kind_unknown"));
  expect(complaints.splice(0)).toEqual([expect.stringContaining("415")]);
  await expect(textField(page, "essay")).toHaveValue("Isto já estava escrito.");
});
