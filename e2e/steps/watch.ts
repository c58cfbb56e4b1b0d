import type { Page } from "@playwright/test";

/** A page that is refused or missing is itself reported as a resource that failed. */
const refusal = /^Failed to load resource: the server responded with a status of 40[1349]/;

/**
 * Playwright runs scripts of its own in every frame, and a mail's frame in the mailbox refuses them, as it would a mail's;
 * mails hold none (lib/platform/mail/adapters/react-email.test.ts), and without Playwright the browser says nothing.
 */
const refusedPlaywright = /^Blocked script execution in 'about:srcdoc'/;

/** Collects what a browser complains about: errors on its console, violations of the policy among them, and exceptions. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "error" && !refusal.test(text) && !refusedPlaywright.test(text))
      complaints.push(`${text} (${message.location().url})`);
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return complaints;
}

/**
 * Notes each state of each step that the page shows, since a fast run is over before a test could look.
 * @returns the states noted so far, such as "spelling running"
 */
export async function noteSteps(page: Page): Promise<() => readonly string[]> {
  const noted = new Set<string>();
  await page.exposeFunction("noteStep", (state: string) => noted.add(state));
  await page.addInitScript(() => {
    const note: unknown = Reflect.get(window, "noteStep");
    const look = (): void => {
      for (const { dataset } of document.querySelectorAll<HTMLElement>("[data-step]"))
        if (typeof note === "function") note(`${dataset.step} ${dataset.status}`);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  });
  return () => [...noted];
}
