import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * Expects that the page as it stands keeps nobody out (axe). Frames that run no scripts are taken out: axe would wait for
 * their answer for ever.
 */
export async function expectNoBarriers(page: Page): Promise<void> {
  await page.locator("iframe[sandbox]").evaluateAll((frames) => {
    for (const frame of frames) frame.remove();
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 200)) })),
  ).toEqual([]);
}

/** Expects the same in light and in dark. */
export async function expectNoBarriersInEitherScheme(page: Page): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator("html")).toHaveClass(new RegExp(`\\b${colorScheme}\\b`));
    await expectNoBarriers(page);
  }
}

const narrow = { width: 360, height: 740 };

/** Expects that the page has room on a narrow screen. */
export async function expectRoomOnNarrowScreen(page: Page): Promise<void> {
  await page.setViewportSize(narrow);
  // Charts measure the window anew after it has changed.
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(width).toBeLessThanOrEqual(narrow.width);
}
