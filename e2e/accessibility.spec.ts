import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./steps/test";
import { visits } from "./steps/visits";

for (const colorScheme of ["light", "dark"] as const) {
  for (const { name, as, status, path } of visits) {
    test(`axe finds nothing: ${name}, ${colorScheme}`, async ({ openAs }) => {
      const page = await openAs(as, { colorScheme });
      const response = await page.goto(await path(page.request));
      expect(response?.status()).toBe(status);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("html")).toHaveClass(new RegExp(`\\b${colorScheme}\\b`));
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => ({
        id,
        at: nodes.map(({ target }) => target.join(" ")),
      }));
      expect(found).toEqual([]);
    });
  }
}
