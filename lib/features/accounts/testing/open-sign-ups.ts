import { sql } from "drizzle-orm";
import { signUps } from "@/db/schema/accounts";
import { openTestDatabase } from "@/db/testing/open-test-database";
import type { Mail } from "@/lib/platform/mail/port";
import { makeLinkTokens } from "../adapters/link-tokens";
import { makePasswordHasher } from "../adapters/password-hasher.argon2";
import { makeSignUpRepository } from "../adapters/sign-ups-repository.drizzle";
import { makeUserRepository } from "../adapters/users-repository.drizzle";
import type { SignUpBody } from "../schemas";
import { makeAuthenticate } from "../use-cases/authenticate";
import { makeChangeLocale } from "../use-cases/change-locale";
import { makeConfirmSignUp } from "../use-cases/confirm-sign-up";
import { makeActorForUser } from "../use-cases/resume-session";
import { makeSeedDemoAccounts } from "../use-cases/seed-demo-accounts";
import { makeSendSignUpMail } from "../use-cases/send-sign-up-mail";
import { makeSignUp } from "../use-cases/sign-up";
import { secondFactorDeps, testSecret } from "./open-lockout";

/** Signing up on a database of its own, and what a new account does first. */
export async function openSignUps() {
  const { database, stop } = await openTestDatabase();

  /** The sign-ups that wait for an address, oldest first. */
  const waiting = async (email: string): Promise<string[]> => {
    const rows = await database.transaction("platform", (tx) =>
      tx
        .select({ id: signUps.id })
        .from(signUps)
        .where(sql`lower(${signUps.email}) = lower(${email.trim()})`)
        .orderBy(signUps.id),
    );
    return rows.map(({ id }) => id);
  };

  /** The use cases, with a clock to move and the mails in a list. */
  const makeAccounts = () => {
    const time = { now: Date.UTC(2026, 10, 21, 12) };
    const mails: Mail[] = [];
    const deps = {
      users: makeUserRepository(database),
      signUps: makeSignUpRepository(database),
      hasher: makePasswordHasher(),
      tokens: makeLinkTokens(() => testSecret),
      mailer: { send: async (mail: Mail) => void mails.push(mail) },
      ...secondFactorDeps(database, () => new Date(time.now)),
      baseUrl: "https://elysia.example.org",
    };
    const signUp = makeSignUp(deps);
    const send = makeSendSignUpMail(deps);
    return {
      ...{ time, mails, signUp, send },
      confirm: makeConfirmSignUp(deps),
      authenticate: makeAuthenticate(deps),
      actorFor: makeActorForUser(deps),
      changeLocale: makeChangeLocale(deps),
      seed: (demo: boolean) => makeSeedDemoAccounts({ ...deps, demo })(),
      /** Signs up, lets the durable step run, and takes the token out of the mail. */
      ask: async (body: SignUpBody): Promise<string> => {
        await signUp(body);
        const [newest] = (await waiting(body.email)).toReversed();
        await send({ signUpId: newest ?? "" });
        return tokenIn(mails.at(-1));
      },
    };
  };

  return { database, waiting, makeAccounts, stop };
}

/** The token of the link in a mail; empty where there is none. */
export const tokenIn = (mail: Mail | undefined): string =>
  /token=([\w-]{43})\s/.exec(mail?.body ?? "")?.[1] ?? "";
