import { fillLogin, fillSignUp, logInToDemo, logOut, mailedLink, signUp, somebody } from "./steps/accounts";
import { codeOf } from "./steps/authenticator";
import { expectNoBarriers, expectRoomOnNarrowScreen } from "./steps/barriers";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

test("logging out and in again, not with a wrong password", async ({ page, member }) => {
  await logOut(page, member.name);
  await page.goto("/search?q=leitura");
  await expect(page).toHaveURL(/\/login\?next=%2Fsearch%3Fq%3Dleitura$/);
  await fillLogin(page, { email: member.email, password: "outra senha qualquer" });
  await expect(page.getByRole("main").getByRole("alert")).toContainText(t("errors.wrong_credentials"));
  await expect(page.getByLabel(t("accounts.email"), { exact: true })).toHaveValue(member.email);
  await fillLogin(page, member);
  await expect(page).toHaveURL(/\/search\?q=leitura$/);
});

test("an unknown address and a wrong password get the same answer", async ({ page }) => {
  await page.goto("/login");
  await fillLogin(page, somebody());
  await expect(page.getByRole("main").getByRole("alert")).toContainText(t("errors.wrong_credentials"));
});

test("after logging in nobody is led to another site", async ({ page, member }) => {
  await logOut(page, member.name);
  await page.goto("/login?next=//example.org/");
  await fillLogin(page, member);
  await expect(page).toHaveURL(/\/dashboard$/);
});

test("a weak password is refused with the reason, and what was typed stays", async ({ page }) => {
  const member = { ...somebody(), password: "curta" };
  await fillSignUp(page, member);
  const field = page.getByLabel(t("accounts.password"), { exact: true });
  await expect(field).toHaveAccessibleDescription(new RegExp(t("fieldProblems.password_too_short")));
  await expect(page.getByLabel(t("accounts.email"), { exact: true })).toHaveValue(member.email);
  await expect(page.getByLabel(t("accounts.name"), { exact: true })).toHaveValue(member.name);
});

test("an address has one account, and only its owner is told", async ({ page, browser }) => {
  const member = somebody();
  await signUp(page, member);
  const context = await browser.newContext();
  const other = await context.newPage();
  await fillSignUp(other, { ...member, email: member.email.toUpperCase() });
  await expect(other.getByRole("status").filter({ hasText: t("accounts.resetSentTitle") })).toBeVisible();
  expect(await mailedLink(other, member.email.toUpperCase(), "/forgot-password")).toContain(
    "/forgot-password",
  );
  await context.close();
});

test("sessions are listed, and one is ended from another", async ({ page, member, browser }) => {
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto("/login");
  await fillLogin(other, member);
  await expect(other).toHaveURL(/\/dashboard$/);
  await page.goto("/account/sessions");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(2);
  await page.getByRole("main").getByRole("listitem").getByRole("button").click();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  await expect(page.getByText(t("account.thisSession"), { exact: true })).toBeVisible();
  await other.goto("/dashboard");
  await expect(other).toHaveURL(/\/login/);
  await context.close();
});

test("two-step login: set up with an app, asked for at the login, passed by a recovery code", async ({
  page,
  member,
}) => {
  await page.goto("/account/security");
  const section = page.getByRole("region", { name: t("account.factorTitle") });
  await section.getByLabel(t("accounts.password"), { exact: true }).fill(member.password);
  await section.getByRole("button", { name: t("account.factorBegin") }).click();
  await expect(section.getByRole("img", { name: t("account.factorQr") })).toBeVisible();
  await expectNoBarriers(page);
  await expectRoomOnNarrowScreen(page);
  const secret = (await section.locator("code").textContent()) ?? "";
  await section.getByLabel(t("account.factorCode")).fill(codeOf(secret));
  await section.getByRole("button", { name: t("account.factorConfirm") }).click();
  await expect(section.getByText(t("account.factorOn"))).toBeVisible();
  const recovery = (await section.getByRole("listitem").first().textContent()) ?? "";
  await logOut(page, member.name);
  await fillLogin(page, member);
  await expect(page.getByRole("main").getByRole("alert")).toContainText(t("errors.code_required"));
  await page.getByLabel(t("accounts.code")).fill(recovery.toLowerCase());
  await page
    .getByRole("main")
    .getByRole("button", { name: t("accounts.logIn"), exact: true })
    .click();
  await expect(page).toHaveURL(/\/dashboard$/);
});

test("a demo account takes one click", async ({ page }) => {
  await logInToDemo(page, "student");
  await expect(page.getByRole("main").getByRole("link", { name: "O trânsito" })).toBeVisible();
});
