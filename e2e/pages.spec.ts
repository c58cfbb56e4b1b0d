import { expectNoBarriers, expectRoomOnNarrowScreen } from "./steps/barriers";
import { expect, test } from "./steps/test";
import { visits } from "./steps/visits";

for (const colorScheme of ["light", "dark"] as const) {
  for (const { name, as, status, path } of visits) {
    test(`${name}, ${colorScheme}: no barrier, no complaint, room on 360 pixels`, async ({ openAs }) => {
      const page = await openAs(as, { colorScheme });
      const response = await page.goto(await path(page.request), { waitUntil: "networkidle" });
      expect(response?.status()).toBe(status);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.locator("html")).toHaveClass(new RegExp(`\\b${colorScheme}\\b`));
      await expectNoBarriers(page);
      await expectRoomOnNarrowScreen(page);
    });
  }
}
