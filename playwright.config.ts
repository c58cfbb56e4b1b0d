import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/launch/chromium.mjs";

const pictures = /@screenshots/;

/**
 * Browser journeys through the product, which e2e/global-setup.ts starts as a person does. ELYSIA_E2E_URL names one that
 * already runs (a fresh demo); ELYSIA_SCREENSHOTS=1 renews the pictures of the README instead of testing.
 */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/global-setup.ts",
  ...(process.env.ELYSIA_SCREENSHOTS ? { grep: pictures } : { grepInvert: pictures }),
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    locale: "pt-BR",
    timezoneId: "America/Sao_Paulo",
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    launchOptions: { executablePath: await findChromium(), args: ["--disable-dev-shm-usage"] },
  },
});
