import { fillLogin, fillSignUp, logInToDemo, logOut, signUp, somebody } from "./steps/accounts";
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

test("an address has one account", async ({ page, browser }) => {
  const member = somebody();
  await signUp(page, member);
  const context = await browser.newContext();
  const other = await context.newPage();
  await fillSignUp(other, { ...member, email: member.email.toUpperCase() });
  await expect(other.getByRole("main").getByRole("alert")).toContainText(t("errors.email_taken"));
  await context.close();
});

test("a demo account takes one click", async ({ page }) => {
  await logInToDemo(page, "student");
  await expect(page.getByRole("main").getByRole("link", { name: "O trânsito" })).toBeVisible();
});
