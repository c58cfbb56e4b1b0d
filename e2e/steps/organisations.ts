import { expect, type Page } from "@playwright/test";
import { t } from "./words";

const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name, exact: true }).click();

/** Makes a school, in which its maker then works. */
export async function makeSchool(page: Page, name: string): Promise<void> {
  await page.goto("/organisations/new");
  await page.getByLabel(t("organisation.name"), { exact: true }).fill(name);
  await press(page, t("organisation.make"));
  await expect(main(page).getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Makes a class, and stays at its page. @returns the address that joins it */
export async function makeClass(page: Page, name: string): Promise<string> {
  await page.goto("/organisation/classes");
  await page.getByLabel(t("organisation.className"), { exact: true }).fill(name);
  await press(page, t("organisation.makeClass"));
  await expect(main(page).getByRole("heading", { level: 1, name })).toBeVisible();
  const link = main(page).getByText(/\/join\/[A-Z0-9]{8}$/);
  return new URL((await link.textContent()) ?? "").pathname;
}

/** Presses "join" on the page of a class's address; who joins works in its school from then on. */
export async function joinClass(student: Page): Promise<void> {
  await press(student, t("organisation.join"));
  await expect(student).toHaveURL(/\/organisation\/classes$/);
}
