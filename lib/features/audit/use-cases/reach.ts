import { type Actor, requirePermission, requirePlatform } from "@/lib/kernel/actor";
import { platformChain } from "../domain/platform-chain";

/**
 * The chain that an actor asks for: their organisation's own unless another is named.
 * @param chain an organisation's id, or `platform`
 * @throws AppError `forbidden` without `audit.read`, and for another chain than one's own unless the actor is an administrator of the platform
 */
export function chainFor(actor: Actor, chain?: string): string {
  if (chain === undefined || chain === actor.organisationId) {
    requirePermission(actor, "audit.read");
    return actor.organisationId;
  }
  requirePlatform(actor);
  requirePermission(actor, "organisations.read");
  return chain === "platform" ? platformChain : chain;
}
