import type { Page } from "@playwright/test";
import { expectNoBarriersInEitherScheme, expectRoomOnNarrowScreen } from "./steps/barriers";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

const reason = "Pedido por telefone";

/** Opens the page of a user, as an administrator finds it. */
async function openUser(admin: Page, email: string): Promise<void> {
  await admin.goto("/admin");
  await admin.getByRole("searchbox", { name: t("admin.findUser") }).fill(email);
  await admin.getByRole("button", { name: t("search.submit") }).click();
  const table = admin.getByRole("region", { name: t("admin.users") });
  await table.getByRole("row").filter({ hasText: email }).getByRole("link").click();
  await expect(admin.getByText(email).first()).toBeVisible();
}

test("an administrator looks on in somebody's name, changes nothing, and goes back", async ({
  openAs,
  page,
  member,
}) => {
  test.slow();
  const admin = await openAs("admin");
  await openUser(admin, member.email);
  await expectNoBarriersInEitherScheme(admin);

  const lookOn = admin.getByRole("region", { name: t("impersonation.title") });
  await lookOn.getByLabel(t("admin.reason")).fill("abc");
  await lookOn.getByRole("button", { name: t("impersonation.begin") }).click();
  await expect(lookOn.getByText(t("fieldProblems.reason_missing"))).toBeVisible();
  await lookOn.getByLabel(t("admin.reason")).fill(reason);
  await lookOn.getByRole("button", { name: t("impersonation.begin") }).click();
  await expect(admin).toHaveURL(/\/dashboard$/);

  const banner = admin.getByRole("complementary", { name: t("impersonation.label") });
  await expect(banner).toContainText(member.name);
  await expect(banner).toContainText(reason);
  await expectRoomOnNarrowScreen(admin);
  await expectNoBarriersInEitherScheme(admin);
  for (const path of ["/", "/search", "/notifications"]) {
    await admin.goto(path);
    await expect(banner).toBeInViewport();
  }
  await admin.goto("/new");
  const refused = await admin.request.post("/api/v1/essays", { data: { text: "Em nome de outra pessoa." } });
  expect(refused.status()).toBe(403);
  for (const path of ["/account", "/account/security", "/account/sessions", "/admin"])
    expect((await admin.request.get(path)).status(), path).toBe(403);

  await page.goto("/account/sessions");
  await expect(page.getByText(t("account.supportSession"))).toBeVisible();

  await banner.getByRole("button", { name: t("impersonation.end") }).click();
  await expect(admin).toHaveURL(/\/admin$/);
  await expect(banner).toHaveCount(0);
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText(t("admin.users"));
  await page.reload();
  await expect(page.getByText(t("account.supportSession"))).toHaveCount(0);
});

test("an administrator changes a plan, and its members see it", async ({ openAs, page, member }) => {
  test.slow();
  const admin = await openAs("admin");
  await openUser(admin, member.email);
  await admin
    .getByRole("region", { name: t("admin.memberships") })
    .getByRole("link")
    .click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText(member.name);
  await admin.getByRole("combobox", { name: t("admin.plan") }).selectOption("school");
  await admin.getByRole("textbox", { name: t("quotas.analyses") }).fill("viele");
  await admin.getByLabel(t("admin.reason")).fill(reason);
  await admin.getByRole("button", { name: t("admin.savePlan") }).click();
  await expect(admin.getByText(t("fieldProblems.quota_invalid"))).toBeVisible();
  await admin.getByRole("textbox", { name: t("quotas.analyses") }).fill("7");
  await admin.getByRole("button", { name: t("admin.savePlan") }).click();
  await expect(admin.getByText(t("admin.changed"))).toBeVisible();
  await expectNoBarriersInEitherScheme(admin);
  await expectRoomOnNarrowScreen(admin);

  await page.goto("/account/usage");
  const main = page.getByRole("main");
  await expect(main.getByText(t("plans.school"))).toBeVisible();
  await expect(main.getByText(t("usage.ofLimit", { used: "0", limit: "7" }))).toBeVisible();
  await expectNoBarriersInEitherScheme(page);
  await expectRoomOnNarrowScreen(page);
});

test("an administrator ends a session, and disables an account", async ({ openAs, page, member }) => {
  const admin = await openAs("admin");
  await openUser(admin, member.email);
  const sessions = admin.getByRole("region", { name: t("admin.sessions") });
  await sessions.getByText(t("admin.endSession"), { exact: true }).nth(1).click();
  await sessions.getByLabel(t("admin.reason")).fill(reason);
  await sessions.getByRole("button", { name: t("admin.endSession") }).click();
  await expect(sessions).toHaveCount(0);
  await page.goto("/dashboard");
  await expect(page).toHaveURL(/\/login/);

  await admin.getByRole("combobox", { name: t("admin.change") }).selectOption("disable");
  const changes = admin.getByRole("region", { name: t("admin.changes") });
  await changes.getByLabel(t("admin.reason")).fill(reason);
  await changes.getByRole("button", { name: t("admin.apply") }).click();
  await expect(admin.getByText(t("admin.disabled"), { exact: true })).toBeVisible();
  await page.getByLabel(t("accounts.email"), { exact: true }).fill(member.email);
  await page.getByLabel(t("accounts.password"), { exact: true }).fill(member.password);
  await page
    .getByRole("main")
    .getByRole("button", { name: t("accounts.logIn"), exact: true })
    .click();
  await expect(page.getByText(t("errors.account_disabled"))).toBeVisible();
});

for (const path of ["/admin/organisations", "/admin/sessions", "/admin/roles", "/admin/plans"]) {
  test(`${path} is for administrators, and keeps none of them out`, async ({ openAs, page, member }) => {
    expect(member.email).toBeTruthy();
    expect((await page.goto(path))?.status()).toBe(403);
    const admin = await openAs("admin");
    expect((await admin.goto(path))?.status()).toBe(200);
    await expect(admin.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoBarriersInEitherScheme(admin);
    await expectRoomOnNarrowScreen(admin);
  });
}
