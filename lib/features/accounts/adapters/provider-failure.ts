import { AuthorizationResponseError, ClientError, ResponseBodyError } from "openid-client";
import { AppError } from "@/lib/kernel/errors";

/** What says that a provider did not answer as one: too late, not at all, or with a failure of its own. */
const silent = new Set(["OAUTH_TIMEOUT", "OAUTH_RESPONSE_IS_NOT_CONFORM", "OAUTH_RESPONSE_IS_NOT_JSON"]);

/** The public face of what went wrong with a provider; its own words stay in the cause. */
export function toProviderFailure(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  if (cause instanceof AuthorizationResponseError)
    return new AppError(cause.error === "access_denied" ? "identity_denied" : "identity_invalid", { cause });
  if (cause instanceof ResponseBodyError)
    return new AppError(cause.status >= 500 ? "identity_unavailable" : "identity_invalid", { cause });
  if (cause instanceof ClientError && !silent.has(cause.code ?? ""))
    return new AppError("identity_invalid", { cause });
  return new AppError("identity_unavailable", { cause });
}

/** Does what asks a provider. @throws AppError as `toProviderFailure` names it */
export async function asking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toProviderFailure(error);
  }
}
