import { expect, signUp, submit, test } from "./browser";

const essay = [
  "A leitura nas escolas",
  "",
  "Ler e um direito. Voce aprende a pensar quando le, e a escola precisa garantir esse habito para todos os alunos.",
  "",
  "Além disso, a biblioteca e um lugar de encontro. Sem biblioteca, a escola fica menor; sem livros, a escola fica vazia.",
].join("\n");

test("sign up, hand in an essay, watch the steps, read the findings, find it again", async ({ page }) => {
  await signUp(page);
  await expect(page.getByRole("heading", { name: "Sua primeira leitura começa aqui" })).toBeVisible();

  await page.goto("/new");
  await page.locator("#text").fill(essay);
  await expect(page.getByText("44 palavras")).toBeVisible();
  await page.getByLabel("Tema").fill("O direito à leitura");
  await page.getByRole("button", { name: "Analisar" }).click();
  await page.waitForURL("**/analyses/*");
  await expect(page.getByRole("heading", { level: 1, name: "A leitura nas escolas" })).toBeVisible();

  const text = page.getByRole("region", { name: "Texto analisado" });
  await expect(text).toBeVisible();
  await expect(page.getByText("Tema: O direito à leitura")).toBeVisible();
  await expect(text.locator('mark[data-category="spelling"]').filter({ hasText: "Voce" })).toBeVisible();

  await text.locator("mark").filter({ hasText: "Voce" }).click();
  const card = page.getByRole("region", { name: "Achados" }).locator('article[data-active="true"]');
  await expect(card).toContainText("Ortografia");
  await expect(card.locator("ins").first()).toHaveText("Você");

  await page.getByText("Como foi analisado").click();
  await expect(page.locator('[data-step="spelling"][data-status="completed"]')).toBeVisible();
  await expect(page.locator('[data-step="notify"][data-status="completed"]')).toBeVisible();

  await page.getByRole("link", { name: "Avisos: 1 não lido" }).click();
  await page.waitForURL("**/notifications");
  await expect(page.getByRole("link", { name: /A leitura nas escolas.*Análise concluída/ })).toBeVisible();
  await page.getByRole("button", { name: "Marcar tudo como lido" }).click();
  await expect(page.getByRole("link", { name: "Avisos: nada novo" })).toBeVisible();

  await page.goto("/dashboard");
  await expect(page.getByRole("link", { name: /A leitura nas escolas/ })).toContainText("Concluída");
  await page.getByRole("link", { name: "Python", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Nada com estes filtros" })).toBeVisible();

  await page.goto("/search");
  await page.getByRole("searchbox").fill("bibliotecas");
  await page.getByRole("button", { name: "Buscar" }).click();
  await expect(page.locator("mark").filter({ hasText: "biblioteca" }).first()).toBeVisible();
  await page.getByRole("link", { name: /A leitura nas escolas/ }).click();
  await expect(text).toBeVisible();
});

test("the steps of a long essay are seen live, and the result opens in place", async ({ page }) => {
  await signUp(page);
  const paragraph = `${"A cidade cresce e o transporte precisa crescer com ela, porque as pessoas moram longe. ".repeat(5)}\n\n`;
  await page.goto("/new");
  await page.locator("#text").fill(paragraph.repeat(200));
  await page.getByRole("button", { name: "Analisar" }).click();
  await page.waitForURL("**/analyses/*");
  await expect(page.getByRole("progressbar", { name: "Etapas concluídas" })).toBeVisible();
  await expect(page.locator('[data-step="spelling"]')).toHaveAttribute("data-status", /running|completed/);
  await expect(page.getByRole("region", { name: "Texto analisado" })).toBeVisible({ timeout: 45_000 });
});

test("findings are reached by keyboard alone, and filters take them away", async ({ page }) => {
  await signUp(page);
  await submit(page, "essay", essay);
  const text = page.getByRole("region", { name: "Texto analisado" });
  await expect(text).toBeVisible();
  const active = text.locator('mark[data-active="true"]');
  await page.keyboard.press("n");
  await expect(active.first()).toBeFocused();
  const first = await active.first().getAttribute("data-ids");
  await page.keyboard.press("n");
  await expect(active.first()).not.toHaveAttribute("data-ids", first ?? "");
  await page.keyboard.press("p");
  await expect(active.first()).toHaveAttribute("data-ids", first ?? "");
  await page.keyboard.press("Escape");
  await expect(active).toHaveCount(0);

  const spelling = page.getByRole("button", { name: /Ortografia/, pressed: true }).first();
  await spelling.press("Enter");
  await expect(text.locator('mark[data-category="spelling"]')).toHaveCount(0);
});
