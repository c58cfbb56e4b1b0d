import { expectFinished, submitOverApi } from "./steps/analyses";
import { expectNoBarriersInEitherScheme, expectRoomOnNarrowScreen } from "./steps/barriers";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

test("an administrator finds people by name and by address", async ({ openAs, member }) => {
  const page = await openAs("admin");
  await page.goto("/admin");
  const table = page.getByRole("region", { name: t("admin.users") });
  await page.getByRole("searchbox", { name: t("admin.findUser") }).fill(member.email.slice(0, 20));
  await page.getByRole("button", { name: t("search.submit") }).click();
  await expect(table.getByRole("row").filter({ hasText: member.email })).toBeVisible();
  await expect(table.getByRole("row").filter({ hasText: "ana@elysia.demo" })).toHaveCount(0);
});

test("an administrator sees a run with its steps and attempts, and repeats it", async ({
  openAs,
  page,
  member,
}) => {
  expect(member.email).toBeTruthy();
  const analysis = await submitOverApi(page.request);
  await expectFinished(page.request, analysis);

  const admin = await openAs("admin");
  await admin.goto("/admin/runs");
  await admin.getByRole("searchbox", { name: t("admin.findFunction") }).fill("elysia-analyse-essay");
  await admin.getByRole("button", { name: t("admin.filter") }).click();
  await expect(admin).toHaveURL(/function=elysia-analyse-essay/);
  const runs = admin.getByRole("region", { name: t("admin.runs") });
  await expect(runs.getByRole("row").nth(1)).toContainText("analyse-essay");
  await runs.getByRole("link").first().click();

  await expect(admin.getByRole("heading", { level: 1 })).toContainText("analyse-essay");
  const main = admin.getByRole("main");
  for (const step of ["validate", "store", "spelling", "consolidate", "save", "index", "notify"])
    await expect(main.getByText(step, { exact: true }).first()).toBeVisible();
  const validate = main
    .getByRole("listitem")
    .filter({ has: admin.locator("summary", { hasText: "validate" }) });
  await validate.locator("summary").click();
  await expect(validate.getByText(t("admin.attempt", { number: 1 }))).toBeVisible();
  await expect(main.getByText("analysisId").first()).toBeVisible();

  const before = admin.url();
  await main.getByRole("button", { name: t("admin.rerun") }).click();
  await expect(admin).not.toHaveURL(before);
  await expect(main.locator(`[data-status=completed]`, { hasText: t("runStatuses.completed") })).toBeVisible({
    timeout: 30_000,
  });
});

test("an administrator sees the queue, its last hour, its functions and who works", async ({
  openAs,
  page,
  member,
}) => {
  expect(member.email).toBeTruthy();
  await expectFinished(page.request, await submitOverApi(page.request));

  const admin = await openAs("admin");
  await admin.goto("/dashboard");
  await admin.getByRole("link", { name: t("shell.queue"), exact: true }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText(t("queue.title"));
  const functions = admin.getByRole("region", { name: t("queue.functions") });
  await expect(functions.getByRole("link", { name: "elysia-analyse-essay", exact: true })).toBeVisible();
  for (const agent of ["analyser", "optimiser", "verifier", "benchmarker", "reviewer"]) {
    await expect(functions.getByRole("link", { name: `elysia-analyse-code-${agent}` })).toBeVisible();
  }
  const workers = admin.getByRole("region", { name: t("queue.workers") });
  await expect(workers.getByText(/^Processo \d+$/).first()).toBeVisible();
  await expect(admin.getByRole("img").first()).toHaveAccessibleName(/[1-9]\d* iniciadas/);
  await admin.getByText(t("queue.asTable")).click();
  const minutes = admin.getByRole("region", { name: t("queue.lastHour") });
  await expect(minutes.getByRole("row").nth(1)).toBeVisible();
});

test("the steps of a run are drawn, and told as a table", async ({ openAs, page, member }) => {
  expect(member.email).toBeTruthy();
  await expectFinished(page.request, await submitOverApi(page.request));
  const admin = await openAs("admin");
  await admin.goto("/admin/runs?function=elysia-analyse-essay&status=completed");
  await admin
    .getByRole("region", { name: t("admin.runs") })
    .getByRole("link")
    .first()
    .click();
  await expect(admin.getByRole("heading", { level: 1 })).toContainText("analyse-essay");
  await admin.getByText(t("queue.asTable")).click();
  const table = admin.getByRole("region", { name: t("admin.waterfall") });
  await expect(table.getByRole("row").filter({ hasText: "spelling" })).toContainText(/\d+ (ms|s)/);
  await expectNoBarriersInEitherScheme(admin);
  await expectRoomOnNarrowScreen(admin);

  const spelling = admin
    .getByRole("listitem")
    .filter({ has: admin.locator("summary", { hasText: "spelling" }) });
  await spelling.locator("summary").click();
  await spelling.getByRole("link", { name: t("admin.childRun") }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toContainText("analyse-essay-spelling");
  await expect(admin.getByText(t("admin.parentRun"))).toBeVisible();
});

test("the runs can be filtered by their state", async ({ openAs }) => {
  const page = await openAs("admin");
  await page.goto("/admin/runs");
  const states = page.getByRole("navigation", { name: t("dashboard.byStatus") });
  await states.getByRole("link", { name: t("runStatuses.completed") }).click();
  await expect(page).toHaveURL(/status=completed/);
  await expect(states.locator("[aria-current=true]")).toHaveText(t("runStatuses.completed"));
  await expect(page.locator("tbody [data-status]:not([data-status=completed])")).toHaveCount(0);
  await expect(page.locator("tbody [data-status=completed]").first()).toBeVisible();
});

for (const path of [
  "/admin",
  "/admin/queue",
  "/admin/runs",
  "/admin/runs/0199a1b2-0000-7000-8000-000000000001",
  "/admin/runs/0199a1b2-0000-7000-8000-000000000001/replay",
  "/admin/runs/0199a1b2-0000-7000-8000-000000000001/compare",
]) {
  test(`${path} is closed to everybody else`, async ({ page, member }) => {
    expect(member.email).toBeTruthy();
    const response = await page.goto(path);
    expect(response?.status()).toBe(403);
    await expect(page.getByRole("heading", { name: t("failure.forbiddenTitle") })).toBeVisible();
    await expect(page.getByRole("link", { name: t("shell.runs"), exact: true })).toHaveCount(0);
  });
}
