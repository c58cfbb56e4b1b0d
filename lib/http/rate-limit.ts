import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { freePlan } from "@/lib/kernel/plans";
import type { Allowance, Limiter } from "@/lib/platform/limiter/port";
import { strangerOf } from "./client-address";
import type { RouteDeclaration } from "./declaration";
import type { LimitPolicies } from "./limit-policies";

export type LimitDeps = {
  /** The limits of this installation, or null where there are none. */
  policies(): LimitPolicies | null;
  consume: Limiter["consume"];
  clientAddress(request: Request): string;
};

/** The fields of every answer to a request that was counted (draft-ietf-httpapi-ratelimit-headers-07). */
export const allowanceHeaders = {
  "RateLimit-Limit": "Requests allowed in a window",
  "RateLimit-Remaining": "Requests left in this window",
  "RateLimit-Reset": "Seconds until the window is over",
};

/** How a route is limited: as declared, else reading and writing by its method. */
export const limitOf = ({ method, auth, limit }: RouteDeclaration) =>
  limit ?? (auth === "public" ? "none" : method === "GET" ? "read" : "write");

/**
 * Counts a request against the limit of its route, for who sends it.
 * @returns what is left, or null where nothing is counted
 * @throws when the store does not answer
 */
export async function takeAllowance(
  deps: LimitDeps,
  route: RouteDeclaration,
  actor: Actor | null,
  request: Request,
): Promise<Allowance | null> {
  const limit = limitOf(route);
  const policies = limit === "none" ? null : deps.policies();
  if (limit === "none" || !policies) return null;
  const stranger = () => `address ${strangerOf(deps.clientAddress(request))}`;
  if (limit === "analyze-code" || limit === "tokens")
    return deps.consume(policies.ofAddress(limit), stranger());
  if (!actor) return deps.consume(policies.strangers, stranger());
  return deps.consume(
    policies.ofGrade(actor.platform ? "operator" : (actor.plan ?? freePlan).name, limit),
    principalOf(actor),
  );
}

/** Who is counted: a key for itself; a person as one, by however many sessions and tokens. */
const principalOf = ({ userId, proof }: Actor): string =>
  proof?.kind === "key" ? `key ${proof.id}` : `user ${userId}`;

/** Tells the client what is left to it, and, when that is nothing, when to come again. */
export function setAllowance(headers: Headers, { allowed, limit, remaining, resetMs }: Allowance): void {
  const seconds = String(Math.ceil(resetMs / 1000));
  headers.set("RateLimit-Limit", String(limit));
  headers.set("RateLimit-Remaining", String(remaining));
  headers.set("RateLimit-Reset", seconds);
  if (!allowed) headers.set("Retry-After", seconds);
}

/** @throws AppError `too_many_requests` */
export function requireAllowed(allowance: Allowance | null): void {
  if (allowance && !allowance.allowed) throw new AppError("too_many_requests");
}
