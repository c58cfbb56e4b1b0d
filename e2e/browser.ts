import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import npmChromium from "@sparticuz/chromium";

type Fixtures = {
  /** What the page complained about: errors on the console, exceptions, violations of the policy. */
  complaints: string[];
};

/** The sandbox needs rights that a container's root does not have; shared memory is small there. */
const browserFlags = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"];

/** Playwright's test in the Chromium at hand; a journey fails when the browser's console shows an error. */
export const test = base.extend<Fixtures, { executable: string }>({
  executable: [
    async ({}, use) => {
      await use(process.env.CHROMIUM_PATH || (await npmChromium.executablePath()));
    },
    { scope: "worker" },
  ],
  browser: [
    async ({ playwright, executable }, use) => {
      const browser = await playwright.chromium.launch({ executablePath: executable, args: browserFlags });
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({}, use) => {
    await use(process.env.ELYSIA_E2E_URL);
  },
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        const expected = /the server responded with a status of 40[134]/.test(message.text());
        if (message.type() === "error" && !expected) complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export const demoPassword = "ler-com-calma-2026";

export type DemoUser = "ana" | "dev" | "admin";

/** Enters a demo account by its button on the login page. */
export async function enterDemo(page: Page, user: DemoUser): Promise<void> {
  await page.goto("/login");
  await page.locator(`button[value="${user}@elysia.demo"]`).click();
  await page.waitForURL("**/dashboard");
}

let accountsMade = 0;

/** An address that no other test uses. */
export function newAddress(): string {
  accountsMade += 1;
  return `leitora-${process.pid}-${Date.now()}-${accountsMade}@example.com`;
}

/** Makes a new account, which is then logged in, and gives its address and password. */
export async function signUp(
  page: Page,
  name = "Leitora Atenta",
): Promise<{ email: string; password: string }> {
  const account = { email: newAddress(), password: "um rio passa devagar" };
  await page.goto("/signup");
  await page.getByLabel("Nome").fill(name);
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByLabel("Senha", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Criar conta" }).click();
  await page.waitForURL("**/dashboard");
  return account;
}

/** Hands in a text and waits for its page. @returns the path of the analysis */
export async function submit(page: Page, kind: "essay" | "code", text: string): Promise<string> {
  await page.goto(`/new?kind=${kind}`);
  await page.locator("#text").fill(text);
  await page.getByRole("button", { name: "Analisar" }).click();
  await page.waitForURL("**/analyses/*");
  return new URL(page.url()).pathname;
}

/** Holds a page to WCAG 2.2 A and AA as far as axe can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 200)) })),
  ).toEqual([]);
}

/** Holds a page to the width of its window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
}
