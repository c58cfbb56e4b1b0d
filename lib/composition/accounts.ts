import { databaseFor } from "@/db/client";
import { env, requireSetting } from "@/lib/config/env";
import { makeAttemptRepository } from "@/lib/features/accounts/adapters/attempts-repository.drizzle";
import { makeEmailChangeRepository } from "@/lib/features/accounts/adapters/email-changes-repository.drizzle";
import { makeKnownDevices } from "@/lib/features/accounts/adapters/known-devices";
import { makeLinkTokens } from "@/lib/features/accounts/adapters/link-tokens";
import { makePasswordHasher } from "@/lib/features/accounts/adapters/password-hasher.argon2";
import { makePasswordResetRepository } from "@/lib/features/accounts/adapters/password-resets-repository.drizzle";
import { makeSecondFactorRepository } from "@/lib/features/accounts/adapters/second-factors-repository.drizzle";
import { makeSecretBox } from "@/lib/features/accounts/adapters/secret-box";
import { makeSessionRepository } from "@/lib/features/accounts/adapters/sessions-repository.drizzle";
import { makeSignUpRepository } from "@/lib/features/accounts/adapters/sign-ups-repository.drizzle";
import { totp } from "@/lib/features/accounts/adapters/totp";
import { makeUserRepository } from "@/lib/features/accounts/adapters/users-repository.drizzle";
import { demoLogins } from "@/lib/features/accounts/domain/demo-logins";
import { forgetAfterSeconds } from "@/lib/features/accounts/domain/lockout";
import { makeAuthenticate } from "@/lib/features/accounts/use-cases/authenticate";
import {
  makeConfirmEmailChange,
  makeRequestEmailChange,
  makeSendEmailChange,
} from "@/lib/features/accounts/use-cases/change-email";
import { makeChangeLocale } from "@/lib/features/accounts/use-cases/change-locale";
import { makeChangePassword } from "@/lib/features/accounts/use-cases/change-password";
import { makeCheckCode } from "@/lib/features/accounts/use-cases/check-code";
import { makeConfirmPassword } from "@/lib/features/accounts/use-cases/confirm-password";
import { makeConfirmSignUp } from "@/lib/features/accounts/use-cases/confirm-sign-up";
import { makeListUsers } from "@/lib/features/accounts/use-cases/list-users";
import { makeLockout } from "@/lib/features/accounts/use-cases/lockout";
import {
  makeBeginSecondFactor,
  makeConfirmSecondFactor,
  makeDisableSecondFactor,
  makeGetSecondFactor,
} from "@/lib/features/accounts/use-cases/manage-second-factor";
import {
  makeListSessions,
  makeRevokeOtherSessions,
  makeRevokeSession,
} from "@/lib/features/accounts/use-cases/manage-sessions";
import { makeRequestPasswordReset } from "@/lib/features/accounts/use-cases/request-password-reset";
import { makeResetPassword } from "@/lib/features/accounts/use-cases/reset-password";
import { makeActorForUser, makeResumeSession } from "@/lib/features/accounts/use-cases/resume-session";
import { makeSeedDemoAccounts } from "@/lib/features/accounts/use-cases/seed-demo-accounts";
import { makeSendPasswordReset } from "@/lib/features/accounts/use-cases/send-password-reset";
import { makeSendSignUpMail } from "@/lib/features/accounts/use-cases/send-sign-up-mail";
import { makeSignUp } from "@/lib/features/accounts/use-cases/sign-up";
import { makeStartSession } from "@/lib/features/accounts/use-cases/start-session";
import { systemClock } from "@/lib/kernel/clock";
import { mailer } from "./mail";

const pruneAfterMs = 30 * 24 * 3600 * 1000;

function compose() {
  const { baseUrl, ELYSIA_DEMO: demo } = env();
  const database = databaseFor("accounts");
  const users = makeUserRepository(database);
  const hasher = makePasswordHasher();
  const secret = () => requireSetting("ELYSIA_SECRET");
  const attempts = makeAttemptRepository(database);
  const devices = makeKnownDevices(secret);
  const lockout = makeLockout({ attempts, devices, clock: systemClock });
  const factor = {
    secondFactors: makeSecondFactorRepository(database),
    box: makeSecretBox(secret),
    totp,
    clock: systemClock,
  };
  const deps = {
    ...factor,
    ...{ users, hasher, lockout },
    checkCode: makeCheckCode(factor),
    confirmPassword: makeConfirmPassword({ users, hasher, lockout }),
    sessions: makeSessionRepository(database),
    signUps: makeSignUpRepository(database),
    emailChanges: makeEmailChangeRepository(database),
    resets: makePasswordResetRepository(database),
    tokens: makeLinkTokens(secret),
    mailer: mailer(),
    baseUrl,
    demo,
  };
  return {
    signUp: makeSignUp(deps),
    sendSignUpMail: makeSendSignUpMail(deps),
    confirmSignUp: makeConfirmSignUp(deps),
    authenticate: makeAuthenticate(deps),
    requestPasswordReset: makeRequestPasswordReset(deps),
    sendPasswordReset: makeSendPasswordReset(deps),
    resetPassword: makeResetPassword(deps),
    /** The mark of a browser that signs in, for `LoginPlace`. */
    markDevice: devices.mark,
    actorFor: makeActorForUser(deps),
    startSession: makeStartSession(deps),
    resumeSession: makeResumeSession(deps),
    /** Ends a session that may have ended already. */
    endSession: async ({ userId, sessionId }: { userId: string; sessionId: string }): Promise<void> => {
      await deps.sessions.revoke(userId, sessionId, systemClock());
    },
    listSessions: makeListSessions(deps),
    revokeSession: makeRevokeSession(deps),
    revokeOtherSessions: makeRevokeOtherSessions(deps),
    /** Forgets what ended a month ago, and failed logins of more than a day ago. */
    prune: async (): Promise<void> => {
      const now = systemClock().getTime();
      const before = new Date(now - pruneAfterMs);
      await Promise.all([
        deps.sessions.prune(before),
        deps.signUps.prune(before),
        deps.emailChanges.prune(before),
        attempts.prune(new Date(now - forgetAfterSeconds * 1000)),
      ]);
    },
    secondFactor: makeGetSecondFactor(deps),
    beginSecondFactor: makeBeginSecondFactor(deps),
    confirmSecondFactor: makeConfirmSecondFactor(deps),
    disableSecondFactor: makeDisableSecondFactor(deps),
    requestEmailChange: makeRequestEmailChange(deps),
    sendEmailChange: makeSendEmailChange(deps),
    confirmEmailChange: makeConfirmEmailChange(deps),
    changePassword: makeChangePassword(deps),
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
