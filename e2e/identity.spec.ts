import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { fillLogin, logOut, mailedLink } from "./steps/accounts";
import { codeOf } from "./steps/authenticator";
import { expectNoBarriers, expectRoomOnNarrowScreen } from "./steps/barriers";
import { forgetThere, logInThere, providerName, signInAtProvider } from "./steps/provider";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

const somebody = () => `lia-${randomUUID()}@example.org`;
const region = (page: Page) => page.getByRole("region", { name: t("account.signInsTitle") });
const entries = (page: Page) => region(page).getByRole("listitem");

test("who signs in at a provider has an account, comes back to the page, and can give it a password", async ({
  page,
}) => {
  const email = somebody();
  await signInAtProvider(page, email, "/login?next=%2Fsearch%3Fq%3Dleitura");
  await expect(page).toHaveURL(/\/search\?q=leitura$/);
  await page.goto("/account/security");
  await expect(entries(page)).toContainText([email]);
  await expectNoBarriers(page);
  await expectRoomOnNarrowScreen(page);

  await test.step("the only way in stays", async () => {
    await entries(page).getByRole("button").click();
    await expect(region(page).getByRole("alert")).toContainText(t("errors.last_sign_in"));
    await expect(entries(page)).toHaveCount(1);
  });

  await page.getByRole("button", { name: t("account.sendPasswordLink") }).click();
  await expect(page.getByText(t("account.passwordLinkSent", { email }))).toBeVisible();
  await page.goto(await mailedLink(page, email, "/reset-password"));
  const password = "janela aberta para o quintal";
  await page.getByLabel(t("accounts.newPassword"), { exact: true }).fill(password);
  await page.getByRole("button", { name: t("accounts.saveNewPassword") }).click();
  await expect(page.getByText(t("accounts.resetDoneTitle"))).toBeVisible();
  await page.goto("/login");
  await fillLogin(page, { email, password });
  await expect(page).toHaveURL(/\/dashboard$/);
  await page.goto("/account/security");
  await entries(page).getByRole("button").click();
  await expect(page.getByText(t("account.noSignIns"))).toBeVisible();
});

test("an address with an account is linked by its password once, never silently", async ({
  page,
  member,
}) => {
  await logOut(page, member.name);
  await signInAtProvider(page, member.email);
  await expect(page.getByRole("heading", { name: t("accounts.linkTitle") })).toBeVisible();
  await expectNoBarriers(page);
  await page.getByLabel(t("accounts.password"), { exact: true }).fill("outra senha qualquer");
  await page.getByRole("button", { name: t("accounts.linkAndEnter") }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(t("errors.wrong_credentials"));
  await page.getByLabel(t("accounts.password"), { exact: true }).fill(member.password);
  await page.getByRole("button", { name: t("accounts.linkAndEnter") }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await logOut(page, member.name);
  await signInAtProvider(page, member.email);
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(page.getByRole("button", { name: t("shell.account", { name: member.name }) })).toBeVisible();
});

test("linked from the account's page, after the password; the second factor is asked for all the same", async ({
  page,
  member,
}) => {
  const elsewhere = somebody();
  await page.goto("/account/security");
  await region(page).getByLabel(t("accounts.password"), { exact: true }).fill(member.password);
  await region(page)
    .getByRole("button", { name: t("account.linkAnother") })
    .click();
  await region(page)
    .getByRole("link", { name: t("account.continueAt", { provider: providerName }) })
    .click();
  await logInThere(page, elsewhere);
  await expect(page).toHaveURL(/\/account\/security$/);
  await expect(entries(page)).toContainText([elsewhere]);

  const factor = page.getByRole("region", { name: t("account.factorTitle") });
  await factor.getByLabel(t("accounts.password"), { exact: true }).fill(member.password);
  await factor.getByRole("button", { name: t("account.factorBegin") }).click();
  const secret = (await factor.locator("code").textContent()) ?? "";
  await factor.getByLabel(t("account.factorCode")).fill(codeOf(secret));
  await factor.getByRole("button", { name: t("account.factorConfirm") }).click();
  const recovery = (await factor.getByRole("listitem").first().textContent()) ?? "";
  await logOut(page, member.name);
  await signInAtProvider(page, elsewhere);
  await expect(page.getByRole("heading", { name: t("accounts.codeTitle") })).toBeVisible();
  await expectNoBarriers(page);
  await page.goto("/dashboard");
  await expect(page).toHaveURL(/\/login/);
  await page.goto("/sign-in/code");
  await page.getByLabel(t("accounts.code")).fill(recovery);
  await page
    .getByRole("main")
    .getByRole("button", { name: t("accounts.logIn"), exact: true })
    .click();
  await expect(page).toHaveURL(/\/dashboard$/);
});

test("an address that is not verified, a cancelled login and a forged answer lead back, with the reason", async ({
  page,
}) => {
  const alert = page.getByRole("main").getByRole("alert");
  await signInAtProvider(page, `unverified-${somebody()}`);
  await expect(alert).toContainText(t("errors.identity_unverified"));
  await forgetThere(page);
  await page.getByRole("link", { name: t("accounts.continueWith", { provider: providerName }) }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(alert).toContainText(t("errors.identity_denied"));
  await expectNoBarriers(page);
  await page.goto("/sign-in/oidc/callback?code=forged&state=forged");
  await expect(alert).toContainText(t("errors.identity_invalid"));
  await page.goto("/login?problem=<script>alert(1)</script>");
  await expect(alert).toHaveCount(0);
});

test("a new browser is told of by mail, which its reader sees in a frame that runs nothing", async ({
  page,
  member,
  browser,
}) => {
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto("/login");
  await fillLogin(other, member);
  await expect(other).toHaveURL(/\/dashboard$/);
  await context.close();
  expect(await mailedLink(page, member.email, "/account/sessions")).toContain("/account/sessions");
  const mail = page.getByRole("listitem").filter({ hasText: member.email }).first();
  const frame = mail.locator("iframe");
  expect(await frame.getAttribute("sandbox")).not.toContain("allow-scripts");
  await expect(mail.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
  const opened = page.waitForEvent("popup");
  await mail.frameLocator("iframe").getByRole("link").first().click();
  await expect(await opened).toHaveURL(/\/account\/sessions$/);
});
