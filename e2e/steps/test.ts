import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { logInToDemo, type Member, signUp, somebody } from "./accounts";
import { complaintsOf } from "./watch";

export type Role = "stranger" | "student" | "developer" | "admin";
type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

type Fixtures = {
  /** What the browser complained about in `page`; the test fails when there is anything. */
  complaints: string[];
  /** A person who has just signed up in `page`. */
  member: Member;
  /** A page in a browser of its own, with `complaints` of its own; a demo account logs in once for all tests of a worker. */
  openAs: (role: Role, options?: BrowserContextOptions) => Promise<Page>;
};
type WorkerFixtures = { sessions: (role: Role) => Promise<SignedIn | undefined> };

/** Playwright's test against the product at ELYSIA_E2E_URL, which the global setup has set by now. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  baseURL: async ({ baseURL }, use) => use(process.env.ELYSIA_E2E_URL ?? baseURL),

  complaints: [
    async ({ page }, use) => {
      const complaints = complaintsOf(page);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],

  member: async ({ page }, use) => {
    const member = somebody();
    await signUp(page, member);
    await use(member);
  },

  sessions: [
    async ({ browser }, use) => {
      const known = new Map<Role, Promise<SignedIn>>();
      const logIn = async (role: Exclude<Role, "stranger">): Promise<SignedIn> => {
        const context = await browser.newContext({ baseURL: process.env.ELYSIA_E2E_URL, locale: "pt-BR" });
        await logInToDemo(await context.newPage(), role);
        const state = await context.storageState();
        await context.close();
        return state;
      };
      await use(async (role) => {
        if (role === "stranger") return undefined;
        const session = known.get(role) ?? logIn(role);
        known.set(role, session);
        return session;
      });
    },
    { scope: "worker" },
  ],

  openAs: async ({ browser, sessions }, use) => {
    const opened: { context: BrowserContext; complaints: string[] }[] = [];
    await use(async (role, options) => {
      const context = await browser.newContext({ storageState: await sessions(role), ...options });
      const page = await context.newPage();
      opened.push({ context, complaints: complaintsOf(page) });
      return page;
    });
    for (const { context, complaints } of opened) {
      await context.close();
      expect(complaints).toEqual([]);
    }
  },
});

export { expect };
