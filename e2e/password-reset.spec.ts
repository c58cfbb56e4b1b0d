import type { Page } from "@playwright/test";
import { fillLogin, logOut, mailedLink } from "./steps/accounts";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

async function choosePassword(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel(t("accounts.newPassword"), { exact: true }).fill(password);
  await page.getByRole("button", { name: t("accounts.saveNewPassword") }).click();
}

test("a forgotten password is changed by a mailed link, once", async ({ page, member, browser }) => {
  const elsewhere = await browser.newContext({ storageState: await page.context().storageState() });
  await logOut(page, member.name);
  await page.getByRole("link", { name: t("accounts.forgot") }).click();
  await expect(page).toHaveURL(/\/forgot-password$/);
  await page.getByLabel(t("accounts.email"), { exact: true }).fill(member.email);
  await page.getByRole("button", { name: t("accounts.sendLink") }).click();
  await expect(page.getByRole("status").filter({ hasText: t("accounts.resetSentTitle") })).toBeVisible();

  const link = await mailedLink(page, member.email, "/reset-password");
  expect(new URL(link).origin).toBe(new URL(page.url()).origin);

  const password = "janela aberta para o quintal";
  await choosePassword(page, link, password);
  await expect(page.getByText(t("accounts.resetDoneTitle"))).toBeVisible();

  await test.step("the link is used up", async () => {
    await choosePassword(page, link, "mais uma frase para entrar");
    await expect(page.getByRole("main").getByRole("alert")).toContainText(t("errors.reset_link_invalid"));
    await expect(page.getByRole("link", { name: t("accounts.askAgain") })).toBeVisible();
  });

  await test.step("sessions of the old password have ended", async () => {
    const old = await elsewhere.newPage();
    await old.goto("/dashboard");
    await expect(old).toHaveURL(/\/login/);
    await elsewhere.close();
  });

  await page.goto("/login");
  await fillLogin(page, member);
  await expect(page.getByRole("main").getByRole("alert")).toContainText(t("errors.wrong_credentials"));
  await fillLogin(page, { email: member.email, password });
  await expect(page).toHaveURL(/\/dashboard$/);
});

test("asking for an unknown address tells nothing", async ({ page }) => {
  await page.goto("/forgot-password");
  await page.getByLabel(t("accounts.email"), { exact: true }).fill("ninguem@example.org");
  await page.getByRole("button", { name: t("accounts.sendLink") }).click();
  await expect(page.getByRole("status").filter({ hasText: t("accounts.resetSentTitle") })).toBeVisible();
});
