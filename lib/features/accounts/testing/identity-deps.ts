import type { Database } from "@/db/client";
import type { Clock } from "@/lib/kernel/clock";
import { makeIdentityRepository } from "../adapters/identities-repository.drizzle";
import { makeLinkTokens } from "../adapters/link-tokens";
import { makePasswordHasher } from "../adapters/password-hasher.argon2";
import { makePendingSeal } from "../adapters/pending-seal";
import { makeUserRepository } from "../adapters/users-repository.drizzle";
import type { IdentityProvider } from "../identity-ports";
import type { OpenSession } from "../session-ports";
import { makeAuthenticate } from "../use-cases/authenticate";
import { makeAllowLinking, makeBeginSignIn, makeRequireLinker } from "../use-cases/begin-sign-in";
import { makeCompleteSignIn } from "../use-cases/complete-sign-in";
import { makeConfirmPassword } from "../use-cases/confirm-password";
import {
  makeEnterByCode,
  makeLinkAccount,
  makeLinkIdentity,
  makePendingAddress,
} from "../use-cases/link-identity";
import { makeListWaysIn, makeUnlinkIdentity } from "../use-cases/manage-identities";
import { makeActorForUser } from "../use-cases/resume-session";
import { secondFactorDeps, testSecret } from "./open-lockout";

/** Signing in at providers as the product has it, on a database and a clock of a test. */
export function identityUseCases(
  database: Database,
  clock: Clock,
  providers: readonly IdentityProvider[],
  baseUrl: string,
) {
  const base = {
    ...secondFactorDeps(database, clock),
    users: makeUserRepository(database),
    hasher: makePasswordHasher(),
    identities: makeIdentityRepository(database),
    seal: makePendingSeal(() => testSecret),
    tokens: makeLinkTokens(() => testSecret),
    ...{ providers, baseUrl },
  };
  const deps = { ...base, confirmPassword: makeConfirmPassword(base), linkIdentity: makeLinkIdentity(base) };
  const actorFor = makeActorForUser(deps);
  return {
    deps,
    begin: makeBeginSignIn(deps),
    complete: makeCompleteSignIn(deps),
    enterByCode: makeEnterByCode(deps),
    linkAccount: makeLinkAccount({ ...deps, authenticate: makeAuthenticate(deps) }),
    pendingAddress: makePendingAddress(deps),
    allowLinking: makeAllowLinking(deps),
    requireLinker: makeRequireLinker(deps),
    waysIn: makeListWaysIn(deps),
    unlink: makeUnlinkIdentity(deps),
    sessionOf: async (userId: string, sessionId: string): Promise<OpenSession> => {
      const signedIn = await actorFor(userId);
      if (!signedIn) throw new Error("no user");
      return { ...signedIn, sessionId };
    },
  };
}
