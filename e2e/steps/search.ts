import { expect, type Page } from "@playwright/test";
import { expectFinished } from "./analyses";
import { t } from "./words";

export const main = (page: Page) => page.getByRole("main");
export const box = (page: Page) => page.getByRole("combobox", { name: t("search.label") });
export const hits = (page: Page) => main(page).locator("[data-hit]");

/** Says that Elasticsearch is away, and that the database answered in its place. */
export const degradedNotice = (page: Page) =>
  main(page)
    .getByRole("status")
    .filter({ hasText: t("search.degraded") });

/** Texts to be found, by their titles. */
export const essays = {
  "Jangadas ao amanhecer":
    "As jangadas saem cedo e a pesca artesanal sustenta a vila. O mar não perdoa descuidos.",
  "Jangadeiros do norte": "Os pescadores saem em jangadas e a pesca artesanal sustenta as famílias do norte.",
  "Bibliotecas no bairro":
    "A leitura abre caminhos que o medo fecha, e a biblioteca do bairro empresta livros.",
};

/** Hands in essays, and waits until each has its result. */
export async function handIn(page: Page, texts: Record<string, string>): Promise<void> {
  const ids: string[] = [];
  for (const [title, text] of Object.entries(texts)) {
    const response = await page.request.post("/api/v1/essays", { data: { title, text } });
    expect(response.status()).toBe(202);
    ids.push((await response.json()).analysisId);
  }
  for (const id of ids) await expectFinished(page.request, id);
}

/** Opens a search as soon as the index that is asked first has heard of so many works. */
export async function searchUntil(page: Page, path: string, count: number): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(hits(page)).toHaveCount(count, { timeout: 2_000 });
    await expect(degradedNotice(page)).toHaveCount(0, { timeout: 100 });
  }).toPass({ timeout: 60_000 });
}

/** Asks for works like the first hit, and expects another first. */
export async function expectLikeFirstHit(page: Page, likest: RegExp): Promise<void> {
  const first = (await hits(page).first().textContent()) ?? "";
  await main(page)
    .getByRole("link", { name: t("search.similarToThis", { title: first }) })
    .click();
  await expect(main(page).getByRole("heading", { name: t("search.like.title") })).toBeVisible();
  const other = Object.keys(essays).find((title) => likest.test(title) && title !== first);
  await expect(hits(page).first()).toHaveText(other ?? "");
}
