import type { Actor } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { isHeldBy } from "../domain/holder";
import { usedEveryMs } from "../domain/lives";
import { readScope, restrict } from "../domain/scopes";
import type { AccessTokens, Caller, FamilyRepository, KeyRepository, Members, Secrets } from "../ports";
import { invalidToken } from "./answer-tokens";

type Deps = {
  families: FamilyRepository;
  keys: KeyRepository;
  members: Members;
  tokens: AccessTokens;
  secrets: Secrets;
  clock: Clock;
};

/** Who shows a token or a key, and from where. */
type Place = Pick<Caller, "address" | "userAgent">;

/**
 * Who a request is by its bearer token (RFC 6750): an access token or an API key. Login, key and membership are looked
 * up each time, so that the end of one is the end at once.
 * @throws AppError `invalid_token`
 */
export function makeAuthenticateBearer(deps: Deps) {
  const { secrets } = deps;
  const byKey = makeByKey(deps);
  const byToken = makeByToken(deps);
  return async (bearer: string, place: Place): Promise<Actor> => {
    const key = secrets.readKey(bearer);
    return (await (key ? byKey(key, place) : byToken(bearer, place))) ?? fail();
  };
}

function fail(): never {
  throw invalidToken();
}

function makeByKey({ keys, members, clock }: Deps) {
  return async (secret: { prefix: string; hash: string }, place: Place): Promise<Actor | null> => {
    const now = clock();
    const key = await keys.use(secret, now, new Date(now.getTime() - usedEveryMs));
    const standing = key && (await members.find(key.userId, key.organisationId));
    if (!standing || !isHeldBy(key, standing)) return null;
    return restrict(standing.actor, key.scopes, { kind: "key", id: key.id, ...place });
  };
}

/** A program that exchanged its key for a token still is that key. */
function makeByToken({ families, members, tokens, clock }: Deps) {
  return async (token: string, place: Place): Promise<Actor | null> => {
    const claims = await tokens.read(token);
    if (!claims) return null;
    const { userId, organisationId, familyId, signingKeyId, scope } = claims;
    const [family, standing] = await Promise.all([
      families.findLive(familyId, signingKeyId, clock()),
      members.find(userId, organisationId),
    ]);
    if (!family || !standing || !isHeldBy(family, standing)) return null;
    const { apiKeyId, credentialsVersion } = family;
    if (apiKeyId === null && credentialsVersion !== standing.credentialsVersion) return null;
    const proof =
      apiKeyId === null ? { kind: "token" as const, id: familyId } : { kind: "key" as const, id: apiKeyId };
    return restrict(standing.actor, readScope(scope), { ...proof, ...place });
  };
}
