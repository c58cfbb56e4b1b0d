import type { Page } from "@playwright/test";

/** Collects what a browser complains about: errors in the console (policy violations among them) and uncaught ones. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return complaints;
}

/**
 * Notes each state of each step that the page shows while no new document is loaded, since a fast run is over before a
 * test could look.
 */
export async function noteSteps(page: Page): Promise<() => Promise<string[]>> {
  const noted = new Set<string>();
  await page.exposeFunction("noteStep", (state: string) => noted.add(state));
  await page.addInitScript(() => {
    const look = (): void => {
      for (const element of document.querySelectorAll<HTMLElement>("[data-step]")) {
        const { step, status } = element.dataset;
        const note = Reflect.get(window, "noteStep");
        if (typeof note === "function") note(`${step} ${status}`);
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  });
  return async () => [...noted];
}
