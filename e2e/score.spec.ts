import type { Locator, Page } from "@playwright/test";
import { expectFinished, expectResult, submitOverApi, textField, themeField } from "./steps/analyses";
import { expectNoBarriers, expectNoBarriersInEitherScheme, expectRoomOnNarrowScreen } from "./steps/barriers";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

const theme = "O uso do celular na escola";

const panel = (page: Page): Locator => page.getByRole("region", { name: t("score.title") });
const competency = (page: Page, number: number): Locator =>
  panel(page).locator(`[data-competency="${number}"]`).first();
const cards = (page: Page): Locator =>
  page.getByRole("region", { name: t("result.findings"), exact: true }).getByRole("article");
const bar = (page: Page): Locator => page.getByRole("region", { name: t("review.title") });

const total = async (page: Page): Promise<number> =>
  Number(await panel(page).locator("[data-total]").textContent());

async function openResult(page: Page): Promise<string> {
  const id = await submitOverApi(page.request, "medium", theme);
  await expectFinished(page.request, id);
  await page.goto(`/analyses/${id}`);
  await expectResult(page);
  return id;
}

test("the score is told with its interval, and each competency says where its points went", async ({
  page,
  member,
}) => {
  expect(member.email).toBeTruthy();
  await openResult(page);
  const grades = await panel(page)
    .locator("[data-score]")
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("data-score"))));
  expect(grades).toHaveLength(5);
  expect(grades.reduce((sum, grade) => sum + grade, 0)).toBe(await total(page));
  await expect(panel(page).getByText(t("score.meaning"))).toBeVisible();

  await test.step("points lost and earned add up to the grade", async () => {
    const row = competency(page, 1);
    await row.getByRole("button", { expanded: false }).first().click();
    const points = await row
      .locator("[data-points]")
      .evaluateAll((steps) => steps.map((step) => Number(step.getAttribute("data-points"))));
    expect(points.length).toBeGreaterThan(1);
    const left = 200 - points.reduce((sum, one) => sum + one, 0);
    expect(left).toBeCloseTo(grades[0] ?? Number.NaN, 5);
  });

  await test.step("a factor leads to its findings, and back to all", async () => {
    const before = await cards(page).count();
    await competency(page, 1).locator("li button").first().click();
    await expect.poll(() => cards(page).count()).toBeLessThan(before);
    await page.getByRole("button", { name: t("review.showAll"), exact: true }).click();
    await expect(cards(page)).toHaveCount(before);
  });

  await expectNoBarriersInEitherScheme(page);
  await expectRoomOnNarrowScreen(page);
});

test("accepted fixes change text and score at once, and last", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  await openResult(page);
  const text = page.getByRole("region", { name: t("result.text") });
  const given = await total(page);
  await expect(text).toContainText("Tambem existe");

  await test.step("one fix", async () => {
    await page
      .getByRole("button", { name: t("review.acceptThis", { text: "Também" }) })
      .first()
      .click();
    await expect(text).toContainText("Também existe");
    await expect(text.locator("mark[data-decided=accepted]")).toHaveText("Também");
    await expect(bar(page)).toContainText(t("review.decidedSoFar", { accepted: 1, dismissed: 0 }));
    await expect(panel(page).locator("[aria-busy=false]")).toBeVisible();
    expect(await total(page)).toBeGreaterThanOrEqual(given);
  });

  await test.step("a finding that is wrong", async () => {
    const card = cards(page).filter({ hasText: "anciosas" });
    await card.getByRole("button", { name: t("review.dismissThis", { text: "anciosas" }) }).click();
    await expect(card).toContainText(t("review.decided.dismissed"));
    await expect(text.locator("mark", { hasText: "anciosas" })).toHaveCount(0);
  });

  await test.step("all safe fixes, which the page still knows when it is loaded again", async () => {
    await bar(page)
      .getByRole("button", { name: /correç(ão|ões) segura/ })
      .click();
    await expect(text).toContainText("matemática, dicionários e vídeos");
    await page.reload();
    await expect(text).toContainText("matemática, dicionários e vídeos");
    await expect(panel(page).locator("[aria-busy=false]")).toBeVisible();
    expect(await total(page)).toBeGreaterThanOrEqual(given);
    await expectNoBarriers(page);
    await expectRoomOnNarrowScreen(page);
  });
});

test("the corrected text is the next draft, and every decision can be undone", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  await openResult(page);
  const given = await total(page);
  await bar(page)
    .getByRole("button", { name: /correç(ão|ões) segura/ })
    .click();
  await bar(page)
    .getByRole("button", { name: t("review.newDraft") })
    .click();
  await expect(textField(page, "essay")).toHaveValue(/Também existe[\s\S]*dicionários e vídeos/);
  await expect(themeField(page)).toHaveValue(theme);
  await page.goBack();
  await bar(page)
    .getByRole("button", { name: t("review.undoAll") })
    .click();
  await expect(page.getByRole("region", { name: t("result.text") })).toContainText("Tambem existe");
  await expect.poll(() => total(page)).toBe(given);
});

test("an essay in English has findings and no score", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  const id = await submitOverApi(page.request, "english");
  await expectFinished(page.request, id);
  await page.goto(`/analyses/${id}`);
  await expectResult(page);
  await expect(panel(page)).toHaveCount(0);
});
