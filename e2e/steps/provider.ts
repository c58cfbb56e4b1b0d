import type { Page } from "@playwright/test";
import { expect } from "./test";
import { t } from "./words";

/** What the OpenID provider that the suite starts is called in the product. */
export const providerName = "Escola";

/** Follows the login page's link to the provider, and logs in there as somebody. */
export async function signInAtProvider(page: Page, account: string, path = "/login"): Promise<void> {
  await forgetThere(page);
  await page.goto(path);
  await page.getByRole("link", { name: t("accounts.continueWith", { provider: providerName }) }).click();
  await logInThere(page, account);
}

/** Ends the session that the provider keeps with this browser, so that it asks again who it is. */
export const forgetThere = (page: Page): Promise<void> =>
  page.context().clearCookies({ domain: "127.0.0.1" });

/** Fills in the provider's own form. */
export async function logInThere(page: Page, account: string): Promise<void> {
  await expect(page.getByRole("heading", { name: "Provider" })).toBeVisible();
  await page.getByLabel("Account").fill(account);
  await page.getByRole("button", { name: "Continue" }).click();
}
