import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { logInToDemo, type Member, signUp, somebody } from "./accounts";

export type Role = "stranger" | "student" | "developer" | "admin";
type SignedIn = Awaited<ReturnType<import("@playwright/test").BrowserContext["storageState"]>>;

type Fixtures = {
  /** A person who has just signed up in `page`. */
  member: Member;
  /** A page of somebody's own browser; each demo account logs in once for all tests of a worker. */
  openAs: (role: Role, options?: BrowserContextOptions) => Promise<Page>;
};
type WorkerFixtures = { sessions: (role: Role) => Promise<SignedIn | undefined> };

export const test = base.extend<Fixtures, WorkerFixtures>({
  baseURL: async ({ baseURL }, use) => use(process.env.ELYSIA_E2E_URL ?? baseURL),

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
    const pages: Page[] = [];
    await use(async (role, options) => {
      const context = await browser.newContext({ storageState: await sessions(role), ...options });
      const page = await context.newPage();
      pages.push(page);
      return page;
    });
    await Promise.all(pages.map((page) => page.context().close()));
  },
});

export { expect };
