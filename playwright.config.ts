import { defineConfig, devices } from "@playwright/test";

/**
 * Browser journeys against the product as a person starts it (e2e/global-setup.ts), or against a running one with
 * ELYSIA_E2E_URL. CHROMIUM_PATH names the browser; without it the Chromium of the npm package is used.
 */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    locale: "pt-BR",
    timezoneId: "America/Sao_Paulo",
    trace: "retain-on-failure",
  },
});
