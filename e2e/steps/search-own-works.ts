import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { expectNoBarriers, expectNoBarriersInEitherScheme, expectRoomOnNarrowScreen } from "./barriers";
import { box, degradedNotice, essays, expectLikeFirstHit, handIn, hits, main, searchUntil } from "./search";
import { t } from "./words";

/** The journey of somebody who has just signed up through the search of their own works, whichever index answers. */
export async function searchOwnWorks(page: Page): Promise<void> {
  await handIn(page, essays);
  await searchUntil(page, "/search?kind=essay", Object.keys(essays).length);
  await test.step("suggestions come as it is typed, and are chosen by keys alone", () =>
    takeSuggestion(page));
  await test.step("hits say why, and keys lead through them", () => walkThroughHits(page));
  await test.step("who reads their own works alone is offered no authors; a month and a filter narrow and widen", () =>
    narrowAndWiden(page));
  await test.step("works like one", async () => {
    await expectLikeFirstHit(page, /^Jang/);
    await expectNoBarriers(page);
  });
  await test.step("a misspelled word finds what was meant", () => misspell(page));
  await test.step("nothing found: what to try", () => findNothing(page));
  await test.step("a search is kept, opened and forgotten", () => keepSearch(page));
  await test.step("hits as a table", () => downloadTable(page));
  await test.step("on a narrow screen the filters wait to be asked for", () => narrowScreen(page));
}

async function takeSuggestion(page: Page): Promise<void> {
  await page.goto("/search");
  await expectNoBarriers(page);
  await page.keyboard.press("/");
  await expect(box(page)).toBeFocused();
  await page.keyboard.type("jangad");
  await expect(page.getByRole("option")).toHaveCount(2);
  await expect(box(page)).toHaveAttribute("aria-expanded", "true");
  await expectNoBarriers(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("option")).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const chosen = page.getByRole("option", { selected: true });
  const text = (await chosen.locator("span").first().textContent()) ?? "";
  await expect(box(page)).toHaveAttribute("aria-activedescendant", (await chosen.getAttribute("id")) ?? "");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL((url) => url.searchParams.get("q") === text);
  await expect(hits(page).first()).toHaveText(text);
}

async function walkThroughHits(page: Page): Promise<void> {
  await page.goto("/search?q=jangadas");
  await expect(hits(page)).toHaveCount(2);
  await expect(degradedNotice(page)).toHaveCount(0);
  await expect(main(page).getByText(t("search.why.text")).first()).toBeVisible();
  await expect(main(page).locator("p mark").first()).toHaveText("jangadas");
  await page.keyboard.press("j");
  await expect(hits(page).first()).toBeFocused();
  await page.keyboard.press("j");
  await expect(hits(page).nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(hits(page).first()).toBeFocused();
  await expectNoBarriersInEitherScheme(page);
}

async function narrowAndWiden(page: Page): Promise<void> {
  await expect(main(page).getByRole("navigation", { name: t("search.facets.author") })).toHaveCount(0);
  const kinds = main(page).getByRole("navigation", { name: t("search.facets.kind") });
  await expect(kinds.getByRole("link")).toHaveText([`${t("kinds.essay")}2`]);
  await main(page)
    .getByRole("navigation", { name: t("search.facets.month") })
    .getByRole("link")
    .first()
    .click();
  await expect(page).toHaveURL(/from=\d{4}-\d\d-01&to=\d{4}-\d\d-\d\d$/);
  await expect(hits(page)).toHaveCount(2);
  const active = main(page).getByRole("navigation", { name: t("search.activeFilters") });
  await expect(active.getByRole("link")).toHaveCount(3);
  await active.getByRole("link", { name: t("search.dropAll") }).click();
  await expect(page).toHaveURL(/\/search\?q=jangadas$/);
}

async function misspell(page: Page): Promise<void> {
  await page.goto("/search?q=artezanal");
  await expect(hits(page)).toHaveCount(2);
  const similar = { asked: "artezanal", found: "artesanal" };
  await expect(main(page).getByText(t("search.why.similar", similar), { exact: true }).first()).toBeVisible();
}

async function findNothing(page: Page): Promise<void> {
  await page.goto("/search?q=jangadas%20zepelim");
  await expect(hits(page)).toHaveCount(0);
  await main(page)
    .getByRole("link", { name: t("search.tries.anyWord") })
    .click();
  await expect(hits(page)).toHaveCount(2);
  await page.goto("/search?q=autor%3Azepelim");
  await expect(main(page).getByText(t("search.unknownAuthors", { names: "“zepelim”" }))).toBeVisible();
  await page.goto("/search?kind=poem");
  await expect(main(page).getByText(t("search.invalid"))).toBeVisible();
}

async function keepSearch(page: Page): Promise<void> {
  await page.goto("/search?q=pesca&kind=essay&sort=newest");
  await main(page).getByText(t("search.saved.save"), { exact: true }).click();
  await main(page).getByLabel(t("search.saved.name"), { exact: true }).fill("Pesca na vila");
  await main(page).getByLabel(t("search.saved.notify")).check();
  await expectNoBarriers(page);
  await main(page)
    .getByRole("button", { name: t("search.saved.submit"), exact: true })
    .click();
  await expect(main(page).getByText(t("search.saved.done"))).toBeVisible();
  await main(page)
    .getByRole("link", { name: t("search.saved.all") })
    .click();
  await expect(main(page).getByText(t("search.saved.notifies"))).toBeVisible();
  await expectNoBarriersInEitherScheme(page);
  await main(page).getByRole("link", { name: "Pesca na vila" }).click();
  await expect(page).toHaveURL(/\/search\?q=pesca&kind=essay&sort=newest$/);
  await expect(hits(page)).toHaveCount(2);
  await page.goto("/search");
  await main(page)
    .getByRole("button", { name: `${t("search.saved.remove")}: Pesca na vila` })
    .click();
  await main(page)
    .getByRole("button", { name: `${t("search.saved.reallyRemove")}: Pesca na vila` })
    .click();
  await expect(main(page).getByText(t("search.startTitle"))).toBeVisible();
}

async function downloadTable(page: Page): Promise<void> {
  await page.goto("/search?q=pesca");
  const download = page.waitForEvent("download");
  await main(page)
    .getByRole("link", { name: t("search.export") })
    .click();
  const lines = (await readFile(await (await download).path(), "utf8")).trim().split("\r\n");
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^id,kind,state,title/);
}

async function narrowScreen(page: Page): Promise<void> {
  await expectRoomOnNarrowScreen(page);
  const kinds = main(page).getByRole("navigation", { name: t("search.facets.kind") });
  await expect(kinds).toBeHidden();
  await main(page)
    .getByRole("button", { name: t("search.filters") })
    .click();
  await expect(kinds).toBeVisible();
  await expectRoomOnNarrowScreen(page);
}
