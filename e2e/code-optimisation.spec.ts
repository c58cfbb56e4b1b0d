import type { Page } from "@playwright/test";
import { submitButton, textField } from "./steps/analyses";
import { expectNoBarriersInEitherScheme, expectRoomOnNarrowScreen } from "./steps/barriers";
import { expect, test } from "./steps/test";
import { noteSteps } from "./steps/watch";
import { t } from "./steps/words";

const source = `def unique(values):
    """Each value once, in the order of their first place."""
    seen = []
    for value in values:
        if value not in seen:
            seen.append(value)
    return seen
`;
const many = `([${Array.from({ length: 1_500 }, (_, index) => index).join(", ")}],)`;
const agents = ["analyser", "optimiser", "verifier", "benchmarker", "reviewer"];

const outcome = (page: Page) => page.locator("[data-outcome]");

async function openForm(page: Page): Promise<void> {
  await page.goto("/new?kind=code");
  await textField(page, "code").fill(source);
}

async function submitAndWait(page: Page): Promise<void> {
  await submitButton(page).click();
  await expect(outcome(page)).toBeVisible({ timeout: 200_000 });
}

async function nameOfDownload(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page
    .getByRole("button", { name, exact: true })
    .or(page.getByRole("link", { name, exact: true }))
    .click();
  return (await download).suggestedFilename();
}

test.beforeEach(({ member }) => {
  test.setTimeout(300_000);
  expect(member.email).toBeTruthy();
});

test("slow code: a faster version with its difference, its receipt and its proof", async ({ page }) => {
  const noted = await noteSteps(page);
  await openForm(page);
  await page.getByText(t("upload.options.more")).click();
  await page.getByLabel(t("upload.options.entryPoint")).fill("unique");
  await page.getByLabel(t("upload.options.inputs")).fill(`${many}\n([3, 1, 3],)`);
  await submitButton(page).click();
  await expect(page.getByRole("heading", { name: t("run.soFar") })).toBeVisible({ timeout: 100_000 });
  await expect(page.locator("#findings")).toContainText("seen.append(value)");
  await expect(outcome(page)).toBeVisible({ timeout: 200_000 });

  await test.step("the agents worked where the page could be watched", async () => {
    for (const agent of agents) expect(noted().some((state) => state.startsWith(`${agent} `))).toBe(true);
  });
  await test.step("what was gained is told, and which version gains it", async () => {
    await expect(outcome(page)).toHaveAttribute("data-outcome", "measured");
    const difference = page.getByRole("region", { name: t("optimisation.diff.title") });
    await expect(difference.locator("ins").first()).toBeVisible();
    await expect(difference).toContainText("if value not in");
  });
  await test.step("every drawing has its figures as a table", async () => {
    const tables = page.getByText(t("optimisation.asTable"));
    await tables.first().click();
    await expect(
      page.getByRole("region", { name: t("optimisation.pairsTitle") }).getByRole("row"),
    ).not.toHaveCount(0);
  });
  await test.step("the new source, the proof and the receipt are files", async () => {
    expect(await nameOfDownload(page, t("optimisation.accept"))).toMatch(/\.py$/);
    expect(await nameOfDownload(page, t("optimisation.proof.script"))).toBe("proof.py");
    expect(await nameOfDownload(page, t("optimisation.proof.receipt"))).toMatch(/\.json$/);
  });
  await expectNoBarriersInEitherScheme(page);
  await expectRoomOnNarrowScreen(page);

  await test.step("a rule leads to its page", async () => {
    const rules = page.getByRole("list", { name: t("optimisation.rules") });
    const title = (await rules.getByRole("link").first().textContent()) ?? "";
    await rules.getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  });
});

test("findings alone: faster code is not looked for, and the page says so", async ({ page }) => {
  await openForm(page);
  await page.getByRole("radio", { name: t("upload.options.depths.quick") }).check();
  await submitAndWait(page);
  await expect(outcome(page)).toHaveAttribute("data-outcome", "skipped");
  await expect(outcome(page)).toContainText(t("optimisation.reasons.findings-alone", { detail: "" }));
});

test("an option that is refused says why, and nothing that was typed is lost", async ({ page }) => {
  await openForm(page);
  await page.getByText(t("upload.options.more")).click();
  const entryPoint = page.getByLabel(t("upload.options.entryPoint"));
  const depth = page.getByRole("radio", { name: t("upload.options.depths.thorough") });
  const focus = page.getByLabel(t("upload.options.focus"));
  await depth.check();
  await focus.selectOption("memory");
  await entryPoint.fill("not a name");
  await submitButton(page).click();
  await expect(page.getByText(t("fieldProblems.entry_point_invalid"))).toBeVisible();
  await expect(entryPoint).toHaveValue("not a name");
  await expect(textField(page, "code")).toHaveValue(source);
  await expect(depth).toBeChecked();
  await expect(focus).toHaveValue("memory");
});
