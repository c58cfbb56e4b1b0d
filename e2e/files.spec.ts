import type { Page } from "@playwright/test";
import { expectResult, submitButton, textField, themeField } from "./steps/analyses";
import { essayText } from "./steps/samples";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

type Dropped = { name: string; bytes: Buffer };

const typed = "Isto já estava escrito.";

/** Drops a file on the text field, as a person does with the mouse. */
async function drop(page: Page, { name, bytes }: Dropped): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(content)], fileName, { type: "text/plain" }));
      return data;
    },
    [name, [...bytes]] as const,
  );
  const field = textField(page, "essay");
  await field.dispatchEvent("dragover", { dataTransfer: transfer });
  await expect(page.getByText(t("upload.dropHere"))).toBeVisible();
  await field.dispatchEvent("drop", { dataTransfer: transfer });
  await expect(page.getByText(t("upload.dropHere"))).toBeHidden();
}

test.beforeEach(async ({ page, member }) => {
  expect(member.email).toBeTruthy();
  await page.goto("/new");
  await textField(page, "essay").fill(typed);
});

test("a dropped file is read, named and analysed", async ({ page }) => {
  const text = await essayText("medium");
  await drop(page, { name: "redação.txt", bytes: Buffer.from(text) });
  await expect(textField(page, "essay")).toHaveValue(text);
  await expect(page.locator("#text-size")).toContainText("redação.txt");
  await submitButton(page).click();
  await expectResult(page);
});

test("an empty file is refused with the reason", async ({ page }) => {
  await drop(page, { name: "redação.txt", bytes: Buffer.from(" \n\n") });
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText(t("upload.refused", { name: "redação.txt" }));
  await expect(alert).toContainText(t("errors.empty_text"));
  await expect(textField(page, "essay")).toHaveValue(typed);
});

test("what the server refuses comes back with all that was typed", async ({ page }) => {
  const theme = "A leitura no Brasil";
  const tooLong = "palavra ".repeat(25_500);
  await textField(page, "essay").fill(tooLong);
  await themeField(page).fill(theme);
  await submitButton(page).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(t("errors.too_large"));
  await expect(textField(page, "essay")).toHaveValue(tooLong);
  await expect(themeField(page)).toHaveValue(theme);
  await expect(page).toHaveURL(/\/new$/);
});
