import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { fillLogin } from "./steps/accounts";
import { expectNoBarriers } from "./steps/barriers";
import { expect, test } from "./steps/test";
import { t } from "./steps/words";

test("a person takes a copy of their data along, sees what was noted, and has the account deleted", async ({
  page,
  member,
}) => {
  await test.step("the export is made and downloaded", async () => {
    await page.goto("/account/privacy");
    await expectNoBarriers(page);
    await page.getByRole("button", { name: t("privacy.exportRequest") }).click();
    const link = page.getByRole("link", { name: t("privacy.download") });
    await expect(async () => {
      await page.reload();
      await expect(link).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 40_000 });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const files = unzipSync(new Uint8Array(await readFile(await download.path())));
    expect(Object.keys(files)).toContain("index.html");
    expect(Buffer.from(files["data/accounts.users.json"] ?? []).toString()).toContain(member.email);
  });

  await test.step("the audit log tells of it, and filters have an address", async () => {
    await page.goto("/organisation/audit");
    await expect(page.getByRole("cell", { name: t("auditActions.export_requested") })).toBeVisible();
    await expectNoBarriers(page);
    await page.getByLabel(t("audit.what"), { exact: true }).fill("session.started");
    await page.getByRole("button", { name: t("audit.filter") }).click();
    await expect(page).toHaveURL(/action=session\.started/);
    await expect(page.getByRole("cell", { name: t("auditActions.session_started") }).first()).toBeVisible();
    await expect(page.getByRole("cell", { name: t("auditActions.export_requested") })).toHaveCount(0);
  });

  await test.step("the deletion asks for the password and signs out", async () => {
    await page.goto("/account/privacy");
    await page.getByLabel(t("accounts.password"), { exact: true }).fill("errada, mas longa");
    await page.getByRole("button", { name: t("privacy.deletionRequest") }).click();
    await expect(page.getByText(t("fieldProblems.password_wrong"))).toBeVisible();
    await page.getByLabel(t("accounts.password"), { exact: true }).fill(member.password);
    await page.getByRole("button", { name: t("privacy.deletionRequest") }).click();
    await expect(page).toHaveURL(/\/deletions\/[\w-]{43}$/);
    await expectNoBarriers(page);
  });

  await test.step("it is taken back by its link, and the account is there", async () => {
    const link = page.url();
    await page.goto("/dashboard");
    await expect(page).toHaveURL(/\/login/);
    await page.goto(link);
    await page.getByRole("button", { name: t("privacy.deletionCancel") }).click();
    await expect(page.getByText(t("privacy.deletionCancelled"))).toBeVisible();
    await page.goto("/login");
    await fillLogin(page, member);
    await expect(page).toHaveURL(/\/dashboard$/);
    await page.goto("/account/privacy");
    await expect(page.getByRole("button", { name: t("privacy.deletionRequest") })).toBeVisible();
  });
});
