import { expectResult, submitButton } from "./steps/analyses";
import { pythonFile } from "./steps/samples";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

/** Milliseconds: where there is no native interpreter, the codes of the demo are measured slowly, and this one waits for its turn. */
const patience = 200_000;

test.beforeEach(async ({ page, member }) => {
  test.setTimeout(patience + 60_000);
  expect(member.email).toBeTruthy();
  await page.goto("/new");
  await page.getByRole("tab", { name: t("upload.code.tab") }).click();
});

test("a Python file: its findings, and the complexity of its functions", async ({ page }) => {
  await page.locator("input[type=file]").setInputFiles(pythonFile("careless_contacts"));
  await expect(page.locator("#text-size")).toContainText("careless_contacts.py");
  await submitButton(page).click();
  await expectResult(page, patience);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("careless_contacts");
  const findings = page.getByRole("region", { name: t("result.findings"), exact: true });
  await expect(
    findings
      .getByRole("article")
      .filter({ hasText: t("categories.lint") })
      .first(),
  ).toBeVisible();
  await expect(page.locator("[data-line='1']").first()).toContainText("import os");
  const complexity = page.getByRole("heading", { name: t("insights.complexity") }).locator("xpath=../..");
  for (const name of ["add_contact", "load", "is_known", "greet", "save"])
    await expect(complexity.getByText(name, { exact: true })).toBeVisible();
});

test("a Python file with a syntax error gives a report that says where it is", async ({ page }) => {
  await page.locator("input[type=file]").setInputFiles(pythonFile("broken_temperature"));
  await submitButton(page).click();
  await expectResult(page, patience);
  const card = page
    .getByRole("region", { name: t("result.findings"), exact: true })
    .getByRole("article")
    .filter({ hasText: t("categories.syntax") })
    .first();
  await expect(card).toContainText(t("result.line", { line: 8 }));
});
