import type { Permission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { accessTokenSeconds } from "../domain/lives";
import { missingFrom, writeScope } from "../domain/scopes";
import type { AccessTokens, Family } from "../ports";
import type { TokenAnswer } from "../schemas";

/** What nobody who shows it may tell apart: forged, expired, revoked or never made. */
export const invalidToken = () => new AppError("invalid_token");

/** The scopes that a token is to have. @throws AppError `invalid_input` (field `scope`) for what may not be had */
export function chooseScopes(
  held: ReadonlySet<Permission>,
  wanted: readonly Permission[] | undefined,
): Permission[] {
  const missing = missingFrom(held, wanted ?? []);
  if (missing.length === 0) return wanted ? [...wanted] : [...held];
  const message = `is beyond what may be had here: ${missing.join(" ")}`;
  throw new AppError("invalid_input", { fields: [{ path: "scope", message }] });
}

/** The answer with an access token of a family, and the refresh token where there is one. */
export async function answerTokens(
  tokens: AccessTokens,
  { id, userId, organisationId }: Pick<Family, "id" | "userId" | "organisationId">,
  scopes: readonly Permission[],
  refreshToken?: string,
): Promise<TokenAnswer> {
  const scope = writeScope(scopes);
  return {
    access_token: await tokens.issue({ userId, organisationId, familyId: id, scope }),
    token_type: "Bearer",
    expires_in: accessTokenSeconds,
    ...(refreshToken !== undefined && { refresh_token: refreshToken }),
    scope,
  };
}
