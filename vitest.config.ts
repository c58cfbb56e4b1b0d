import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
const exclude = ["**/node_modules/**", ".next/**", ".data/**", "e2e/**"];

const engines = "lib/engines/**/*.test.ts";

/**
 * Three projects: `engines` and `unit` need nothing; `integration` runs on the real embedded Postgres (see db/testing).
 * Engines are pure, so their tests share workers: the models are loaded once a worker, not once a file.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    coverage: {
      provider: "v8",
      include: ["lib/**/*.ts", "db/**/*.ts", "inngest/**/*.ts", "bin/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*.contract.ts", "**/testing/**", "db/migrations/**"],
      reporter: ["text-summary", "json-summary", "lcov"],
      thresholds: { lines: 85 },
    },
    projects: [
      {
        resolve: { alias },
        test: {
          name: "engines",
          include: [engines],
          exclude,
          isolate: false,
          maxWorkers: "100%",
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...exclude, engines, "**/*.integration.test.ts"],
          maxWorkers: "100%",
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["**/*.integration.test.ts"],
          exclude,
          globalSetup: ["db/testing/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // With workers of another number it is a group of its own, which vitest runs after the others.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
