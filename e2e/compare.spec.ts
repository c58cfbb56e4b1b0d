import type { APIRequestContext } from "@playwright/test";
import { expectFinished, submitOverApi } from "./steps/analyses";
import { essayText } from "./steps/samples";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

async function handIn(request: APIRequestContext, text: string): Promise<string> {
  const response = await request.post("/api/v1/essays", { data: { text } });
  const { analysisId } = await response.json();
  await expectFinished(request, analysisId);
  return analysisId;
}

test("a later draft is compared with an earlier one: scores, findings, words", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  const text = await essayText("weak");
  const earlier = await handIn(page.request, text);
  const later = await handIn(page.request, text.replace("bicicreta", "bicicleta"));
  await page.goto(`/analyses/${later}`);
  await page.getByRole("link", { name: t("compare.open"), exact: true }).click();

  await page.locator(`a[href="/analyses/${later}/compare?with=${earlier}"]`).click();
  await expect(page.getByRole("heading", { level: 1, name: t("compare.title") })).toBeVisible();
  const scores = page.getByRole("region", { name: t("compare.scores") });
  await expect(scores.getByRole("row")).toHaveCount(7);
  const changes = page.getByRole("region", { name: t("compare.text") });
  await expect(changes.locator("del")).toHaveText("bicicreta");
  await expect(changes.locator("ins")).toHaveText("bicicleta");
  await page.getByText(t("compare.resolved", { count: 1 })).click();
  await expect(page.locator("q", { hasText: "bicicreta" })).toBeVisible();
  await expect(page.getByText(t("compare.fresh", { count: 0 }))).toBeVisible();

  await page.getByRole("link", { name: t("compare.another") }).click();
  await expect(page.getByText(t("compare.choose", { title: "" }).slice(0, 20))).toBeVisible();
});

test("what is not there to compare with is not found", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  const id = await submitOverApi(page.request);
  await expectFinished(page.request, id);
  for (const other of ["0199a1b2-0000-7000-8000-000000000001", "nonsense"]) {
    const response = await page.goto(`/analyses/${id}/compare?with=${other}`);
    expect(response?.status()).toBe(404);
  }
  await page.goto(`/analyses/${id}/compare`);
  await expect(page.getByRole("heading", { name: t("compare.noneTitle") })).toBeVisible();
});
