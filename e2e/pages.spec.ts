import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./steps/test";
import { visits } from "./steps/visits";

const narrow = { width: 360, height: 740 };

for (const colorScheme of ["light", "dark"] as const) {
  for (const { name, as, status, path } of visits) {
    test(`${name}, ${colorScheme}: no barrier, no complaint, room on 360 pixels`, async ({ openAs }) => {
      const page = await openAs(as, { colorScheme });
      const response = await page.goto(await path(page.request), { waitUntil: "networkidle" });
      expect(response?.status()).toBe(status);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("html")).toHaveClass(new RegExp(`\\b${colorScheme}\\b`));
      const { violations } = await new AxeBuilder({ page }).analyze();
      const barriers = violations.map(({ id, nodes }) => ({
        id,
        at: nodes.map(({ html }) => html.slice(0, 200)),
      }));
      expect(barriers).toEqual([]);

      await page.setViewportSize(narrow);
      // Charts measure the window anew after it has changed.
      const width = () => page.evaluate(() => document.documentElement.scrollWidth);
      await expect.poll(width).toBeLessThanOrEqual(narrow.width);
    });
  }
}
