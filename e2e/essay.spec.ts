import { signUp, somebody } from "./steps/accounts";
import { expectResult, submitButton, textField } from "./steps/analyses";
import { essayText } from "./steps/samples";
import { expect, test } from "./steps/test";
import { complaintsOf, noteSteps } from "./steps/watch";
import { t } from "./steps/words";

test("an essay: from signing up to its findings, and found again", async ({ page }) => {
  const complaints = complaintsOf(page);
  const notedSteps = await noteSteps(page);
  await signUp(page, somebody());
  await expect(page.getByRole("heading", { name: t("dashboard.emptyTitle") })).toBeVisible();
  await page
    .getByRole("main")
    .getByRole("link", { name: t("dashboard.new") })
    .click();

  const theme = "Desafios da mobilidade urbana no Brasil";
  await textField(page, "essay").focus();
  await page.keyboard.insertText(await essayText("weak"));
  await expect(page.locator("#text-size")).toContainText(t("upload.words", { count: 106 }));
  await page.getByLabel(t("upload.theme")).fill(theme);
  await submitButton(page).click();
  await expect(page).toHaveURL(/\/analyses\/[0-9a-f-]{36}$/);
  const address = page.url();

  await test.step("the steps are seen while they happen", async () => {
    await expectResult(page);
    const noted = await notedSteps();
    expect(noted).toContain("validate completed");
    expect(noted).toContain("spelling running");
    expect(noted).toContain("notify completed");
  });

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
    await expect(page.locator("mark.passage", { hasText: "poblema" })).toHaveCount(0);
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
    await page.getByRole("searchbox", { name: t("search.label") }).fill("onibus");
    await page.getByRole("button", { name: t("search.submit") }).click();
    await expect(page.locator(`a[href="${path}"] mark`).first()).toBeVisible();
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
  expect(complaints).toEqual([]);
});
