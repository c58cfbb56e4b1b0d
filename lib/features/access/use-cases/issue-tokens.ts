import { auditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { isHeldBy } from "../domain/holder";
import {
  accessTokenSeconds,
  clockToleranceSeconds,
  familyMs,
  mostFamilies,
  usedEveryMs,
} from "../domain/lives";
import { restrict } from "../domain/scopes";
import type {
  AccessTokens,
  Caller,
  FamilyRepository,
  KeyRepository,
  LogIn,
  Members,
  Secrets,
} from "../ports";
import type { TokenAnswer, TokenBody } from "../schemas";
import { answerTokens, chooseScopes, invalidToken } from "./answer-tokens";

type Deps = {
  families: FamilyRepository;
  keys: KeyRepository;
  members: Members;
  tokens: AccessTokens;
  secrets: Secrets;
  logIn: LogIn;
  clock: Clock;
};

type PasswordGrant = Extract<TokenBody, { grant_type: "password" }>;
type ProgramGrant = Extract<TokenBody, { grant_type: "client_credentials" }>;

/**
 * Starts a family of tokens for a person who proves who they are.
 * @throws AppError as at the login, `not_found` for an organisation that they are no member of, `invalid_input`
 */
export function makeIssueByPassword({ families, members, tokens, secrets, logIn, clock }: Deps) {
  return async (grant: PasswordGrant, caller: Caller): Promise<TokenAnswer> => {
    const { email, password, code, organisation, scope } = grant;
    const { userId, credentialsVersion } = await logIn({ email, password, code }, caller);
    const standing = await members.find(userId, organisation);
    if (!standing) throw new AppError("not_found");
    const { actor, memberSince } = standing;
    const { organisationId } = actor;
    const scopes = chooseScopes(actor.permissions, scope);
    const id = newId();
    const createdAt = clock();
    const family = {
      ...{ id, organisationId, userId, memberSince, credentialsVersion, scopes, createdAt },
      apiKeyId: null,
      expiresAt: new Date(createdAt.getTime() + familyMs),
    };
    const refresh = secrets.newRefreshToken();
    const by = restrict(actor, scopes, { kind: "token", id, ...placeOf(caller) });
    const note = auditNote(by, { action: "token.issued", target: { kind: "token", id }, at: createdAt });
    await families.start(family, refresh.hash, mostFamilies, note);
    return answerTokens(tokens, family, scopes, refresh.text);
  };
}

/**
 * Gives a program an access token for its API key. It dies with the key, and there is none to refresh it.
 * @throws AppError `invalid_token`, `invalid_input`
 */
export function makeIssueToProgram({ families, keys, members, tokens, secrets, clock }: Deps) {
  return async (grant: ProgramGrant, caller: Caller): Promise<TokenAnswer> => {
    const now = clock();
    const read = secrets.readKey(grant.client_secret);
    const staleBefore = new Date(now.getTime() - usedEveryMs);
    const key = read && (await keys.use(read, now, staleBefore));
    if (!key || (grant.client_id !== key.id && grant.client_id !== key.prefix)) throw invalidToken();
    const standing = await members.find(key.userId, key.organisationId);
    if (!standing || !isHeldBy(key, standing)) throw invalidToken();
    const by = restrict(standing.actor, key.scopes, { kind: "key", id: key.id, ...placeOf(caller) });
    const scopes = chooseScopes(by.permissions, grant.scope);
    const { organisationId, userId, memberSince } = key;
    const id = newId();
    const family = {
      ...{ id, organisationId, userId, memberSince, scopes, createdAt: now },
      credentialsVersion: null,
      apiKeyId: key.id,
      expiresAt: new Date(now.getTime() + (accessTokenSeconds + clockToleranceSeconds) * 1000),
    };
    const note = auditNote(by, { action: "token.issued", target: { kind: "token", id }, at: now });
    await families.start(family, null, mostFamilies, note);
    return answerTokens(tokens, family, scopes);
  };
}

const placeOf = ({ address, userAgent }: Caller) => ({ address, userAgent });
