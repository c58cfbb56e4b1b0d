import { signUp, somebody } from "./steps/accounts";
import { expectResult, submitButton, textField, themeField } from "./steps/analyses";
import { essayText } from "./steps/samples";
import { expect, test } from "./steps/test";
import { noteSteps } from "./steps/watch";
import { t } from "./steps/words";

const longCharacters = 150_000;
/** More essays than one organisation has analysed at once. */
const queueAhead = 5;

test("an essay: from signing up to its findings, and found again", async ({ page }) => {
  await signUp(page, somebody());
  await expect(page.getByRole("heading", { name: t("dashboard.emptyTitle") })).toBeVisible();
  await page
    .getByRole("main")
    .getByRole("link", { name: t("dashboard.new") })
    .click();

  const theme = "Desafios da mobilidade urbana no Brasil";
  await textField(page, "essay").focus();
  await page.keyboard.insertText(await essayText("weak"));
  await expect(page.locator("#text-size")).toContainText(t("upload.words", { count: 95 }));
  await themeField(page).fill(theme);
  await submitButton(page).click();
  await expect(page).toHaveURL(/\/analyses\/[0-9a-f-]{36}$/);
  const address = page.url();

  await expectResult(page);

  await test.step("findings and cards lead to one another", async () => {
    await expect(page.getByText(theme)).toBeVisible();
    const passage = page.locator("mark.passage", { hasText: "poblema" });
    await passage.click();
    await expect(passage).toHaveAttribute("data-active", "true");
    const card = page.locator("article[data-active=true]").first();
    await expect(card).toContainText(t("categories.spelling"));
    await expect(card.getByRole("list", { name: t("result.suggestions") })).toContainText("problema");
    const other = page.locator("article[data-active=false]").first();
    await other.getByRole("button").first().click();
    await expect(passage).toHaveAttribute("data-active", "false");
    await expect(page.locator("[data-ids][data-active=true]").first()).toBeFocused();
  });

  await test.step("filters take findings away and bring them back", async () => {
    const cards = page.getByRole("region", { name: t("result.findings"), exact: true }).getByRole("article");
    const before = await cards.count();
    const spelling = page.getByRole("button", { name: t("categories.spelling"), pressed: true });
    await spelling.click();
    await expect.poll(() => cards.count()).toBeLessThan(before);
    await expect(page.locator("mark[data-category=spelling]")).toHaveCount(0);
    await page.getByRole("button", { name: t("categories.spelling"), pressed: false }).click();
    await expect(cards).toHaveCount(before);
  });

  await test.step("the bell counts it, the dashboard lists it, the search finds it by a word", async () => {
    await page.getByRole("link", { name: t("shell.dashboard"), exact: true }).click();
    const path = new URL(address).pathname;
    const row = page.getByRole("main").locator(`a[href="${path}"]`);
    await expect(row).toContainText(t("statuses.completed"));
    await expect(page.getByRole("link", { name: t("shell.notifications", { count: 1 }) })).toBeVisible();
    await page.getByRole("link", { name: t("shell.search"), exact: true }).click();
    await page.getByRole("combobox", { name: t("search.label") }).fill("onibus");
    await page.getByRole("button", { name: t("search.submit") }).click();
    await expect(page).toHaveURL(/[?&]q=onibus/);
    // The index hears of a result by an event: a moment later.
    await expect(async () => {
      await page.reload();
      const hit = page.getByRole("listitem").filter({ has: page.locator(`a[href="${path}"]`) });
      await expect(hit.locator("mark").first()).toBeVisible({ timeout: 2_000 });
    }).toPass();
  });

  await test.step("the notification opens the result, and can be marked as read", async () => {
    await page.getByRole("link", { name: t("shell.notifications", { count: 1 }) }).click();
    await page.getByRole("button", { name: t("notifications.markAll") }).click();
    await expect(
      page.getByRole("link", { name: t("shell.notifications", { count: 0 }), exact: true }),
    ).toBeVisible();
    await page.locator(`a[href="${new URL(address).pathname}"]`).click();
    await expectResult(page);
  });
});

test("steps are seen while they happen, behind long essays, and the result opens in place", async ({
  page,
  member,
}) => {
  expect(member.email).toBeTruthy();
  const long = `${await essayText("rambling")}\n\n`.repeat(60).slice(0, longCharacters);
  const notedSteps = await noteSteps(page);
  await page.goto("/new");
  await textField(page, "essay").fill(await essayText("medium"));
  for (let ahead = 0; ahead < queueAhead; ahead++) {
    const sent = await page.request.post("/api/v1/essays", { data: { text: `${ahead} ${long}` } });
    expect(sent.status()).toBe(202);
  }
  await submitButton(page).click();
  await expect(page.getByRole("progressbar", { name: t("run.progressLabel") })).toBeVisible();
  await page.evaluate(() => Reflect.set(window, "sameDocument", true));
  await expectResult(page);
  expect(await page.evaluate(() => Reflect.get(window, "sameDocument"))).toBe(true);
  const noted = notedSteps();
  const aspects = ["structure", "spelling", "norm", "readability", "cohesion", "theme", "proposal", "score"];
  for (const aspect of aspects) expect(noted).toContain(`${aspect} pending`);
  expect(aspects.filter((aspect) => noted.includes(`${aspect} running`))).not.toEqual([]);
  expect(aspects.filter((aspect) => noted.includes(`${aspect} completed`))).not.toEqual([]);
});
