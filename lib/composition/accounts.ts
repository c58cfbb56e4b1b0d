import { databaseFor } from "@/db/client";
import { env, requireSetting } from "@/lib/config/env";
import { makeNoteRepository } from "@/lib/features/accounts/adapters/account-notes.drizzle";
import { makeAttemptRepository } from "@/lib/features/accounts/adapters/attempts-repository.drizzle";
import { makeEmailChangeRepository } from "@/lib/features/accounts/adapters/email-changes-repository.drizzle";
import { makeIdentityRepository } from "@/lib/features/accounts/adapters/identities-repository.drizzle";
import { makeKnownDevices } from "@/lib/features/accounts/adapters/known-devices";
import { makeLinkTokens } from "@/lib/features/accounts/adapters/link-tokens";
import { makePasswordHasher } from "@/lib/features/accounts/adapters/password-hasher.argon2";
import { makePasswordResetRepository } from "@/lib/features/accounts/adapters/password-resets-repository.drizzle";
import { makePendingSeal } from "@/lib/features/accounts/adapters/pending-seal";
import { makePeopleRepository } from "@/lib/features/accounts/adapters/people.drizzle";
import { personalAccount } from "@/lib/features/accounts/adapters/personal-data.drizzle";
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
  makeAllowLinking,
  makeBeginSignIn,
  makeRequireLinker,
} from "@/lib/features/accounts/use-cases/begin-sign-in";
import {
  makeConfirmEmailChange,
  makeRequestEmailChange,
  makeSendEmailChange,
} from "@/lib/features/accounts/use-cases/change-email";
import { makeChangeLocale } from "@/lib/features/accounts/use-cases/change-locale";
import { makeChangePassword } from "@/lib/features/accounts/use-cases/change-password";
import { makeCheckCode } from "@/lib/features/accounts/use-cases/check-code";
import { makeCompleteSignIn } from "@/lib/features/accounts/use-cases/complete-sign-in";
import { makeConfirmIdentity } from "@/lib/features/accounts/use-cases/confirm-identity";
import { makeConfirmPassword } from "@/lib/features/accounts/use-cases/confirm-password";
import { makeConfirmSignUp } from "@/lib/features/accounts/use-cases/confirm-sign-up";
import { makeCredentialsVersion, makeFindStanding } from "@/lib/features/accounts/use-cases/find-standing";
import {
  makeEnterByCode,
  makeLinkAccount,
  makeLinkIdentity,
  makePendingAddress,
} from "@/lib/features/accounts/use-cases/link-identity";
import { makeListUsers } from "@/lib/features/accounts/use-cases/list-users";
import { makeLockout } from "@/lib/features/accounts/use-cases/lockout";
import {
  makeListProviders,
  makeListWaysIn,
  makeUnlinkIdentity,
} from "@/lib/features/accounts/use-cases/manage-identities";
import {
  makeBeginSecondFactor,
  makeConfirmSecondFactor,
  makeDisableSecondFactor,
  makeGetSecondFactor,
} from "@/lib/features/accounts/use-cases/manage-second-factor";
import {
  makeEndSession,
  makeListSessions,
  makeRevokeOtherSessions,
  makeRevokeSession,
} from "@/lib/features/accounts/use-cases/manage-sessions";
import { makeRequestPasswordReset } from "@/lib/features/accounts/use-cases/request-password-reset";
import { makeResetPassword } from "@/lib/features/accounts/use-cases/reset-password";
import { makeActorForUser, makeResumeSession } from "@/lib/features/accounts/use-cases/resume-session";
import { makeSeedDemoAccounts } from "@/lib/features/accounts/use-cases/seed-demo-accounts";
import { makeSendPasswordReset } from "@/lib/features/accounts/use-cases/send-password-reset";
import { makeSendSecurityNotice } from "@/lib/features/accounts/use-cases/send-security-notice";
import { makeSendSignUpMail } from "@/lib/features/accounts/use-cases/send-sign-up-mail";
import { makeSignUp } from "@/lib/features/accounts/use-cases/sign-up";
import { makeStartSession } from "@/lib/features/accounts/use-cases/start-session";
import { systemClock } from "@/lib/kernel/clock";
import { identityProviders } from "./identity-providers";
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
    ...{ users, hasher, lockout, devices },
    notes: makeNoteRepository(database),
    people: makePeopleRepository(database),
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
    identities: makeIdentityRepository(database),
    seal: makePendingSeal(secret),
    providers: identityProviders(),
  };
  const authenticate = makeAuthenticate(deps);
  const linkIdentity = makeLinkIdentity(deps);
  return {
    signUp: makeSignUp(deps),
    sendSignUpMail: makeSendSignUpMail(deps),
    confirmSignUp: makeConfirmSignUp(deps),
    authenticate,
    identityProviders: makeListProviders(deps),
    beginSignIn: makeBeginSignIn(deps),
    completeSignIn: makeCompleteSignIn({ ...deps, linkIdentity }),
    enterByCode: makeEnterByCode(deps),
    linkAccount: makeLinkAccount({ ...deps, linkIdentity, authenticate }),
    pendingAddress: makePendingAddress(deps),
    allowLinking: makeAllowLinking(deps),
    requireLinker: makeRequireLinker(deps),
    waysIn: makeListWaysIn(deps),
    unlinkIdentity: makeUnlinkIdentity(deps),
    requestPasswordReset: makeRequestPasswordReset(deps),
    sendPasswordReset: makeSendPasswordReset(deps),
    sendSecurityNotice: makeSendSecurityNotice(deps),
    resetPassword: makeResetPassword(deps),
    /** The mark of a browser that signs in, for `LoginPlace`. */
    markDevice: devices.mark,
    /** Whether a mark is one of a browser that signed in to the account of this address before. */
    knowsDevice: (mark: string | undefined, email: string): boolean =>
      devices.recognise(mark, email) !== null,
    actorFor: makeActorForUser(deps),
    findStanding: makeFindStanding(deps),
    credentialsVersion: makeCredentialsVersion(deps),
    startSession: makeStartSession(deps),
    resumeSession: makeResumeSession(deps),
    /** Accounts as a whole, for their export and deletion. */
    people: { ...deps.people, confirm: makeConfirmIdentity(deps) },
    personalData: personalAccount(database, devices),
    endSession: makeEndSession(deps),
    /** What users are called, for those who may read of them. */
    namesOf: users.namesOf,
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
        deps.identities.prune(before),
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
