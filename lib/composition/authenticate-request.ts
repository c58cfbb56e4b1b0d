import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { access } from "./access";
import { callerOf } from "./caller";
import { requestActor } from "./session";

/** As RFC 6750 has it in its section 2.1; the name of the scheme is of any case. */
const bearerForm = /^bearer +([\w.~+/=-]+)$/i;

/**
 * Who sends a request of the API: by its Authorization header an access token's or an API key's holder, without one that
 * of the session, or null for a stranger. Beside an Authorization header the cookie is not looked at.
 * @throws AppError `invalid_token` for a header that is worth nothing
 */
export async function authenticateRequest(request: Request): Promise<Actor | null> {
  const header = request.headers.get("authorization");
  if (header === null) return requestActor(request);
  const { address, userAgent } = callerOf(request.headers);
  return access().authenticateBearer(bearerOf(header), { address, userAgent });
}

/** The token in an Authorization header. @throws AppError `invalid_token` when there is none in it */
export function bearerOf(header: string | null): string {
  const token = bearerForm.exec(header ?? "")?.[1];
  if (token === undefined) throw new AppError("invalid_token");
  return token;
}
