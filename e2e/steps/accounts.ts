import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { t } from "./words";

export type Member = { name: string; email: string; password: string };

/** Somebody who has no account yet. */
export const somebody = (): Member => ({
  name: "Beatriz Nogueira",
  email: `beatriz-${randomUUID()}@example.org`,
  password: "guarda-chuva azul no varal",
});

export async function fillSignUp(page: Page, { name, email, password }: Member): Promise<void> {
  await page.goto("/signup");
  await page.getByLabel(t("accounts.name"), { exact: true }).fill(name);
  await page.getByLabel(t("accounts.email"), { exact: true }).fill(email);
  await page.getByLabel(t("accounts.password"), { exact: true }).fill(password);
  await page
    .getByRole("main")
    .getByRole("button", { name: t("accounts.signUp") })
    .click();
}

/** The link of the newest mail to an address, from the demo's mailbox, where it arrives in a moment. */
export async function mailedLink(page: Page, email: string, path: string): Promise<string> {
  const mails = page.getByRole("main").getByRole("listitem").filter({ hasText: email });
  // In the text part, which is folded away: the HTML part is a frame.
  const link = mails.locator(`a[href*="${path}"]`).first();
  await expect(async () => {
    await page.goto("/mailbox");
    await expect(link).toBeAttached({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  return (await link.getAttribute("href")) ?? "";
}

export async function signUp(page: Page, member: Member): Promise<void> {
  await fillSignUp(page, member);
  await expect(page.getByRole("status").filter({ hasText: t("accounts.resetSentTitle") })).toBeVisible();
  await page.goto(await mailedLink(page, member.email, "/confirm-signup"));
  await page.getByLabel(t("accounts.chosenPassword"), { exact: true }).fill(member.password);
  await page.getByRole("button", { name: t("accounts.confirmAndEnter") }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
}

/** Fills the login form of the page that is open, and sends it. */
export async function fillLogin(page: Page, { email, password }: Omit<Member, "name">): Promise<void> {
  await page.getByLabel(t("accounts.email"), { exact: true }).fill(email);
  await page.getByLabel(t("accounts.password"), { exact: true }).fill(password);
  await page
    .getByRole("main")
    .getByRole("button", { name: t("accounts.logIn"), exact: true })
    .click();
}

export async function logInToDemo(page: Page, role: "student" | "developer" | "admin"): Promise<void> {
  await page.goto("/login");
  await page.getByRole("button", { name: t(`roles.${role}`) }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
}

export async function logOut(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: t("shell.account", { name }) }).click();
  await page.getByRole("menuitem", { name: t("shell.logOut") }).click();
  await expect(page).toHaveURL(/\/login$/);
}
