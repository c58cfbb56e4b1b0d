import { fillLogin, fillSignUp, signUp, somebody } from "./steps/accounts";
import { expectResult, submitButton, textField } from "./steps/analyses";
import { pythonFile } from "./steps/samples";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

test.use({ javaScriptEnabled: false });

test("signing up, logging in and handing in an essay work without JavaScript", async ({ page, context }) => {
  const member = somebody();
  await fillSignUp(page, { ...member, password: "curta" });
  await expect(page.getByText(t("fieldProblems.password_too_short"))).toBeVisible();
  await expect(page.getByLabel(t("accounts.email"), { exact: true })).toHaveValue(member.email);
  await signUp(page, member);

  await context.clearCookies();
  await page.goto("/new");
  await expect(page).toHaveURL(/\/login\?next=%2Fnew$/);
  await fillLogin(page, { email: member.email, password: "outra senha qualquer" });
  await expect(page.getByRole("main").getByRole("alert")).toContainText(t("errors.wrong_credentials"));
  await fillLogin(page, member);
  await expect(page).toHaveURL(/\/new$/);

  await textField(page, "essay").fill("O transito esta ruim. O governo nao faz nada.");
  await submitButton(page).click();
  await expect(page).toHaveURL(/\/analyses\//);
  await expectResult(page);
});

test("a Python file is handed in without JavaScript", async ({ page }) => {
  await signUp(page, somebody());
  await page.goto("/new");
  await page.getByRole("tab", { name: t("upload.code.tab") }).click();
  await page.locator("input[type=file]").setInputFiles(pythonFile("clean_inventory"));
  await submitButton(page).click();
  await expectResult(page);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("clean_inventory");
});
