import { expect, test } from "./steps/test";
import { visits } from "./steps/visits";

const viewport = { width: 360, height: 740 };

for (const { name, as, path } of visits) {
  test(`360 pixels are wide enough: ${name}`, async ({ openAs }) => {
    const page = await openAs(as, { viewport });
    await page.goto(await path(page.request));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(viewport.width);
  });
}
