import type { APIRequestContext, Page } from "@playwright/test";
import { expectFinished, expectResult } from "./steps/analyses";
import { expectNoBarriersInEitherScheme, expectRoomOnNarrowScreen } from "./steps/barriers";
import { essayText } from "./steps/samples";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

async function handIn(request: APIRequestContext, kind: "essays" | "code", data: object): Promise<string> {
  const response = await request.post(`/api/v1/${kind}`, { data });
  expect(response.status()).toBe(202);
  const { analysisId } = await response.json();
  await expectFinished(request, analysisId);
  return analysisId;
}

/** The analysis whose page opens after this one's. */
async function opened(page: Page, before: string): Promise<string> {
  await expect(page).not.toHaveURL(new RegExp(before));
  await expect(page).toHaveURL(/\/analyses\/[0-9a-f-]{36}$/);
  const id = page.url().split("/").at(-1) ?? "";
  await expectFinished(page.request, id);
  return id;
}

const replayFrom = (page: Page, step: "cohesion" | "consolidate") =>
  page.getByRole("button", { name: t("run.fromStep", { step: t(`steps.${step}`) }) });
const compareLink = (page: Page) => page.getByRole("link", { name: t("replay.compare") });

test.beforeEach(({ member }) => {
  test.setTimeout(300_000);
  expect(member.email).toBeTruthy();
});

test("an essay is run again from a step, and on another text, and compared with the original", async ({
  page,
}) => {
  const text = await essayText("weak");
  const original = await handIn(page.request, "essays", { text, title: "Bicicletas" });
  await page.goto(`/analyses/${original}`);
  await page.getByText(t("run.how")).click();
  await replayFrom(page, "cohesion").focus();
  await page.keyboard.press("Enter");
  const again = await opened(page, original);

  await test.step("what was taken over is told, and the result is the same", async () => {
    await page.goto(`/analyses/${again}`);
    await expectResult(page);
    await page.getByText(t("run.how")).click();
    await expect(page.locator("[data-step=spelling]")).toContainText(t("run.takenOver"));
    await expect(page.locator("[data-step=cohesion]")).not.toContainText(t("run.takenOver"));
    await compareLink(page).click();
    await expect(page.getByText(t("compare.identical"), { exact: true })).toBeVisible();
    await expect(page.getByText(/essay@/)).toHaveCount(2);
    await expectNoBarriersInEitherScheme(page);
    await expectRoomOnNarrowScreen(page);
  });

  await test.step("the original names its replay, on its page and in the list", async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/analyses/${original}`);
    await expect(page.locator(`a[href="/analyses/${again}"]`)).toBeVisible();
    await page.getByText(t("run.how")).click();
    await expectNoBarriersInEitherScheme(page);
    await expectRoomOnNarrowScreen(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto("/dashboard");
    await expect(page.getByText(t("replay.count", { count: 1 }))).toBeVisible();
    await expect(page.getByText(t("replay.of"))).toBeVisible();
  });

  await test.step("another text gives another result", async () => {
    await page.goto(`/analyses/${original}`);
    await page.getByRole("link", { name: t("replay.edit") }).click();
    const editor = page.getByRole("textbox", { name: t("upload.essay.text") });
    await expect(editor).toHaveValue(text);
    await expectNoBarriersInEitherScheme(page);
    await editor.fill(text.replace("bicicreta", "bicicleta"));
    await page.getByRole("button", { name: t("replay.submit"), exact: true }).click();
    const edited = await opened(page, original);
    await page.goto(`/analyses/${edited}`);
    await compareLink(page).click();
    await expect(page.getByText(t("compare.resolved", { count: 1 }))).toBeVisible();
    await expect(page.getByRole("region", { name: t("compare.text") }).locator("ins")).toHaveText(
      "bicicleta",
    );
    await expect(page.getByText(t("compare.identical"), { exact: true })).toHaveCount(0);
  });
});

test("a code is run again, and compared with the original", async ({ page }) => {
  const source = "import os\n\n\ndef double(value):\n    return value * 2\n";
  const original = await handIn(page.request, "code", { source, title: "double.py" });
  await page.goto(`/analyses/${original}`);
  await page.getByText(t("run.how")).click();
  await replayFrom(page, "consolidate").click();
  const again = await opened(page, original);
  await page.goto(`/analyses/${again}`);
  await compareLink(page).click();
  await expect(page.getByText(t("compare.identical"), { exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: t("compare.optimisation") })).toBeVisible();

  await page.goto(`/analyses/${original}/replay`);
  await page
    .getByRole("textbox", { name: t("upload.code.text") })
    .fill(source.replace("import os\n\n\n", ""));
  await page.getByRole("button", { name: t("replay.submit"), exact: true }).click();
  const edited = await opened(page, original);
  await page.goto(`/analyses/${edited}`);
  await compareLink(page).click();
  await expect(page.getByRole("region", { name: t("optimisation.diff.title") })).toContainText("import os");
  await expect(page.getByText(t("compare.resolved", { count: 1 }))).toBeVisible();
  await expectNoBarriersInEitherScheme(page);
  await expectRoomOnNarrowScreen(page);
});
