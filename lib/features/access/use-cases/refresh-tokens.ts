import type { Actor } from "@/lib/kernel/actor";
import { type AuditNote, auditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import { isHeldBy } from "../domain/holder";
import { restrict } from "../domain/scopes";
import type { AccessTokens, Caller, Family, FamilyRepository, Members, Secrets } from "../ports";
import type { TokenAnswer, TokenBody } from "../schemas";
import { answerTokens, chooseScopes, invalidToken } from "./answer-tokens";

type Deps = {
  families: FamilyRepository;
  members: Members;
  tokens: AccessTokens;
  secrets: Secrets;
  clock: Clock;
};

type RefreshGrant = Extract<TokenBody, { grant_type: "refresh_token" }>;

/**
 * Exchanges a refresh token for the next one and an access token. One that was exchanged before ends its family.
 * @throws AppError `invalid_token`, `invalid_input` (field `scope`)
 */
export function makeRefreshTokens({ families, members, tokens, secrets, clock }: Deps) {
  return async (grant: RefreshGrant, caller: Caller): Promise<TokenAnswer> => {
    const hash = secrets.hashRefreshToken(grant.refresh_token);
    const family = await families.findByRefreshToken(hash);
    const standing = family && (await members.find(family.userId, family.organisationId));
    if (!standing || !isHeldBy(family, standing)) throw invalidToken();
    if (family.credentialsVersion !== standing.credentialsVersion) throw invalidToken();
    const by = actorOf(family, standing.actor, caller);
    const scopes = chooseScopes(by.permissions, grant.scope);
    const next = secrets.newRefreshToken();
    const now = clock();
    const outcome = await families.rotate(
      hash,
      next.hash,
      now,
      familyNote("token.reused", by, family.id, now),
    );
    if (outcome !== "rotated") throw invalidToken();
    return answerTokens(tokens, family, scopes, next.text);
  };
}

const actorOf = ({ id, scopes }: Family, actor: Actor, { address, userAgent }: Caller): Actor =>
  restrict(actor, scopes, { kind: "token", id, address, userAgent });

const familyNote = (action: string, by: Actor, id: string, at: Date): AuditNote =>
  auditNote(by, { action, target: { kind: "token", id }, at });
