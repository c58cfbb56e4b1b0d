import { expect, signUp, submit, test } from "./browser";

test("a Python file is analysed: fixes, the complexity of each function", async ({ page }) => {
  await signUp(page);
  await page.goto("/new?kind=code");
  await page.locator('input[type="file"]').setInputFiles({
    name: "contatos.py",
    mimeType: "text/x-python",
    buffer: Buffer.from(
      "import os\n\n\ndef add(name, contacts=[]):\n    contacts.append(name)\n    return contacts\n",
    ),
  });
  await expect(page.getByText("contatos.py · 7 linhas")).toBeVisible();
  await page.getByRole("button", { name: "Analisar" }).click();
  await page.waitForURL("**/analyses/*");
  await expect(page.getByRole("heading", { level: 1, name: "contatos.py" })).toBeVisible();
  const text = page.getByRole("region", { name: "Texto analisado" });
  await expect(text.locator("mark").filter({ hasText: "os" }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Complexidade por função" })).toBeVisible();
  await expect(page.locator("figure code").filter({ hasText: "add" })).toBeVisible();
});

test("a syntax error is a report", async ({ page }) => {
  await signUp(page);
  await submit(page, "code", "def broken(:\n    pass\n");
  const card = page.getByRole("region", { name: "Achados" }).locator("article").first();
  await expect(card).toContainText("Sintaxe");
  await expect(card).toContainText("Crítico");
});

test("refused files say why, and what was typed stays", async ({ page }) => {
  await signUp(page);
  await page.goto("/new");
  await page.locator("#text").fill("O que eu já tinha escrito.");
  const refusals = [
    { name: "foto.png", buffer: Buffer.from("x"), reason: "Este tipo de arquivo não é aceito" },
    { name: "grande.txt", buffer: Buffer.alloc(200_001, "a"), reason: "O texto é grande demais" },
    { name: "latin1.txt", buffer: Buffer.from([0x52, 0x65, 0xe7, 0xe3, 0x6f]), reason: "não está em UTF-8" },
    { name: "binario.txt", buffer: Buffer.from([0x25, 0x50, 0x00, 0x01]), reason: "não é texto" },
    { name: "vazio.txt", buffer: Buffer.from(" \n"), reason: "Não há texto para analisar" },
  ];
  for (const { name, buffer, reason } of refusals) {
    await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/plain", buffer });
    const notice = page.getByRole("alert").filter({ hasText: name });
    await expect(notice).toContainText(reason);
    await expect(page.locator("#text")).toHaveValue("O que eu já tinha escrito.");
  }
  await page.locator("#text").fill("   ");
  await page.getByRole("button", { name: "Analisar" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Não há texto para analisar" })).toBeVisible();
});

test("a dropped file is read into the form", async ({ page }) => {
  await signUp(page);
  await page.goto("/new");
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["Texto que veio de um arquivo."], "redacao.txt", { type: "text/plain" }));
    return data;
  });
  await page.locator("#text").dispatchEvent("drop", { dataTransfer: transfer });
  await expect(page.locator("#text")).toHaveValue("Texto que veio de um arquivo.");
  await expect(page.getByText("redacao.txt · 6 palavras")).toBeVisible();
});
