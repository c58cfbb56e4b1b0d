import { randomUUID } from "node:crypto";
import { fillLogin, logOut, mailedLink } from "./steps/accounts";
import { expectNoBarriers } from "./steps/barriers";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

test("another address counts once its link is opened, and the old one is told", async ({ page, member }) => {
  const wanted = `beatriz-${randomUUID()}@example.com`;
  await page.goto("/account");
  await page.getByLabel(t("account.newEmail"), { exact: true }).fill(wanted);
  await page.getByLabel(t("accounts.password"), { exact: true }).fill("errada, mas longa");
  await page.getByRole("button", { name: t("accounts.sendLink") }).click();
  await expect(page.getByText(t("fieldProblems.password_wrong"))).toBeVisible();
  await page.getByLabel(t("accounts.password"), { exact: true }).fill(member.password);
  await page.getByRole("button", { name: t("accounts.sendLink") }).click();
  await expect(page.getByText(t("account.emailSent", { email: wanted }))).toBeVisible();

  expect(await mailedLink(page, member.email, "/account/security")).toContain("/account/security");
  const link = await mailedLink(page, wanted, "/account/confirm-email");
  await page.goto("/account");
  await expect(page.getByText(member.email, { exact: true })).toBeVisible();
  await page.goto(link);
  await expectNoBarriers(page);
  await page.getByRole("button", { name: t("account.emailConfirm") }).click();
  await expect(page.getByText(t("account.emailChanged"))).toBeVisible();
  await page.goto("/account");
  await expect(page.getByText(wanted, { exact: true })).toBeVisible();

  await test.step("the link is used up", async () => {
    await page.goto(link);
    await page.getByRole("button", { name: t("account.emailConfirm") }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(t("errors.link_invalid"));
  });

  await test.step("the login takes the new address, not the old one", async () => {
    await logOut(page, member.name);
    await fillLogin(page, member);
    await expect(page.getByRole("main").getByRole("alert")).toContainText(t("errors.wrong_credentials"));
    await fillLogin(page, { ...member, email: wanted });
    await expect(page).toHaveURL(/\/dashboard$/);
  });
});
