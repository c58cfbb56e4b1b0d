import { databaseFor } from "@/db/client";
import { env, requireSetting } from "@/lib/config/env";
import { makePasswordHasher } from "@/lib/features/accounts/adapters/password-hasher.argon2";
import { makePasswordResetRepository } from "@/lib/features/accounts/adapters/password-resets-repository.drizzle";
import { makeResetTokens } from "@/lib/features/accounts/adapters/reset-tokens";
import { makeUserRepository } from "@/lib/features/accounts/adapters/users-repository.drizzle";
import { demoLogins } from "@/lib/features/accounts/domain/demo-logins";
import { makeActorForUser } from "@/lib/features/accounts/use-cases/actor-for-user";
import { makeAuthenticate } from "@/lib/features/accounts/use-cases/authenticate";
import { makeChangeLocale } from "@/lib/features/accounts/use-cases/change-locale";
import { makeListUsers } from "@/lib/features/accounts/use-cases/list-users";
import { makeRequestPasswordReset } from "@/lib/features/accounts/use-cases/request-password-reset";
import { makeResetPassword } from "@/lib/features/accounts/use-cases/reset-password";
import { makeSeedDemoAccounts } from "@/lib/features/accounts/use-cases/seed-demo-accounts";
import { makeSendPasswordReset } from "@/lib/features/accounts/use-cases/send-password-reset";
import { makeSignUp } from "@/lib/features/accounts/use-cases/sign-up";
import { systemClock } from "@/lib/kernel/clock";
import { mailer } from "./mail";

function compose() {
  const { baseUrl, ELYSIA_DEMO: demo } = env();
  const database = databaseFor("accounts");
  const deps = {
    users: makeUserRepository(database),
    resets: makePasswordResetRepository(database),
    hasher: makePasswordHasher(),
    tokens: makeResetTokens(() => requireSetting("ELYSIA_SECRET")),
    mailer: mailer(),
    clock: systemClock,
    baseUrl,
    demo,
  };
  return {
    signUp: makeSignUp(deps),
    authenticate: makeAuthenticate(deps),
    requestPasswordReset: makeRequestPasswordReset(deps),
    sendPasswordReset: makeSendPasswordReset(deps),
    resetPassword: makeResetPassword(deps),
    actorFor: makeActorForUser(deps),
    listUsers: makeListUsers(deps),
    changeLocale: makeChangeLocale(deps),
    seedDemoAccounts: makeSeedDemoAccounts(deps),
    /** The logins that the demo's login page offers; none elsewhere. */
    demoLogins: () => (demo ? demoLogins : []),
  };
}

let composed: ReturnType<typeof compose> | undefined;

/** Accounts, on their database. */
export function accounts(): ReturnType<typeof compose> {
  composed ??= compose();
  return composed;
}
