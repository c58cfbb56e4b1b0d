import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import {
  finishedAnalysis,
  listOverApi,
  submitButton,
  submitOverApi,
  textField,
  themeField,
} from "./steps/analyses";
import { essayText } from "./steps/samples";
import { expect, type Role, test } from "./steps/test";
import { t } from "./steps/words";

const folder = fileURLToPath(new URL("../docs/screenshots/", import.meta.url));
const viewport = { width: 1280, height: 800 };

async function take(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: `${folder}${name}.png`, animations: "disabled" });
}

async function openResult(page: Page, title: string): Promise<void> {
  await page.goto(`/analyses/${await finishedAnalysis(page.request, title)}`);
  await page.locator("mark.passage").nth(2).click();
  await expect(page.locator("article[data-active=true]").first()).toBeVisible();
}

test.describe("pictures", { tag: "@screenshots" }, () => {
  const plain: readonly [name: string, as: Role, path: string][] = [
    ["landing", "stranger", "/"],
    ["accuracy", "stranger", "/accuracy"],
    ["login", "stranger", "/login"],
    ["dashboard", "student", "/dashboard"],
    ["search", "student", "/search?q=leitura"],
    ["admin-users", "admin", "/admin"],
    ["admin-runs", "admin", "/admin/runs"],
  ];
  for (const [name, as, path] of plain) {
    test(name, async ({ openAs }) => {
      const page = await openAs(as, { viewport });
      if (as === "student") await finishedAnalysis(page.request, "O hábito de ler");
      await page.goto(path, { waitUntil: "networkidle" });
      await take(page, name);
    });
  }

  test("new", async ({ openAs }) => {
    const page = await openAs("student", { viewport });
    await page.goto("/new");
    await textField(page, "essay").fill(await essayText("medium"));
    await themeField(page).fill("O uso do celular na escola");
    await take(page, "new");
  });

  for (const [name, colorScheme] of [
    ["result", "light"],
    ["result-dark", "dark"],
  ] as const) {
    test(name, async ({ openAs }) => {
      const page = await openAs("student", { viewport, colorScheme });
      await openResult(page, "O uso do celular");
      await take(page, name);
    });
  }

  test("score", async ({ openAs }) => {
    const page = await openAs("student", { viewport: { ...viewport, height: 1000 } });
    await page.goto(`/analyses/${await finishedAnalysis(page.request, "O uso do celular")}`);
    await page.locator('[data-competency="1"]').getByRole("button").first().click();
    await page.evaluate(() => window.scrollTo(0, 100));
    await take(page, "score");
  });

  test("result-code", async ({ openAs }) => {
    const page = await openAs("developer", { viewport });
    await openResult(page, "Contatos sem cuidado");
    await take(page, "result-code");
  });

  test("result-narrow", async ({ openAs }) => {
    const page = await openAs("student", { viewport: { width: 360, height: 740 } });
    await openResult(page, "O uso do celular");
    await take(page, "result-narrow");
  });

  test("admin-run", async ({ openAs }) => {
    const page = await openAs("admin", { viewport });
    await page.goto("/admin/runs?function=elysia-analyse-essay&status=completed");
    await page
      .getByRole("region", { name: t("admin.runs") })
      .getByRole("link")
      .first()
      .click();
    await expect(page.getByRole("heading", { name: t("admin.steps") })).toBeVisible();
    await take(page, "admin-run");
  });

  test("run", async ({ page, member }) => {
    expect(member.email).toBeTruthy();
    await page.setViewportSize(viewport);
    await test.step("work before it, so that the page opens on a queued run", async () => {
      for (let ahead = 0; ahead < 12; ahead += 1) await submitOverApi(page.request, "strong");
    });
    await page.route("**/events?*", async (route) => {
      const [{ id } = { id: "" }] = await listOverApi(page.request);
      const events = await page.request.get(`/api/v1/analyses/${id}/events`, { timeout: 40_000 });
      const blocks = (await events.text()).split("\n\n");
      const half = blocks.findIndex(
        (block) => block.includes("step.completed") && block.includes("spelling"),
      );
      await route.fulfill({
        contentType: "text/event-stream",
        body: `retry: 600000\n\n${blocks.slice(1, half).join("\n\n")}\n\n`,
      });
    });
    await page.goto("/new");
    await textField(page, "essay").fill(await essayText("medium"));
    await submitButton(page).click();
    await expect(page.locator("[data-step=spelling][data-status=running]")).toBeVisible({ timeout: 45_000 });
    await take(page, "run");
  });
});
