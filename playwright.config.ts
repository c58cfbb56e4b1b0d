import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./scripts/launch/chromium.mjs";

const pictures = /@screenshots/;

/**
 * Browser journeys through the product, which e2e/global-setup.ts starts as a person does. ELYSIA_E2E_URL names one that
 * already runs, a demo; ELYSIA_SCREENSHOTS=1 renews the README's pictures instead of testing. With ELASTICSEARCH_URL those
 * through the search are run a second time, in a product that has it (e2e/steps/elasticsearch.ts).
 */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  ...(process.env.ELYSIA_SCREENSHOTS ? { grep: pictures } : { grepInvert: pictures }),
  fullyParallel: true,
  forbidOnly: true,
  // A busy machine of continuous integration may be late once; the closing table names what had to be tried again.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    locale: "pt-BR",
    timezoneId: "America/Sao_Paulo",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: await findChromium(),
      args: ["--disable-dev-shm-usage", "--disable-gpu"],
    },
  },
});
