import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { logOut, signUp, somebody } from "./steps/accounts";
import { expectFinished } from "./steps/analyses";
import { expectNoBarriers, expectNoBarriersInEitherScheme, expectRoomOnNarrowScreen } from "./steps/barriers";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

const main = (page: Page) => page.getByRole("main");
const box = (page: Page) => page.getByRole("combobox", { name: t("search.label") });
const hits = (page: Page) => main(page).locator("[data-hit]");

const essays = {
  "Jangadas ao amanhecer":
    "As jangadas saem cedo e a pesca artesanal sustenta a vila. O mar não perdoa descuidos.",
  "Jangadeiros do norte": "Os pescadores saem em jangadas e a pesca artesanal sustenta as famílias do norte.",
  "Bibliotecas no bairro":
    "A leitura abre caminhos que o medo fecha, e a biblioteca do bairro empresta livros.",
};

async function handIn(page: Page, title: string, text: string): Promise<string> {
  const response = await page.request.post("/api/v1/essays", { data: { title, text } });
  expect(response.status()).toBe(202);
  return (await response.json()).analysisId;
}

/** Opens a search as soon as the index has heard of so many works. */
async function searchUntil(page: Page, path: string, count: number): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(hits(page)).toHaveCount(count, { timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

test("a search is suggested, narrowed, widened, kept and taken along", async ({ page, member }) => {
  test.slow();
  expect(member.email).toBeTruthy();
  const ids: string[] = [];
  for (const [title, text] of Object.entries(essays)) ids.push(await handIn(page, title, text));
  for (const id of ids) await expectFinished(page.request, id);
  await searchUntil(page, "/search?kind=essay", ids.length);

  await test.step("suggestions come as it is typed, and are chosen by keys alone", async () => {
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
  });

  await test.step("hits say why, and keys lead through them", async () => {
    await page.goto("/search?q=jangadas");
    await expect(hits(page)).toHaveCount(2);
    await expect(main(page).getByText(t("search.why.text")).first()).toBeVisible();
    await page.keyboard.press("j");
    await expect(hits(page).first()).toBeFocused();
    await page.keyboard.press("j");
    await expect(hits(page).nth(1)).toBeFocused();
    await page.keyboard.press("k");
    await expect(hits(page).first()).toBeFocused();
    await expectNoBarriersInEitherScheme(page);
  });

  await test.step("who reads their own works alone is offered no authors; a month and a filter narrow and widen", async () => {
    await expect(main(page).getByRole("navigation", { name: t("search.facets.author") })).toHaveCount(0);
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
  });

  await test.step("works like one", async () => {
    const first = await hits(page).first().textContent();
    await main(page)
      .getByRole("link", { name: t("search.similarToThis", { title: first ?? "" }) })
      .click();
    await expect(main(page).getByRole("heading", { name: t("search.like.title") })).toBeVisible();
    await expect(hits(page).first()).toHaveText(
      Object.keys(essays).find((title) => /^Jang/.test(title) && title !== first) ?? "",
    );
    await expectNoBarriers(page);
  });

  await test.step("nothing found: what to try", async () => {
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
  });

  await test.step("a search is kept, opened and forgotten", async () => {
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
  });

  await test.step("hits as a table", async () => {
    await page.goto("/search?q=pesca");
    const download = page.waitForEvent("download");
    await main(page)
      .getByRole("link", { name: t("search.export") })
      .click();
    const lines = (await readFile(await (await download).path(), "utf8")).trim().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^id,kind,state,title/);
  });

  await test.step("on a narrow screen the filters wait to be asked for", async () => {
    await expectRoomOnNarrowScreen(page);
    const kinds = main(page).getByRole("navigation", { name: t("search.facets.kind") });
    await expect(kinds).toBeHidden();
    await main(page)
      .getByRole("button", { name: t("search.filters") })
      .click();
    await expect(kinds).toBeVisible();
    await expectRoomOnNarrowScreen(page);
  });
});

test("a teacher finds works by class and by author", async ({ page, member, browser }) => {
  test.slow();
  expect(member.email).toBeTruthy();
  await page.goto("/organisations/new");
  await page.getByLabel(t("organisation.name"), { exact: true }).fill("Escola do Mar");
  await main(page)
    .getByRole("button", { name: t("organisation.make"), exact: true })
    .click();
  await expect(main(page).getByRole("heading", { level: 1, name: "Escola do Mar" })).toBeVisible();
  await page.goto("/organisation/classes");
  await page.getByLabel(t("organisation.className"), { exact: true }).fill("Turma das Marés");
  await main(page)
    .getByRole("button", { name: t("organisation.makeClass"), exact: true })
    .click();
  const join = await main(page)
    .getByText(/\/join\/[A-Z0-9]{8}$/)
    .textContent();

  const context = await browser.newContext();
  const student = await context.newPage();
  await signUp(student, { ...somebody(), name: "Cecília Araújo" });
  await student.goto(new URL(join ?? "").pathname);
  await main(student)
    .getByRole("button", { name: t("organisation.join"), exact: true })
    .click();
  await expect(student).toHaveURL(/\/organisation\/classes$/);
  const [first = ["", ""], , last = ["", ""]] = Object.entries(essays);
  await expectFinished(student.request, await handIn(student, ...first));
  await expectFinished(page.request, await handIn(page, ...last));
  await searchUntil(page, "/search?kind=essay", 2);

  await expectNoBarriersInEitherScheme(page);
  const classes = main(page).getByRole("navigation", { name: t("search.facets.class") });
  await classes.getByRole("link", { name: /Turma das Marés/ }).click();
  await expect(hits(page)).toHaveText([first[0]]);
  await expect(main(page).getByText(t("search.by", { author: "Cecília Araújo" }))).toBeVisible();
  await main(page)
    .getByRole("link", { name: t("search.dropFilter", { filter: "Turma das Marés" }) })
    .click();
  await expect(hits(page)).toHaveCount(2);
  await main(page)
    .getByRole("navigation", { name: t("search.facets.author") })
    .getByRole("link", { name: /Cecília/ })
    .click();
  await expect(hits(page)).toHaveText([first[0]]);
  await box(page).fill("autor:cecilia");
  await page.keyboard.press("Enter");
  await expect(hits(page)).toHaveText([first[0]]);

  await student.goto("/search?kind=essay");
  await expect(hits(student)).toHaveCount(1);
  await expect(main(student).getByRole("navigation", { name: t("search.facets.class") })).toHaveCount(0);
  await context.close();
  await logOut(page, member.name);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the search is a form", async ({ page, member }) => {
    expect(member.email).toBeTruthy();
    await page.goto("/search");
    await box(page).fill("zepelim");
    await page.getByRole("button", { name: t("search.submit") }).click();
    await expect(page).toHaveURL(/\/search\?q=zepelim$/);
    await expect(page.getByText(t("search.noneTitle", { query: "zepelim" }))).toBeVisible();
  });
});
