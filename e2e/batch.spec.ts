import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { submitButton, textField } from "./steps/analyses";
import { expectNoBarriersInEitherScheme, expectRoomOnNarrowScreen } from "./steps/barriers";
import { pythonFile } from "./steps/samples";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

const slow = `def unique(values):
    seen = []
    for value in values:
        if value not in seen:
            seen.append(value)
    return seen
`;

const zip = (name: string, files: Record<string, Uint8Array>) => ({
  name,
  mimeType: "application/zip",
  buffer: Buffer.from(zipSync(files)),
});

const source = (name: string, text: string) => ({
  name,
  mimeType: "text/x-python",
  buffer: Buffer.from(text),
});

const mixed = async () =>
  zip("turma-a.zip", {
    "turma/good.py": strToU8('"""Greets."""\n\nprint("hello")\n'),
    "turma/slow.py": strToU8(slow),
    "turma/broken.py": await readFile(pythonFile("broken_temperature")),
    "turma/binary.py": Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1),
    "README.md": strToU8("# Turma A\n"),
  });

const picker = (page: Page) => page.locator("input[type=file]");
const chosen = (page: Page) => page.getByRole("region", { name: /arquivos? para analisar/ });
const rows = (page: Page) =>
  page.getByRole("region", { name: t("batches.list"), exact: true }).locator("tbody tr");
const row = (page: Page, name: string) => rows(page).filter({ hasText: name });

test.beforeEach(async ({ page, member }) => {
  test.setTimeout(300_000);
  expect(member.email).toBeTruthy();
  await page.goto("/new?kind=code");
});

test("a ZIP: one report with what was analysed, what was refused and what was skipped", async ({ page }) => {
  await picker(page).setInputFiles(await mixed());
  await expect(chosen(page)).toContainText("turma-a.zip");
  await page.getByText(t("upload.options.more")).click();
  await page.getByLabel(t("upload.options.timeBudget")).fill("10");
  await submitButton(page).click();
  await expect(page).toHaveURL(/\/batches\/[\w-]+$/);

  await test.step("all five are shown at once, the refused ones with the reason", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("turma-a.zip");
    await expect(rows(page)).toHaveCount(5);
    await expect(row(page, "binary.py")).toContainText(t("statuses.refused"));
    await expect(row(page, "binary.py")).toContainText(t("errors.binary_content"));
    await expect(row(page, "README.md")).toContainText(t("batches.skipped"));
  });
  await test.step("the others follow while the page is open", async () => {
    await expect(page.getByText(t("batches.ended"))).toBeVisible({ timeout: 240_000 });
    for (const name of ["good.py", "slow.py", "broken.py"])
      await expect(row(page, name)).toHaveAttribute("data-state", /completed|partial/);
    await expect(row(page, "broken.py")).toContainText(t("severities.critical"));
    await expect(page.getByText(t("batches.qualityLead"))).toBeVisible();
  });
  await expectNoBarriersInEitherScheme(page);

  await test.step("the files without a result are found by themselves", async () => {
    await page.getByRole("link", { name: t("batches.failed", { count: 2 }) }).click();
    await expect(rows(page)).toHaveCount(2);
    await page.getByRole("link", { name: t("batches.all", { count: 5 }) }).click();
    await expect(rows(page)).toHaveCount(5);
  });
  await test.step("the report is a file", async () => {
    for (const [label, ending] of [
      [t("batches.json"), ".json"],
      [t("batches.csv"), ".csv"],
    ] as const) {
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: label }).click();
      expect((await download).suggestedFilename()).toMatch(new RegExp(`^batch-.*\\${ending}$`));
    }
  });
  await test.step("its author is told once, of all of it", async () => {
    const notices = async () => {
      const { items } = await (await page.request.get("/api/v1/notifications")).json();
      return items.map(({ kind, data }: { kind: string; data: object }) => ({ kind, data }));
    };
    const told = { kind: "batch.ended", data: { title: "turma-a.zip", done: 3, failed: 1 } };
    await expect.poll(notices, { timeout: 60_000 }).toEqual([told]);
  });
  await test.step("each file leads to its analysis", async () => {
    await row(page, "good.py").getByRole("link").click();
    await expect(page).toHaveURL(/\/analyses\//);
    await page.goBack();
  });
  await expectRoomOnNarrowScreen(page);
  await test.step("and the dashboard leads to the report", async () => {
    await page.goto("/dashboard");
    await page.getByRole("link", { name: "turma-a.zip" }).click();
    await expect(rows(page)).toHaveCount(5);
    await page.goto("/batches");
    await expect(page.getByRole("link", { name: "turma-a.zip" })).toBeVisible();
    await expectNoBarriersInEitherScheme(page);
  });
});

test("many files are chosen, dropped and removed before they are handed in", async ({ page }) => {
  await picker(page).setInputFiles([source("a.py", "a = 1\n"), source("b.py", "b = 2\n")]);
  await expect(chosen(page).getByRole("listitem")).toHaveCount(2);
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["c = 3\n"], "c.py"));
    return transfer;
  });
  await chosen(page).dispatchEvent("drop", { dataTransfer: data });
  await expect(chosen(page).getByRole("listitem")).toHaveText([/a\.py/, /b\.py/, /c\.py/]);
  await page.getByRole("button", { name: t("upload.files.remove", { name: "b.py" }) }).click();
  await expect(chosen(page).getByRole("listitem")).toHaveText([/a\.py/, /c\.py/]);
  await expectNoBarriersInEitherScheme(page);
  await page.getByRole("button", { name: t("upload.files.clear") }).click();
  await expect(textField(page, "code")).toBeVisible();
});

test("what is refused as a whole says why, and stays chosen", async ({ page }) => {
  await picker(page).setInputFiles(zip("notes.zip", { "README.md": strToU8("# Notes\n") }));
  await submitButton(page).click();
  await expect(page.getByText(t("errors.no_python_files"))).toBeVisible();
  await expect(chosen(page)).toContainText("notes.zip");
  await picker(page).setInputFiles(source("a.py", "a = 1\n"));
  await submitButton(page).click();
  await expect(page).toHaveURL(/\/batches\//);
  await expect(row(page, "README.md")).toContainText(t("statuses.skipped"));
});
