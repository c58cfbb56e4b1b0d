import { databaseFor } from "@/db/client";
import { env, requireSetting } from "@/lib/config/env";
import { makeAccessTokens } from "@/lib/features/access/adapters/access-tokens.jose";
import { makeFamilyRepository } from "@/lib/features/access/adapters/families-repository.drizzle";
import { makeKeyRepository } from "@/lib/features/access/adapters/keys-repository.drizzle";
import { secrets } from "@/lib/features/access/adapters/secrets";
import { makeSigningKeyStore } from "@/lib/features/access/adapters/signing-keys.drizzle";
import type { Caller, LogIn } from "@/lib/features/access/ports";
import type { TokenAnswer, TokenBody } from "@/lib/features/access/schemas";
import { makeAuthenticateBearer } from "@/lib/features/access/use-cases/authenticate-bearer";
import { makeRevokeKey, makeRotateKey } from "@/lib/features/access/use-cases/change-key";
import { makeIssueByPassword, makeIssueToProgram } from "@/lib/features/access/use-cases/issue-tokens";
import { makeGetKey, makeListKeys } from "@/lib/features/access/use-cases/list-keys";
import { makeLogOut } from "@/lib/features/access/use-cases/log-out";
import { makeMakeKey } from "@/lib/features/access/use-cases/make-key";
import { makeRefreshTokens } from "@/lib/features/access/use-cases/refresh-tokens";
import { systemClock } from "@/lib/kernel/clock";
import { makeSealedBox } from "@/lib/platform/secrets/adapters/aes-gcm";
import { accounts } from "./accounts";

const pruneAfterMs = 30 * 24 * 3600 * 1000;

/** The version first: credentials that change while they are checked make a token that is worth nothing. */
const logIn: LogIn = async (login, { network }) => {
  const credentialsVersion = await accounts().credentialsVersion(login.email);
  const { userId } = await accounts().authenticate(login, { network });
  return { userId, credentialsVersion };
};

function compose() {
  const database = databaseFor("access");
  const tokens = makeAccessTokens({
    store: makeSigningKeyStore(database),
    box: makeSealedBox(() => requireSetting("ELYSIA_SECRET"), "signing-key"),
    issuer: env().baseUrl,
    clock: systemClock,
  });
  const deps = {
    ...{ tokens, secrets, logIn, clock: systemClock },
    families: makeFamilyRepository(database),
    keys: makeKeyRepository(database),
    members: { find: accounts().findStanding, namesOf: accounts().namesOf },
  };
  const byPassword = makeIssueByPassword(deps);
  const toProgram = makeIssueToProgram(deps);
  const refresh = makeRefreshTokens(deps);
  return {
    issueTokens: (grant: TokenBody, caller: Caller): Promise<TokenAnswer> => {
      if (grant.grant_type === "password") return byPassword(grant, caller);
      return grant.grant_type === "refresh_token" ? refresh(grant, caller) : toProgram(grant, caller);
    },
    logOut: makeLogOut(deps),
    authenticateBearer: makeAuthenticateBearer(deps),
    publicKeys: tokens.publicKeys,
    listKeys: makeListKeys(deps),
    getKey: makeGetKey(deps),
    makeKey: makeMakeKey(deps),
    countKeys: deps.keys.count,
    rotateKey: makeRotateKey(deps),
    revokeKey: makeRevokeKey(deps),
    /** Forgets tokens and keys that ended a month ago. */
    prune: async (): Promise<void> => {
      const before = new Date(systemClock().getTime() - pruneAfterMs);
      await Promise.all([deps.families.prune(before), deps.keys.prune(before)]);
    },
  };
}

let composed: ReturnType<typeof compose> | undefined;

/** Tokens and API keys, on their database. */
export function access(): ReturnType<typeof compose> {
  composed ??= compose();
  return composed;
}
