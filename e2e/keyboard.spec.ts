import type { Locator, Page } from "@playwright/test";
import { logOut } from "./steps/accounts";
import { expectResult, submitButton, textField } from "./steps/analyses";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

const mostStops = 40;

/** Presses the tab key until this is reached. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused({ timeout: 1 });
}

test("logging in, handing in an essay and reading its findings need no mouse", async ({ page, member }) => {
  await logOut(page, member.name);
  await page.goto("/login");
  await tabTo(page, page.getByLabel(t("accounts.email"), { exact: true }));
  await page.keyboard.type(member.email);
  await tabTo(page, page.getByLabel(t("accounts.password"), { exact: true }));
  await page.keyboard.type(member.password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/dashboard$/);

  await tabTo(page, page.getByRole("navigation").getByRole("link", { name: t("shell.new") }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/new$/);
  await tabTo(page, textField(page, "essay"));
  await page.keyboard.insertText(
    "O poblema e que nao ha onibus. As pessoas demora muito pra chega no trabalho.",
  );
  await tabTo(page, submitButton(page));
  await page.keyboard.press("Enter");
  await expectResult(page);

  const active = page.locator("[data-ids][data-active=true]");
  await page.keyboard.press("n");
  await expect(active.first()).toBeFocused();
  const first = await active.first().getAttribute("aria-describedby");
  await page.keyboard.press("n");
  await expect(active.first()).not.toHaveAttribute("aria-describedby", first ?? "");
  await page.keyboard.press("p");
  await expect(active.first()).toHaveAttribute("aria-describedby", first ?? "");
  await page.keyboard.press("Escape");
  await expect(active).toHaveCount(0);
});

test("the first stop of the tab key leads to the content", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: t("shell.skip") });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
