import { expect, test } from "./steps/test";
import { inEnglish, t } from "./steps/words";

test("the language is switched to English and back", async ({ page }) => {
  await page.goto("/");
  const html = page.locator("html");
  await expect(html).toHaveAttribute("lang", "pt-BR");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("landing.title"));
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(inEnglish("landing.title"));
  await expect(html).toHaveAttribute("lang", "en");
  await page.goto("/signup");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(inEnglish("accounts.signUpTitle"));
  await page.getByRole("button", { name: "Português" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("accounts.signUpTitle"));
});

test("a signed-in person's language follows to another browser", async ({ page, member, browser }) => {
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(inEnglish("dashboard.title"));
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto("/login");
  await other.getByLabel(t("accounts.email"), { exact: true }).fill(member.email);
  await other.getByLabel(t("accounts.password"), { exact: true }).fill(member.password);
  await other.keyboard.press("Enter");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(inEnglish("dashboard.title"));
  await context.close();
});

test("a browser that asks for English gets it", async ({ browser }) => {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(inEnglish("landing.title"));
  await context.close();
});
