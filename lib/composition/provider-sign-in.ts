import { cookies } from "next/headers";
import { env } from "@/lib/config/env";
import { pendingCookie } from "@/lib/features/accounts/adapters/session-cookie";
import type { Locale } from "@/lib/features/accounts/domain/locale";
import type { LinkAccountBody } from "@/lib/features/accounts/identity-schemas";
import { type ErrorCode, toAppError } from "@/lib/kernel/errors";
import { accounts } from "./accounts";
import { log } from "./log";
import { currentSession, loginPlace, requireSession, type Session, startSession } from "./session";

const cookie = () => pendingCookie(env().baseUrl);

/** What this browser keeps of a sign-in that is under way. */
const kept = async (): Promise<string | undefined> => (await cookies()).get(cookie().name)?.value;

async function keep(sealed: string): Promise<void> {
  const { name, options } = cookie();
  (await cookies()).set(name, sealed, options);
}

async function forget(): Promise<void> {
  const { name, options } = cookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/** What went wrong, by its code; what may be a fault of the provider's or of the settings is logged. */
function problemOf(thrown: unknown): ErrorCode {
  const error = toAppError(thrown);
  if (error.status >= 500 || error.code === "identity_invalid")
    log().warn("a sign-in at a provider failed", { code: error.code, error: error.cause ?? error });
  return error.code;
}

/** Where to send the browser, on another site, or what went wrong. */
type Begun = { url: string } | { problem: ErrorCode };

/** Begins a sign-in at a provider, in a route. */
export const beginProviderSignIn = (wanted: { provider: string; next: string }): Promise<Begun> =>
  begin(() => accounts().beginSignIn(wanted));

/** Begins to link a sign-in to the account that the person is in, once `allowLinking` has allowed it; in a route. */
export async function beginLinking(provider: string): Promise<Begun> {
  const session = await requireSession("/account/security");
  return begin(async () => {
    const linker = await accounts().requireLinker(session, await kept());
    return accounts().beginSignIn({ provider, next: "/account/security" }, linker);
  });
}

async function begin(work: () => Promise<{ url: string; sealed: string }>): Promise<Begun> {
  try {
    const { url, sealed } = await work();
    await keep(sealed);
    return { url };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/**
 * Ends a sign-in at a provider, in a route. What the browser kept is gone with it.
 * @param query of the address at which the provider sent the browser back
 * @returns the path to open now, or what went wrong
 */
export async function completeProviderSignIn(
  provider: string,
  query: URLSearchParams,
  locale: Locale,
): Promise<{ path: string } | { problem: ErrorCode }> {
  const sealed = await kept();
  await forget();
  try {
    const session = await currentSession();
    const outcome = await accounts().completeSignIn({ provider, query, sealed, session, locale });
    if (outcome.kind === "code" || outcome.kind === "link") {
      await keep(outcome.sealed);
      return { path: `/sign-in/${outcome.kind}` };
    }
    if (outcome.kind === "signed-in") await startSession(outcome.userId, { isExpected: outcome.isNew });
    return { path: outcome.next };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** Ends a sign-in by the second factor, in a server action. @returns the path to open now */
export async function enterByCode(code: string): Promise<string> {
  return enter(await accounts().enterByCode(await kept(), code, await loginPlace()));
}

/** Opens the account that an address has and links the sign-in to it, in a server action. @returns the path to open now */
export async function linkAccount(body: LinkAccountBody): Promise<string> {
  return enter(await accounts().linkAccount(await kept(), body, await loginPlace()));
}

async function enter({ userId, next }: { userId: string; next: string }): Promise<string> {
  await forget();
  await startSession(userId);
  return next;
}

/** The address whose account is to be opened to link a sign-in, or null when none waits for that. */
export const addressToLink = async (): Promise<string | null> => accounts().pendingAddress(await kept());

/** Lets this browser link a sign-in to the account that the person is in, in a server action. */
export async function allowLinking(session: Session, password: string): Promise<void> {
  await keep(await accounts().allowLinking(session, password));
}
