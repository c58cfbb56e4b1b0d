import { auditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import type { AccessTokens, Caller, FamilyRepository, Secrets } from "../ports";
import { invalidToken } from "./answer-tokens";

type Deps = { families: FamilyRepository; tokens: AccessTokens; secrets: Secrets; clock: Clock };

/** What a program shows to end a login: its refresh token, or an access token. */
export type Shown = { refreshToken: string } | { accessToken: string };

/**
 * Ends a login at once: neither its refresh token nor any of its access tokens is worth anything any more. One that has
 * ended already stays so (RFC 7009).
 * @throws AppError `invalid_token` for what is no access token of ours
 */
export function makeLogOut({ families, tokens, secrets, clock }: Deps) {
  const familyOf = async (shown: Shown) => {
    if ("refreshToken" in shown) {
      const family = await families.findByRefreshToken(secrets.hashRefreshToken(shown.refreshToken));
      return family && { ...family, familyId: family.id };
    }
    const claims = await tokens.read(shown.accessToken);
    if (!claims) throw invalidToken();
    return claims;
  };
  return async (shown: Shown, { address, userAgent }: Caller): Promise<void> => {
    const family = await familyOf(shown);
    if (!family) return;
    const { familyId: id, userId, organisationId } = family;
    const by = {
      ...{ userId, organisationId, platform: false },
      permissions: new Set<never>(),
      proof: { kind: "token" as const, id, address, userAgent },
    };
    const now = clock();
    const note = auditNote(by, { action: "token.revoked", target: { kind: "token", id }, at: now });
    await families.revoke(id, now, note);
  };
}
