import { expectNoBarriersInEitherScheme, expectRoomOnNarrowScreen } from "./steps/barriers";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

test("an operation is found, read and tried, and the answer is shown", async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(page.url()).origin) foreign.push(request.url());
  });
  await page.goto("/docs/api");
  const nav = page.getByRole("navigation", { name: t("apiDocs.navigation") });
  await nav.getByRole("searchbox").fill("list notifications");
  await nav.getByRole("link", { name: "List notifications" }).click();
  await expect(page).toHaveURL(/\/docs\/api\/listNotifications$/);
  await expect(page.getByRole("heading", { level: 1, name: "List notifications" })).toBeVisible();
  await expect(page.getByText("notifications.read")).toBeVisible();
  await page.getByRole("tab", { name: "Python" }).click();
  await expect(page.getByText("import requests")).toBeVisible();
  await page.getByRole("textbox", { name: /^limit/ }).fill("1");
  await page.getByRole("button", { name: t("apiDocs.send") }).click();
  const answer = page.getByRole("group", { name: t("apiDocs.answer"), exact: true });
  await expect(answer.getByRole("status")).toContainText("200");
  await expect(answer.locator("pre")).toContainText('"unread"');
  await page.getByLabel(t("apiDocs.token")).fill("ely_wrong");
  await page.getByRole("button", { name: t("apiDocs.send") }).click();
  await expect(answer.getByRole("status")).toContainText("401");
  await expectNoBarriersInEitherScheme(page);
  await expectRoomOnNarrowScreen(page);
  expect(foreign).toEqual([]);
});

test("no page of the API is large", async ({ request }) => {
  const document = await (await request.get("/api/openapi.json")).json();
  const ids = ["createEssay", "getAnalysisResult", "createCode", "createBatch"];
  const known = JSON.stringify(document);
  for (const id of ids) {
    expect(known).toContain(`"operationId":"${id}"`);
    const page = await request.get(`/docs/api/${id}`);
    expect(page.status()).toBe(200);
    expect((await page.body()).byteLength, id).toBeLessThan(300_000);
  }
});

test("an address is registered on the page, paused, given another secret and removed", async ({
  page,
  member,
}) => {
  expect(member.email).toBeTruthy();
  await page.goto("/organisation/webhooks");
  await expect(page.getByText(t("webhooks.emptyTitle"))).toBeVisible();
  await page.getByLabel(t("webhooks.url"), { exact: true }).fill("https://169.254.169.254/latest");
  await page.getByLabel(t("webhookEvents.analysis_completed"), { exact: true }).check();
  await page.getByRole("button", { name: t("webhooks.create") }).click();
  await expect(page.getByText(t("fieldProblems.private_address"))).toBeVisible();
  await page.getByLabel(t("webhooks.url"), { exact: true }).fill("https://93.184.215.14/hook");
  await page.getByLabel(t("webhookEvents.analysis_completed"), { exact: true }).check();
  await page.getByRole("button", { name: t("webhooks.create") }).click();
  const shown = page.getByRole("status").filter({ hasText: t("webhooks.secretTitle") });
  await expect(shown.locator("code")).toHaveText(/^whsec_/);
  await expectNoBarriersInEitherScheme(page);
  await expectRoomOnNarrowScreen(page);
  const main = page.getByRole("main");
  await main.getByRole("button", { name: t("webhooks.pause") }).click();
  await expect(main.getByText(t("webhooks.paused"), { exact: true })).toBeVisible();
  await main.getByRole("button", { name: t("webhooks.remove") }).click();
  await main.getByRole("button", { name: t("webhooks.removeForSure") }).click();
  await expect(page.getByText(t("webhooks.emptyTitle"))).toBeVisible();
});
