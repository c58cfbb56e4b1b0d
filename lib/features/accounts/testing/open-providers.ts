import { expect } from "vitest";
import { openTestDatabase } from "@/db/testing/open-test-database";
import { newId } from "@/lib/kernel/ids";
import { makeOidcProvider } from "../adapters/oidc";
import type { SignInOutcome } from "../use-cases/complete-sign-in";
import { identityUseCases } from "./identity-deps";
import { startOidcServer, testClient } from "./oidc-server";

const baseUrl = "http://localhost:3456";

export const address = () => `${newId()}@example.org`;

/** Two providers, `oidc` and `second`, with real servers, and signing in at them on a database of its own. */
export async function openProviders() {
  const { database, stop } = await openTestDatabase();
  const [first, second] = [await startOidcServer(), await startOidcServer()];
  const providers = [
    makeOidcProvider({ id: "oidc", name: "oidc", issuer: first.issuer, ...testClient }),
    makeOidcProvider({ id: "second", name: "second", issuer: second.issuer, ...testClient }),
  ];

  /** Somebody's way through a provider's login. @returns what their browser comes back with */
  const logIn = async (url: string, account: string, provider: string): Promise<URLSearchParams> =>
    (await (provider === "oidc" ? first : second).logIn(url, account)).searchParams;

  /** Signing in, with a clock to move and a network of its own. */
  const setUp = () => {
    const time = { now: Date.now() };
    const cases = identityUseCases(database, () => new Date(time.now), providers, baseUrl);
    const { begin, complete } = cases;
    const returned = { session: null, locale: "en" } as const;
    /** As far as the provider's answer. */
    const goAndReturn = async (account: string, provider = "oidc") => {
      const { url, sealed } = await begin({ provider, next: "/search" });
      return { ...returned, provider, sealed, query: await logIn(url, account, provider) };
    };
    return {
      ...{ ...cases, time, goAndReturn },
      signIn: async (account: string, provider?: string) => complete(await goAndReturn(account, provider)),
      place: { network: newId() },
    };
  };

  return {
    ...{ database, logIn, setUp },
    stop: async (): Promise<void> => {
      for (const server of [first, second]) server.close();
      await stop();
    },
  };
}

/** The user who is signed in. Fails where nobody is. */
export const userOf = (outcome: { kind: string; userId?: string }): string => {
  expect(outcome.kind).toBe("signed-in");
  return outcome.userId ?? "";
};

export const sealedOf = (outcome: SignInOutcome): string => ("sealed" in outcome ? outcome.sealed : "");
