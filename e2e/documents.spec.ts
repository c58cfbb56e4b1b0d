import { readFile } from "node:fs/promises";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { expectNoBarriers, expectRoomOnNarrowScreen } from "./steps/barriers";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

const lines = [
  "A leitura abre caminhos que o medo fecha.",
  "Quem lê escolhe melhor, e escreve com mais cuidado.",
  "Por isso a escola precisa de tempo para os livros.",
];

async function letter(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  lines.forEach((line, index) => {
    page.drawText(line, { x: 60, y: 760 - index * 22, size: 13, font });
  });
  return Buffer.from(await pdf.save());
}

test("a PDF and a picture are sent, read, corrected and analysed; what is code becomes an analysis of it", async ({
  page,
  member,
}) => {
  test.slow();
  expect(member.email).toBeTruthy();
  const main = page.getByRole("main");
  await page.goto("/documents");
  await expect(main.getByText(t("documents.emptyTitle"))).toBeVisible();
  const picture = await page.screenshot();
  await main.getByLabel(t("documents.choose")).setInputFiles([
    { name: "carta.pdf", mimeType: "application/pdf", buffer: await letter() },
    { name: "tela.png", mimeType: "image/png", buffer: picture },
    {
      name: "programa.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("import os\n\nprint(os.name)\n"),
    },
  ]);
  await expect(main.getByRole("link", { name: `${t("uploads.open")} programa.pdf` })).toHaveAttribute(
    "href",
    /^\/analyses\//,
  );
  await expect(main.getByText(t("documentStatuses.concluído"))).toHaveCount(3, { timeout: 120_000 });
  await expectNoBarriers(page);
  await expectRoomOnNarrowScreen(page);

  await test.step("the scan's words are recognised and lead to their boxes", async () => {
    await main.getByRole("link", { name: /tela/ }).click();
    await expect(main.getByRole("img", { name: t("documents.picture", { number: 1 }) })).toBeVisible();
    const word = main.getByRole("button", { name: t("documents.title"), exact: true }).last();
    await word.click();
    await expect(word).toHaveAttribute("aria-pressed", "true");
    await expectNoBarriers(page);
  });

  await test.step("the PDF is corrected, and its text becomes an essay", async () => {
    await page.goto("/documents");
    await main.getByRole("link", { name: /carta/ }).click();
    await expect(main.getByRole("button", { name: "caminhos", exact: true })).toBeVisible();
    const field = main.getByLabel(t("documents.correction"), { exact: true });
    await expect(field).toHaveValue(/Quem lê escolhe melhor/);
    await field.fill(`${lines.join(" ")}\n\nA palavra corrigida fica.`);
    await main.getByRole("button", { name: t("documents.keepCorrection") }).click();
    await expect(main.getByText(t("documents.corrected"))).toBeVisible();
    await page.reload();
    await expect(field).toHaveValue(/A palavra corrigida fica\.$/);
    await expectNoBarriers(page);
    await expectRoomOnNarrowScreen(page);
    const download = page.waitForEvent("download");
    await main.getByRole("link", { name: t("documents.download") }).click();
    const path = await (await download).path();
    expect((await readFile(path)).subarray(0, 5).toString()).toBe("%PDF-");
    await main.getByLabel(t("documents.theme"), { exact: true }).fill("A leitura no Brasil");
    await main.getByRole("button", { name: t("documents.analyse"), exact: true }).click();
    await expect(page).toHaveURL(/\/analyses\/[0-9a-f-]{36}$/);
    await expect(main.getByText("A palavra corrigida fica.").first()).toBeVisible({ timeout: 120_000 });
  });

  await test.step("a document is deleted", async () => {
    await page.goto("/documents");
    await main.getByRole("link", { name: /tela/ }).click();
    await main.getByRole("button", { name: `${t("documents.delete")}: tela` }).click();
    await main.getByRole("button", { name: `${t("documents.reallyDelete")}: tela` }).click();
    await expect(page).toHaveURL(/\/documents$/);
    await expect(main.getByRole("link", { name: /tela/ })).toHaveCount(0);
  });
});
